using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator;

/// <summary>A name that a document declares and no other one may: an event type, or a C# type.</summary>
/// <param name="Name">The event type, or the type's name with its namespace.</param>
/// <param name="RelativePath">The document, by the path that orders documents.</param>
/// <param name="Place">Where it is declared; for a type its file, so that moving it in the file changes nothing here.</param>
internal sealed record DeclaredName(string Name, string RelativePath, DiagnosticPlace Place);

/// <summary>What is wrong with a project's files as they are together, and with files that give no document.</summary>
internal static class ProjectReports
{
    /// <summary>Event types and C# types that an earlier document has.</summary>
    public static IEnumerable<SchemaDiagnostic> FindClashes(ProjectDeclarations declarations) =>
    [
        .. FindClashes(DiagnosticRules.EventTypeClash, declarations.Documents.SelectMany(static document => document.Events).Select(static declared => declared.EventType)),
        .. FindClashes(DiagnosticRules.TypeClash, declarations.Documents.SelectMany(static document => document.Types)),
    ];

    /// <summary>Names that an earlier document has.</summary>
    /// <param name="rule">The rule whose arguments are the name and the other file.</param>
    private static List<SchemaDiagnostic> FindClashes(DiagnosticDescriptor rule, IEnumerable<DeclaredName> names)
    {
        Dictionary<string, DeclaredName> owners = new(StringComparer.Ordinal);
        List<SchemaDiagnostic> reports = [];
        foreach (DeclaredName declared in names.OrderBy(static declared => declared.RelativePath, StringComparer.Ordinal))
        {
            if (owners.TryGetValue(declared.Name, out DeclaredName? owner))
                reports.Add(new SchemaDiagnostic(rule.Id, IsError: false, declared.Place, [declared.Name, owner.RelativePath], [owner.Place]));
            else
                owners.Add(declared.Name, declared);
        }

        return reports;
    }

    /// <summary>
    /// Options of a file that is not read as a schema, although it could be. Only those that are meant for one file: others are often set for a
    /// whole folder, example payloads included.
    /// </summary>
    public static IEnumerable<SchemaDiagnostic> FindUnusedOptions(IEnumerable<SchemaFile> files) => files
        .Where(static file => HasOptionForOneFile(file.Options) && file.Options.Inclusion == SchemaInclusion.Automatic && !SchemaDocument.IsSchema(file))
        .Select(static file => new SchemaDiagnostic(DiagnosticRules.UnusedOption.Id, IsError: false, DiagnosticPlace.AtStart(file.Path), [string.Join(", ", file.Options.Metadata)], []));

    // After each edit this is asked of every file, most of which have no options: looking through a span allocates nothing.
    private static bool HasOptionForOneFile(FileOptions options)
    {
        foreach (string name in options.Metadata.AsSpan())
        {
            if (name is "TypeName" or "Uri")
                return true;
        }

        return false;
    }

    /// <summary>A project that references the package and has no schema.</summary>
    public static EquatableArray<SchemaDiagnostic> FindAbsence(ProjectIndex index) =>
        !index.IsEmpty ? [] : [new SchemaDiagnostic(DiagnosticRules.NoSchemas.Id, IsError: false, Place: null, [], [])];
}
