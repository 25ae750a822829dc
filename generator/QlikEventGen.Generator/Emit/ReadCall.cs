using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// How a value is read in place: an expression that yields the position after it, with <c>{0}</c> where the value comes out.
/// </summary>
/// <param name="Expression">Yields the end, or a negative number.</param>
/// <param name="OutType">The C# type that comes out.</param>
/// <param name="OnFailure">Tried when the first yields a negative number: says why, or accepts a less common spelling.</param>
/// <param name="Origin">Where evaluation comes from, as arguments of <c>Trace</c>, where the reading method is that of another schema.</param>
internal sealed record ReadCall(string Expression, string OutType, string? OnFailure = null, string? Origin = null)
{
    /// <summary>The expression, by which errors learn where evaluation came from.</summary>
    public string Traced => Origin is null ? Expression : $"state.Trace<TMode>(state.Mark<TMode>(), {Origin}, {Expression})";

    /// <summary>The call as it checks the value and builds nothing, whatever the mode of the method around it.</summary>
    public ReadCall WithoutBuilding() => this with
    {
        Expression = Expression.Replace("<TMode>", "<CheckMode>"),
        OnFailure = OnFailure?.Replace("<TMode>", "<Unbuilt<TMode>>"),
    };

    /// <summary>The call as it reads a text of its own from the first byte to the last, whose place no one asks for.</summary>
    public ReadCall OfWholeText() => new(OfWholeText(Expression), OutType, OnFailure is null ? null : OfWholeText(OnFailure));

    private static string OfWholeText(string expression) => expression.Replace("<TMode>", "<BuildMode>").Replace("(json, position,", "(json, 0,");

    /// <summary>Writes the call as the last of a method: the value comes out in a new local, the position in <c>end</c>.</summary>
    public void WriteLast(SourceWriter writer, string local) => Write(writer, $"{OutType} {local}", local, movesPosition: false);

    /// <summary>Writes the call; the value is dropped.</summary>
    public void WriteDiscarding(SourceWriter writer) => Write(writer, "_", "_");

    /// <summary>Writes the call; the value comes out in a new local, and <c>position</c> stands behind it.</summary>
    public void WriteDeclaring(SourceWriter writer, string local) => Write(writer, $"{OutType} {local}", local);

    /// <summary>Writes the call; the value comes out in a local that is there, whose type may be the nullable form of the value's.</summary>
    public void WriteAssigning(SourceWriter writer, string local, string localType, NameScope locals)
    {
        if (OutType == localType)
        {
            Write(writer, local, local);
            return;
        }

        string read = locals.Take(local + "Value");
        WriteDeclaring(writer, read);
        writer.Line($"{local} = {read};");
    }

    /// <summary>The condition that a value which has been read before satisfies the schema; what is wrong with it is not collected.</summary>
    public string Holds(string start) => $"state.Holds({Fill(Expression.Replace("<TMode>", "<CheckMode>"), "_")}, {start})";

    /// <summary>Writes the collecting of what is wrong with a value that has been read before.</summary>
    public void WriteExplaining(SourceWriter writer)
    {
        writer.Line($"_ = {Fill(Traced.Replace("<TMode>", "<CollectMode>"), "_")};");
    }

    /// <summary>Writes the check of a value that has been read before and must satisfy the schema.</summary>
    public void WriteRequired(SourceWriter writer, string start)
    {
        writer.Line($"if (!state.Holds({Traced}, {start}))");
        using (writer.Indent())
            writer.Line($"return ~{start};");
    }

    private void Write(SourceWriter writer, string target, string again, bool movesPosition = true)
    {
        if (OnFailure is null && Origin is null)
        {
            writer.Line($"if ((end = {Fill(Expression, target)}) < 0)");
        }
        else
        {
            writer.Line($"end = {Fill(Traced, target)};");
            writer.Line(OnFailure is null ? "if (end < 0)" : $"if (end < 0 && (end = {Fill(OnFailure, again)}) < 0)");
        }

        using (writer.Indent())
            writer.Line("return end;");
        if (movesPosition)
            writer.Line("position = end;");
    }

    // Not string.Format: the expressions may hold braces of their own, in paths and messages.
    private static string Fill(string expression, string target) => expression.Replace("{0}", target);
}
