using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the public API of a root type, which forwards to the runtime, and the interface that the runtime reads and writes through.</summary>
internal static class PayloadApi
{
    private const string Reader = Names.Runtime + "PayloadReader";
    private const string PayloadWriter = Names.Runtime + "PayloadWriter";

    /// <summary>The forms in which a payload may come, each with what its documentation says.</summary>
    private static readonly (string Type, string Name, string Meaning)[] Inputs =
    [
        (Names.Bytes, "utf8Json", "The payload, one JSON text in UTF-8."),
        ("in global::System.Buffers.ReadOnlySequence<byte>", "utf8Json", "The payload, one JSON text in UTF-8, in any number of segments."),
        ("string", "json", "The payload, one JSON text."),
    ];

    public static string InterfaceOf(NamedType type) =>
        type.IsRoot ? $"global::QlikEventGen.IEventPayload<{type.Name}>" : $"{Names.Runtime}IJsonPayload<{type.Name}>";

    public static void Write(SourceWriter writer, string type)
    {
        Documentation.Summary(writer, "How System.Text.Json reads and writes this type, without reflection.");
        writer.Line($"public static global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{type}> JsonTypeInfo => field ??= {Names.Runtime}PayloadTypeInfo.Create<{type}>();");
        writer.Line();
        foreach ((string input, string name, string meaning) in Inputs)
        {
            string argument = input.StartsWith("in ", StringComparison.Ordinal) ? "in " + name : name;
            Forward(writer, "Reads a payload and validates it.", name, meaning, "The event.",
                $"public static {type} Parse({input} {name}) => {Reader}.Parse<{type}>({argument});",
                exception: "The payload is not valid; the exception holds every error.");
            Forward(writer, "Reads a payload and validates it.", name, meaning, "True when the payload is valid and <paramref name=\"value\"/> holds it.",
                $"public static bool TryParse({input} {name}, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {type} value, out {Names.Result} result) => {Reader}.TryParse<{type}>({argument}, out value, out result);",
                outs: true);
            Forward(writer, "Says whether a payload is valid. Allocates nothing.", name, meaning, "True when the schema accepts the payload.",
                $"public static bool IsValid({input} {name}) => {Reader}.IsValid<{type}>({argument});");
            Forward(writer, "Validates a payload without building anything.", name, meaning, "The result, with every error.",
                $"public static {Names.Result} Validate({input} {name}) => {Reader}.Validate<{type}>({argument});");
        }

        Documentation.Summary(writer, "Reads a stream to its end, and the payload in it.");
        writer.Line("/// <param name=\"utf8Json\">One JSON text in UTF-8.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the reading of the stream.</param>");
        writer.Line("/// <returns>The event.</returns>");
        writer.Line("/// <exception cref=\"global::QlikEventGen.EventValidationException\">The payload is not valid; the exception holds every error.</exception>");
        writer.Line($"public static global::System.Threading.Tasks.ValueTask<{type}> ParseAsync(global::System.IO.Stream utf8Json, global::System.Threading.CancellationToken cancellationToken = default) => {Reader}.ParseAsync<{type}>(utf8Json, cancellationToken);");
        writer.Line();
        Documentation.Summary(writer, "Writes the event as JSON.");
        writer.Line("/// <returns>The JSON text in UTF-8.</returns>");
        writer.Line($"public byte[] ToUtf8Json() => {PayloadWriter}.ToUtf8Json(this);");
        writer.Line();
        Documentation.Summary(writer, "Writes the event as JSON.");
        writer.Line("/// <param name=\"output\">Where the UTF-8 goes.</param>");
        writer.Line($"public void WriteTo(global::System.Buffers.IBufferWriter<byte> output) => {PayloadWriter}.WriteTo(this, output);");
        writer.Line();
        Documentation.Summary(writer, "Writes the event as a JSON value.");
        writer.Line("/// <param name=\"output\">A writer that is at a place where a value may stand.</param>");
        writer.Line($"public void WriteTo(global::System.Text.Json.Utf8JsonWriter output) => {PayloadWriter}.WriteTo(this, output);");
        writer.Line();
    }

    public static void WriteInterface(SourceWriter writer, NamedType type, string outType)
    {
        string @interface = $"{Names.Runtime}IJsonPayload<{type.Name}>";
        writer.Line($"static int {@interface}.MaxDepth => {type.Document.File.Options.MaxDepth.ToString(CultureInfo.InvariantCulture)};");
        writer.Line();
        writer.Line($"static int {@interface}.ReadJson<TMode>({Names.ReadParameters}, out {outType} value) =>");
        using (writer.Indent())
            writer.Line($"ReadJson<TMode>({Names.ReadArguments}, out value);");
        writer.Line();
        writer.Line($"void {@interface}.WriteJson(ref {Names.Writer} writer) => WriteJson(ref writer);");
        writer.Line();
    }

    private static void Forward(SourceWriter writer, string summary, string parameter, string meaning, string returns, string code, bool outs = false, string? exception = null)
    {
        Documentation.Summary(writer, summary);
        writer.Line($"/// <param name=\"{parameter}\">{meaning}</param>");
        if (outs)
        {
            writer.Line("/// <param name=\"value\">The event; null when the payload is not valid.</param>");
            writer.Line("/// <param name=\"result\">Whether the payload is valid, and every error where it is not.</param>");
        }

        writer.Line($"/// <returns>{returns}</returns>");
        if (exception is not null)
            writer.Line($"/// <exception cref=\"global::QlikEventGen.EventValidationException\">{exception}</exception>");
        writer.Line(code);
        writer.Line();
    }
}
