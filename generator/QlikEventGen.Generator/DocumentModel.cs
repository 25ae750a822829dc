using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator;

/// <summary>What one document becomes. Values only: no Roslyn object, no node of a schema's tree.</summary>
/// <param name="Files">The generated files.</param>
/// <param name="Diagnostics">What was found in the document.</param>
/// <param name="Declarations">What the rest of the project hears of it.</param>
internal sealed record DocumentModel(
    EquatableArray<GeneratedFile> Files,
    EquatableArray<SchemaDiagnostic> Diagnostics,
    DocumentDeclarations Declarations)
{
    public static DocumentModel Empty { get; } = new([], [], DocumentDeclarations.None);
}

/// <summary>What a document declares. Equal through edits that add, remove and rename no type.</summary>
/// <param name="RootTypes">The types that the project's resolver lists.</param>
/// <param name="Types">The names of its types, for the check that no other document has them.</param>
/// <param name="Events">The event types that the document declares, in its order.</param>
internal sealed record DocumentDeclarations(
    EquatableArray<RootType> RootTypes,
    EquatableArray<DeclaredName> Types,
    EquatableArray<EventDeclaration> Events)
{
    public static DocumentDeclarations None { get; } = new([], [], []);
}

/// <summary>What all documents of a project declare.</summary>
/// <param name="Documents">One by one, in the order of the files.</param>
internal sealed record ProjectDeclarations(EquatableArray<DocumentDeclarations> Documents);

/// <summary>A generated file.</summary>
/// <param name="HintName">
/// From the compiler of a document the name of the type; after it the whole name within the project.
/// </param>
/// <param name="Text">The content, lines ended by \n.</param>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>A type that stands for the root of a document.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Accessibility">Its accessibility.</param>
/// <param name="IsDeprecated">Whether using it is a warning.</param>
internal sealed record RootType(string Namespace, string Name, TypeAccessibility Accessibility, bool IsDeprecated);

/// <summary>An event type and the type of its payload.</summary>
/// <param name="EventType">The event type, and where the document says it.</param>
/// <param name="Type">The C# type.</param>
internal sealed record EventDeclaration(DeclaredName EventType, RootType Type);

/// <summary>What a project has once is made from this alone.</summary>
/// <param name="Roots">The root types, ordered by their names.</param>
/// <param name="Events">The types of the events, ordered by their event types, which are told apart: of two documents with one event type the first has it.</param>
internal sealed record ProjectTypes(EquatableArray<RootType> Roots, EquatableArray<RootType> Events)
{
    public static ProjectTypes Create(ProjectDeclarations declarations) => new(
        declarations.Documents
            .SelectMany(static document => document.RootTypes)
            .OrderBy(static type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(static type => type.Name, StringComparer.Ordinal)
            .ToEquatableArray(),
        declarations.Documents
            .SelectMany(static document => document.Events)
            .OrderBy(static declaration => declaration.EventType.RelativePath, StringComparer.Ordinal)
            .GroupBy(static declaration => declaration.EventType.Name, StringComparer.Ordinal)
            .OrderBy(static declarations => declarations.Key, StringComparer.Ordinal)
            .Select(static declarations => declarations.First().Type)
            .ToEquatableArray());
}
