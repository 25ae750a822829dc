using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Emit;

/// <summary>Writes an expression that reads a value: in a mode, at a position, with the value going out to a target.</summary>
internal delegate string ReadExpression(string mode, string position, string target);

/// <summary>How a value is read in place.</summary>
/// <param name="Expression">Yields the position after the value, or a negative number.</param>
/// <param name="OutType">The C# type that comes out.</param>
/// <param name="OnFailure">Tried when the first yields a negative number: says why, or accepts a less common spelling.</param>
/// <param name="Origin">Where evaluation comes from, as arguments of <c>Trace</c>, where the reading method is that of another schema.</param>
internal sealed record ReadCall(ReadExpression Expression, string OutType, ReadExpression? OnFailure = null, string? Origin = null)
{
    private const string ModeAround = "TMode";

    /// <summary>Where the value stands.</summary>
    public string Position { get; init; } = "position";

    private string Mode { get; init; } = ModeAround;

    private string ModeOnFailure { get; init; } = ModeAround;

    /// <summary>The call as it checks the value and builds nothing, whatever the mode of the method around it.</summary>
    public ReadCall WithoutBuilding() => this with { Mode = "CheckMode", ModeOnFailure = $"Unbuilt<{ModeAround}>" };

    /// <summary>The call as it reads a text of its own from the first byte to the last, whose place no one asks for.</summary>
    public ReadCall OfWholeText() => this with { Mode = "BuildMode", ModeOnFailure = "BuildMode", Position = "0", Origin = null };

    /// <summary>The expression.</summary>
    public string To(string target) => Expression(Mode, Position, target);

    /// <summary>The expression after a failure; null where there is none.</summary>
    public string? ToOnFailure(string target) => OnFailure?.Invoke(ModeOnFailure, Position, target);

    /// <summary>The expression, by which errors learn where evaluation came from.</summary>
    public string Traced(string target = "_") => Trace(ModeAround, To(target));

    private string Trace(string mode, string expression) => Origin is null ? expression : $"state.Trace<{mode}>(state.Mark<{mode}>(), {Origin}, {expression})";

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
    public string Holds(string start) => $"state.Holds({Expression("CheckMode", Position, "_")}, {start})";

    /// <summary>Writes the collecting of what is wrong with a value that has been read before.</summary>
    public void WriteExplaining(SourceWriter writer)
    {
        const string Collecting = "CollectMode";
        writer.Line($"_ = {Trace(Collecting, Expression(Collecting, Position, "_"))};");
    }

    /// <summary>Writes the check of a value that has been read before and must satisfy the schema.</summary>
    public void WriteRequired(SourceWriter writer, string start)
    {
        writer.Line($"if (!state.Holds({Traced()}, {start}))");
        using (writer.Indent())
            writer.Line($"return ~{start};");
    }

    private void Write(SourceWriter writer, string target, string again, bool movesPosition = true)
    {
        if (OnFailure is null && Origin is null)
        {
            writer.Line($"if ((end = {To(target)}) < 0)");
        }
        else
        {
            writer.Line($"end = {Traced(target)};");
            writer.Line(OnFailure is null ? "if (end < 0)" : $"if (end < 0 && (end = {ToOnFailure(again)}) < 0)");
        }

        using (writer.Indent())
            writer.Line("return end;");
        if (movesPosition)
            writer.Line("position = end;");
    }
}
