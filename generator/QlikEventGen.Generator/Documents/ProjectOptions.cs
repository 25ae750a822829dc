using Microsoft.CodeAnalysis.Diagnostics;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Documents;

/// <summary>The options that a project sets for all of its schemas, as MSBuild properties QlikEventGen…</summary>
/// <param name="Defaults">What holds for a file that sets nothing itself.</param>
/// <param name="Directory">The project's folder; empty if unknown.</param>
/// <param name="Faults">Properties whose value is not allowed.</param>
internal sealed record ProjectOptions(FileOptions Defaults, string Directory, EquatableArray<OptionFault> Faults)
{
    public const int DefaultMaxDepth = 64;

    private const int LargestMaxDepth = 1000;

    public static ProjectOptions Read(AnalyzerConfigOptions properties)
    {
        OptionReader reader = OptionReader.ForProperties(properties);
        FileOptions unset = new() { Namespace = ReadRootNamespace(properties) };
        FileOptions options = ReadShared(reader, unset) with
        {
            MaxDepth = reader.ReadNumber("MaxDepth", 1, LargestMaxDepth, unset.MaxDepth),
            EventTypePrefixes = reader.ReadList("EventTypePrefix"),
        };
        return new ProjectOptions(options, ReadProperty(properties, "ProjectDir"), reader.Faults);
    }

    /// <summary>The options of one file, from its item's metadata and these.</summary>
    public FileOptions ReadFile(AnalyzerConfigOptions metadata)
    {
        OptionReader reader = OptionReader.ForMetadata(metadata);
        FileOptions options = ReadShared(reader, Defaults) with
        {
            TypeName = reader.ReadText("TypeName", "a C# name", Identifiers.IsIdentifier),
            Uri = reader.ReadText("Uri", "an absolute URI without a fragment", IsBaseUri),
            ReferenceOnly = reader.ReadFlag("ReferenceOnly") ?? false,
            Inclusion = reader.ReadFlag("QlikEventGen") switch
            {
                true => SchemaInclusion.Included,
                false => SchemaInclusion.Excluded,
                null => SchemaInclusion.Automatic,
            },
        };
        return options with { Metadata = reader.NamesSet, Faults = reader.Faults };
    }

    /// <summary>The reports about properties. They have no place: an MSBuild property may come from anywhere.</summary>
    public EquatableArray<SchemaDiagnostic> GetDiagnostics() => Faults
        .Select(fault => new SchemaDiagnostic(DiagnosticRules.BadOption.Id, IsError: false, Place: null, [fault.Value, fault.Option, fault.Allowed], []))
        .ToEquatableArray();

    private static FileOptions ReadShared(OptionReader reader, FileOptions defaults) => defaults with
    {
        Namespace = reader.ReadText("Namespace", "a C# namespace", Identifiers.IsNamespace) ?? defaults.Namespace,
        Accessibility = reader.ReadEnum("Accessibility", defaults.Accessibility),
        DefaultDialect = reader.ReadDialect("DefaultDialect", defaults.DefaultDialect),
        Formats = reader.ReadEnum("Formats", defaults.Formats),
        AllowedValues = reader.ReadEnum("AllowedValues", defaults.AllowedValues),
        FaultySchemas = reader.ReadEnum<FaultySchemasMode>("FaultySchemas") ?? defaults.FaultySchemas,
    };

    /// <summary>The root namespace may hold what MSBuild allows and C# does not; then types go to the global namespace.</summary>
    private static string ReadRootNamespace(AnalyzerConfigOptions properties)
    {
        string name = ReadProperty(properties, "RootNamespace");
        return Identifiers.IsNamespace(name) ? name : "";
    }

    private static string ReadProperty(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

    private static bool IsBaseUri(string text)
    {
        UriReference uri = UriReference.Parse(text);
        return uri is { IsAbsolute: true, Fragment: null };
    }
}
