using QlikEventGen;

namespace RunEnded;

/// <summary>Writes one line for each error, in the form that terminals and editors turn into a link: <c>file:line:column: what</c>.</summary>
internal static class ErrorLines
{
    public static void Write(TextWriter output, Payload payload, ValidationResult result)
    {
        foreach (ValidationError error in result.Errors)
        {
            int line = payload.FirstLine + error.Line - 1;
            string where = error.InstanceLocation.Length == 0 ? "" : $"{Text.Printable(error.InstanceLocation)} ";
            string keyword = string.IsNullOrEmpty(error.Keyword) ? "" : $" ({error.Keyword})";
            output.WriteLine($"{payload.Name}:{line}:{error.Column}: {where}{Text.Printable(error.Message)}{keyword}");
        }
    }
}
