using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Members of the root's <c>$defs</c> that no reference reaches from the rest of the document. A document that others refer to, or
/// that is nothing but definitions, is there for others.
/// </summary>
internal static class UnusedDefinitions
{
    private static readonly string[] Containers = ["$defs", "definitions"];

    /// <summary>Keywords that leave a root without a meaning of its own.</summary>
    private static readonly HashSet<string> Neutral = new([.. Containers, "$schema", "$id", "id", "$comment", "$anchor", "$vocabulary", "title", "description"], StringComparer.Ordinal);

    public static EquatableArray<SchemaDiagnostic> Find(DocumentClosure closure)
    {
        SchemaDocument document = closure.Document;
        if (closure.IsReferredTo
            || document is not { Kind: DocumentKind.JsonSchema, Root: JsonObject root, DynamicNames.Count: 0, File.Options.ReferenceOnly: false }
            || root.Members.All(static member => Neutral.Contains(member.Name)))
        {
            return [];
        }

        HashSet<string> used = FindUsed(document);
        DiagnosticBag diagnostics = new();
        foreach (string container in Containers)
        {
            if (!root.TryGetMember(container, out JsonMember? member) || member.Value is not JsonObject definitions)
                continue;
            foreach (JsonMember definition in definitions.Members.Where(definition => !used.Contains(JsonPointers.Append("/" + container, definition.Name))))
                diagnostics.Report(DiagnosticRules.UnusedDefinition, document, definition.NameSpan, definition.Name);
        }

        return diagnostics.ToArray();
    }

    private static HashSet<string> FindUsed(SchemaDocument document)
    {
        // By the definition that a reference stands in; "" outside of all.
        ILookup<string, string> targets = document.References
            .Select(reference => (From: DefinitionOf(JsonPointers.At(document.Root!, reference.Span)), To: TargetOf(document, reference)))
            .Where(static pair => pair.To is not null)
            .ToLookup(static pair => pair.From, static pair => DefinitionOf(pair.To!));
        HashSet<string> used = new(StringComparer.Ordinal) { "" };
        Queue<string> open = new([""]);
        while (open.Count > 0)
        {
            foreach (string target in targets[open.Dequeue()].Where(used.Add))
                open.Enqueue(target);
        }

        return used;
    }

    private static string? TargetOf(SchemaDocument document, SchemaReference reference)
    {
        ReferenceTarget target = ReferenceTarget.Create(document, reference.BaseUri, reference.Reference);
        if (document.FindResource(target.Uri) is not { } resource)
            return null;

        string fragment = UriReference.DecodePercent(UriReference.Parse(reference.Reference).Fragment ?? "");
        if (fragment.Length == 0 || fragment[0] == '/')
            return JsonPointers.Canonicalize(resource.Pointer + fragment);
        return document.Anchors.FirstOrDefault(anchor => anchor.ResourceUri == resource.Uri && anchor.Name == fragment)?.Pointer;
    }

    /// <summary>The pointer of the definition around a place; empty outside of all.</summary>
    private static string DefinitionOf(string pointer)
    {
        string? container = Array.Find(Containers, container => pointer.StartsWith("/" + container + "/", StringComparison.Ordinal));
        if (container is null)
            return "";

        int end = pointer.IndexOf('/', container.Length + 2);
        return end < 0 ? pointer : pointer.Substring(0, end);
    }
}
