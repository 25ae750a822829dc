using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the project's registry, which reads a payload as the type that its event type has.</summary>
internal static class RegistryFile
{
    private static readonly (string Parameter, string Name)[] Inputs =
        [("ReadOnlySpan<byte> utf8Json", "utf8Json"), ("in ReadOnlySequence<byte> utf8Json", "utf8Json"), ("string json", "json")];

    /// <param name="namespace">The namespace of the registry.</param>
    /// <param name="isInternal">Whether it is internal.</param>
    /// <param name="qualifiedTypeNames">The C# types of the events, in the order of their event types.</param>
    /// <param name="usesObsoleteTypes">Whether using one of them is a warning.</param>
    public static string Write(string @namespace, bool isInternal, IReadOnlyList<string> qualifiedTypeNames, bool usesObsoleteTypes)
    {
        SourceWriter writer = new();
        Documentation.Summary(writer, "Reads events of every type that the schemas of this project know, and tells them apart by their event type.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{(isInternal ? "internal" : "public")} static class {UsedTypes.Registry}"))
        {
            WriteTable(writer, qualifiedTypeNames);
            Documentation.OwnSummary(writer, "The event types that are known, in ordinal order.");
            writer.Line("public static IReadOnlyList<string> EventTypes => Events.EventTypes;");
            writer.Line();
            Documentation.OwnSummary(writer, "Finds the C# type of an event type.");
            writer.Line("/// <param name=\"eventType\">The event type, as it stands in a payload; null is none.</param>");
            writer.Line("/// <param name=\"type\">The C# type, if there is one.</param>");
            writer.Line("/// <returns>Whether there is one.</returns>");
            writer.Line("public static bool TryGetType(string? eventType, [NotNullWhen(true)] out Type? type) => Events.TryGetType(eventType, out type);");
            foreach ((string parameter, string name) in Inputs)
            {
                writer.Line();
                WriteTryParse(writer, parameter, name);
                writer.Line();
                WriteParse(writer, parameter, name);
            }

            writer.Line();
            WriteParseAsync(writer);
        }

        return FileHeader.Complete(writer, @namespace, source: null, usesObsoleteTypes);
    }

    private static void WriteTable(SourceWriter writer, IReadOnlyList<string> qualifiedTypeNames)
    {
        writer.Line($"private static readonly EventTable Events = new({(qualifiedTypeNames.Count == 0 ? ");" : "")}");
        using (writer.Indent())
        {
            for (int i = 0; i < qualifiedTypeNames.Count; i++)
                writer.Line($"EventTableEntry.Of<{qualifiedTypeNames[i]}>(){(i < qualifiedTypeNames.Count - 1 ? "," : ");")}");
        }

        writer.Line();
    }

    private static void WriteTryParse(SourceWriter writer, string parameter, string name)
    {
        Documentation.OwnSummary(writer, "Reads a payload as the type that its event type has, or finds every error in it.");
        DocumentPayload(writer, name);
        writer.Line($"/// <param name=\"value\">What was read, if there is no error: {UnknownEvent} if no schema knows the event type.</param>");
        writer.Line($"/// <param name=\"result\">The errors; empty if there is none.</param>");
        writer.Line("/// <returns>True if there is no error.</returns>");
        writer.Line($"public static bool TryParse({parameter}, [NotNullWhen(true)] out {Names.Event}? value, out {Names.Result} result) => Events.TryParse({name}, out value, out result);");
    }

    private static void WriteParse(SourceWriter writer, string parameter, string name)
    {
        Documentation.OwnSummary(writer, "Reads a payload as the type that its event type has.");
        DocumentPayload(writer, name);
        DocumentResult(writer);
        writer.Line($"public static {Names.Event} Parse({parameter}) => Events.Parse({name});");
    }

    private static void WriteParseAsync(SourceWriter writer)
    {
        Documentation.OwnSummary(writer, "Reads a payload from a stream, which is read to its end, as the type that its event type has.");
        DocumentPayload(writer, "utf8Json");
        writer.Line("/// <param name=\"cancellationToken\">Ends the reading.</param>");
        DocumentResult(writer);
        writer.Line($"public static ValueTask<{Names.Event}> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default) => Events.ParseAsync(utf8Json, cancellationToken);");
    }

    private const string UnknownEvent = "a <see cref=\"global::QlikEventGen.UnknownEvent\"/>";

    private static void DocumentPayload(SourceWriter writer, string name) =>
        writer.Line($"/// <param name=\"{name}\">The payload{(name == "json" ? "" : " as UTF-8")}.</param>");

    private static void DocumentResult(SourceWriter writer)
    {
        writer.Line($"/// <returns>What was read: {UnknownEvent} if no schema knows the event type.</returns>");
        writer.Line("/// <exception cref=\"global::QlikEventGen.EventValidationException\">The payload is not valid; the exception holds every error.</exception>");
    }
}
