using QlikEventGen.CompilerServices;

namespace QlikEventGen.Generator.Checks;

internal static class FormatLengths
{
    /// <summary>The length that every text of the format has at least; a smaller <c>minLength</c> beside it adds nothing.</summary>
    public static int Least(StringFormat format) => format switch
    {
        StringFormat.DateTime => 20,
        StringFormat.Date => 10,
        StringFormat.Uuid => 36,
        _ => 0,
    };
}
