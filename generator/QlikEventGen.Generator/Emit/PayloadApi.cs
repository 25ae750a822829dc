using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the public API of a root type, which forwards to the runtime, and the interface that the runtime reads and writes through.</summary>
internal static class PayloadApi
{
    /// <summary>The forms in which a payload may come: the parameter, and the argument that passes it on.</summary>
    private static readonly (string Parameter, string Argument)[] Inputs =
    [
        ("ReadOnlySpan<byte> utf8Json", "utf8Json"),
        ("in ReadOnlySequence<byte> utf8Json", "in utf8Json"),
        ("string json", "json"),
    ];

    public static string InterfaceOf(NamedType type) =>
        type.IsRoot ? $"{Names.Payload}<{type.Name}>" : $"IJsonPayload<{type.Name}>";

    public static void Write(SourceWriter writer, string type)
    {
        Member(writer, $"public static JsonTypeInfo<{type}> JsonTypeInfo => field ??= PayloadTypeInfo.Create<{type}>();");
        foreach ((string parameter, string argument) in Inputs)
            Member(writer, $"public static {type} Parse({parameter}) => PayloadReader.Parse<{type}>({argument});");
        Member(writer, $"public static ValueTask<{type}> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default) => PayloadReader.ParseAsync<{type}>(utf8Json, cancellationToken);");
        foreach ((string parameter, string argument) in Inputs)
        {
            Member(
                writer,
                $"public static bool TryParse({parameter}, [MaybeNullWhen(false)] out {type} value, out {Names.Result} result) =>",
                $"PayloadReader.TryParse<{type}>({argument}, out value, out result);");
        }

        foreach ((string parameter, string argument) in Inputs)
            Member(writer, $"public static bool IsValid({parameter}) => PayloadReader.IsValid<{type}>({argument});");
        foreach ((string parameter, string argument) in Inputs)
            Member(writer, $"public static {Names.Result} Validate({parameter}) => PayloadReader.Validate<{type}>({argument});");
        Member(writer, "public byte[] ToUtf8Json() => PayloadWriter.ToUtf8Json(this);");
        Member(writer, "public void WriteTo(IBufferWriter<byte> utf8Json) => PayloadWriter.WriteTo(this, utf8Json);");
        Member(writer, "public void WriteTo(Utf8JsonWriter writer) => PayloadWriter.WriteTo(this, writer);");
    }

    public static void WriteInterface(SourceWriter writer, NamedType type, string outType)
    {
        string @interface = $"IJsonPayload<{type.Name}>";
        writer.Line($"static int {@interface}.MaxDepth => {type.Document.File.Options.MaxDepth.ToString(CultureInfo.InvariantCulture)};");
        writer.Line();
        writer.Line($"static int {@interface}.ReadJson<TMode>({Names.ReadParameters}, out {outType} value) =>");
        using (writer.Indent())
            writer.Line($"ReadJson<TMode>({Names.ReadArguments}, out value);");
        writer.Line();
        writer.Line($"void {@interface}.WriteJson(ref JsonTextWriter writer) => WriteJson(ref writer);");
        writer.Line();
    }

    private static void Member(SourceWriter writer, string code, string? continuation = null)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(code);
        if (continuation is not null)
        {
            using (writer.Indent())
                writer.Line(continuation);
        }

        writer.Line();
    }
}
