namespace QlikEventGen.Generator.Emit;

/// <summary>Fully qualified names of the types that generated code uses.</summary>
internal static class Names
{
    public const string Runtime = "global::QlikEventGen.CompilerServices.";
    public const string Scanner = Runtime + "JsonScanner";
    public const string ReadState = Runtime + "ReadState";
    public const string ReadMode = Runtime + "IReadMode";
    public const string SchemaLocation = Runtime + "SchemaLocation";
    public const string Writer = Runtime + "JsonTextWriter";
    public const string Bytes = "global::System.ReadOnlySpan<byte>";
    public const string AdditionalMembers = "global::QlikEventGen.AdditionalMembers";
    public const string Result = "global::QlikEventGen.ValidationResult";
    public const string Element = "global::System.Text.Json.JsonElement";

    /// <summary>The parameters that every reading method begins with.</summary>
    public const string ReadParameters = Bytes + " json, int position, int depth, ref " + ReadState + " state";

    /// <summary>The arguments for them.</summary>
    public const string ReadArguments = "json, position, depth, ref state";

    public const string ModeConstraint = "where TMode : struct, " + ReadMode;
}
