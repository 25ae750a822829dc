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
    /// <summary>Writes the call as the last of a method: the value comes out in a new local, the position in <c>end</c>.</summary>
    public void WriteLast(SourceWriter writer, string local) => Write(writer, $"{OutType} {local}", local, movesPosition: false);

    /// <summary>Writes the call; the value is dropped.</summary>
    public void WriteDiscarding(SourceWriter writer) => Write(writer, "_", "_");

    /// <summary>Writes the call; the value comes out in a new local, and <c>position</c> stands behind it.</summary>
    public void WriteDeclaring(SourceWriter writer, string local) => Write(writer, $"{OutType} {local}", local);

    /// <summary>Writes the call; the value comes out in a local that is there, whose type may be the nullable form of the value's.</summary>
    public void WriteAssigning(SourceWriter writer, string local, string localType)
    {
        if (OutType == localType)
        {
            Write(writer, local, local);
            return;
        }

        WriteDeclaring(writer, local + "Value");
        writer.Line($"{local} = {local}Value;");
    }

    private void Write(SourceWriter writer, string target, string again, bool movesPosition = true)
    {
        if (Enter is not null)
            writer.Line($"state.Enter<TMode>({Enter});");

        if (OnFailure is null)
        {
            writer.Line($"if ((end = {Fill(Expression, target)}) < 0)");
        }
        else
        {
            writer.Line($"end = {Fill(Expression, target)};");
            writer.Line($"if (end < 0 && (end = {Fill(OnFailure, again)}) < 0)");
        }

        using (writer.Indent())
            writer.Line("return end;");
        if (Enter is not null)
            writer.Line("state.Leave<TMode>();");
        if (movesPosition)
            writer.Line("position = end;");
    }

    // Not string.Format: the expressions may hold braces of their own, in paths and messages.
    private static string Fill(string expression, string target) => expression.Replace("{0}", target);
}
