using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator;

/// <summary>An event type that a document declares.</summary>
/// <param name="EventType">The text of the member <c>type</c>.</param>
/// <param name="RelativePath">The document, by the path that orders documents.</param>
/// <param name="Place">Where it is declared.</param>
internal sealed record DeclaredEvent(string EventType, string RelativePath, DiagnosticPlace Place);

/// <summary>A C# type that a document gives rise to.</summary>
/// <param name="Name">Its name with its namespace.</param>
/// <param name="RelativePath">The document, by the path that orders documents.</param>
/// <param name="Place">Where the name comes from.</param>
internal sealed record DeclaredType(string Name, string RelativePath, DiagnosticPlace Place);

/// <summary>What is wrong with a project's files as they are together, and with files that give no document.</summary>
internal static class ProjectReports
{
    /// <summary>Documents that declare an event type that an earlier one has.</summary>
    public static EquatableArray<SchemaDiagnostic> FindClashes(IEnumerable<DeclaredEvent> events)
    {
        Dictionary<string, DeclaredEvent> owners = new(StringComparer.Ordinal);
        List<SchemaDiagnostic> reports = [];
        foreach (DeclaredEvent declared in events.OrderBy(static declared => declared.RelativePath, StringComparer.Ordinal))
        {
            if (owners.TryGetValue(declared.EventType, out DeclaredEvent? owner))
                reports.Add(new SchemaDiagnostic(DiagnosticRules.EventTypeClash.Id, IsError: false, declared.Place, [declared.EventType, owner.RelativePath], [owner.Place]));
            else
                owners.Add(declared.EventType, declared);
        }

        return reports.ToEquatableArray();
    }

    /// <summary>Types that have the name of a type of an earlier document. Within one document no two types have one name.</summary>
    public static EquatableArray<SchemaDiagnostic> FindClashes(IEnumerable<DeclaredType> types)
    {
        Dictionary<string, DeclaredType> owners = new(StringComparer.Ordinal);
        List<SchemaDiagnostic> reports = [];
        foreach (DeclaredType declared in types.OrderBy(static declared => declared.RelativePath, StringComparer.Ordinal))
        {
            if (owners.TryGetValue(declared.Name, out DeclaredType? owner))
                reports.Add(new SchemaDiagnostic(DiagnosticRules.TypeClash.Id, IsError: false, declared.Place, [declared.Name, owner.RelativePath], [owner.Place]));
            else
                owners.Add(declared.Name, declared);
        }

        return reports.ToEquatableArray();
    }

    /// <summary>Options of a file that is not read as a schema, although it could be.</summary>
    public static EquatableArray<SchemaDiagnostic> FindUnusedOptions(SchemaFile file) =>
        file.Options is { Inclusion: SchemaInclusion.Automatic, Metadata.IsEmpty: false } && !SchemaDocument.IsSchema(file)
            ? [new SchemaDiagnostic(DiagnosticRules.UnusedOption.Id, IsError: false, DiagnosticPlace.AtStart(file.Path), [string.Join(", ", file.Options.Metadata)], [])]
            : [];

    /// <summary>A project that references the package and has no schema.</summary>
    public static EquatableArray<SchemaDiagnostic> FindAbsence(bool hasSchemas) =>
        hasSchemas ? [] : [new SchemaDiagnostic(DiagnosticRules.NoSchemas.Id, IsError: false, Place: null, [], [])];
}
