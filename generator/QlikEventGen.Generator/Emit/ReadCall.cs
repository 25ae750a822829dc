namespace QlikEventGen.Generator.Emit;

/// <summary>
/// How a value is read in place: an expression that yields the position after it, with <c>{0}</c> where the value comes out.
/// </summary>
/// <param name="Expression">Yields the end, or a negative number.</param>
/// <param name="OutType">The C# type that comes out.</param>
/// <param name="OnFailure">Tried when the first yields a negative number: says why, or accepts a less common spelling.</param>
/// <param name="Enter">The arguments of <c>Enter</c>, where the reading method belongs to another type.</param>
internal sealed record ReadCall(string Expression, string OutType, string? OnFailure = null, string? Enter = null)
{
    /// <summary>Writes the call. Afterwards <c>position</c> stands behind the value, which is in <paramref name="local"/>.</summary>
    public void Write(SourceWriter writer, string local, string localType)
    {
        bool discards = local == "_";
        bool needsOther = !discards && OutType != localType;
        string other = local + "Value";
        string target = needsOther ? $"{OutType} {other}" : local;
        if (Enter is not null)
            writer.Line($"state.Enter<TMode>({Enter});");

        if (OnFailure is null)
        {
            writer.Line($"if ((end = {Fill(Expression, target)}) < 0)");
        }
        else
        {
            writer.Line($"end = {Fill(Expression, target)};");
            writer.Line($"if (end < 0 && (end = {Fill(OnFailure, needsOther ? other : local)}) < 0)");
        }

        using (writer.Indent())
            writer.Line("return end;");
        if (Enter is not null)
            writer.Line("state.Leave<TMode>();");
        if (needsOther)
            writer.Line($"{local} = {other};");
        writer.Line("position = end;");
    }

    // Not string.Format: the expressions may hold braces of their own, in paths and messages.
    private static string Fill(string expression, string target) => expression.Replace("{0}", target);
}
