namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Names of the types that generated code uses. Those of the runtime's machinery are written short, with a using; those that a
/// project may well have a type of its own for are written in full.
/// </summary>
internal static class Names
{
    public const string AdditionalMembers = "global::QlikEventGen.AdditionalMembers";
    public const string Event = "global::QlikEventGen.IEvent";
    public const string Payload = "global::QlikEventGen.IEventPayload";
    public const string Result = "global::QlikEventGen.ValidationResult";

    /// <summary>The parameters that every reading method begins with.</summary>
    public const string ReadParameters = "ReadOnlySpan<byte> json, int position, int depth, ref ReadState state";

    /// <summary>The arguments for them.</summary>
    public const string ReadArguments = "json, position, depth, ref state";

    public const string ModeConstraint = "where TMode : struct, IReadMode";
}
