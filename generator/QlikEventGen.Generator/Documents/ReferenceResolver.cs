using System.Diagnostics.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Documents;

/// <summary>What a reference leads to.</summary>
/// <param name="Document">The document.</param>
/// <param name="Pointer">The canonical pointer of the schema in that document.</param>
/// <param name="Node">The schema.</param>
/// <param name="BaseUri">What references inside the schema resolve against, its own "$id" included.</param>
internal readonly record struct ResolvedSchema(SchemaDocument Document, string Pointer, JsonNode Node, string BaseUri);

/// <summary>
/// Resolves references among a set of documents: first in the referring document, then in the others, where exactly
/// one must match. Nothing is ever fetched.
/// </summary>
internal sealed class ReferenceResolver
{
    /// <summary>Among more names than these none is looked for that was meant.</summary>
    private const int MostCandidates = 1_000;

    /// <summary>For so many references is told what was meant; more reports of one file are not listed anyway.</summary>
    private const int MostSuggestions = SchemaDiagnostic.MostListed;

    private readonly Dictionary<string, List<SchemaDocument>> _byUri = new(StringComparer.Ordinal);
    private int _suggestions;

    public ReferenceResolver(IEnumerable<SchemaDocument> documents)
    {
        foreach (SchemaDocument document in documents.OrderBy(document => document.File.RelativePath, StringComparer.Ordinal))
        {
            foreach (string uri in document.GetUris())
            {
                if (!_byUri.TryGetValue(uri, out List<SchemaDocument>? owners))
                {
                    _byUri.Add(uri, owners = []);
                }

                owners.Add(document);
            }
        }
    }

    /// <summary>
    /// Finds what a reference leads to. On failure <paramref name="problem"/> says why, as the second part of a
    /// sentence ("no schema of the project has the URI 'https://…'").
    /// </summary>
    /// <param name="from">The document that the reference stands in.</param>
    /// <param name="baseUri">The URI of the resource that it stands in.</param>
    /// <param name="reference">The value of "$ref".</param>
    /// <param name="target">The schema.</param>
    /// <param name="problem">Empty on success.</param>
    public bool TryResolve(SchemaDocument from, string baseUri, string reference, out ResolvedSchema target, out string problem)
    {
        target = default;
        ReferenceTarget uris = ReferenceTarget.Create(from, baseUri, reference);
        if (!TryFindResource(from, uris, out SchemaDocument? document, out SchemaResource? resource, out problem))
        {
            return false;
        }

        string fragment = UriReference.DecodePercent(UriReference.Parse(reference).Fragment ?? "");
        string? pointer = fragment.Length == 0 || fragment[0] == '/'
            ? resource.Pointer + fragment
            : FindAnchor(document, resource, fragment);
        if (pointer is null)
        {
            problem = "there is no anchor '" + fragment + "' in " + Name(document, from)
                + Suggest(fragment, document.Anchors.Where(anchor => anchor.ResourceUri == resource.Uri).Select(static anchor => anchor.Name), document.Anchors.Count);
            return false;
        }

        if (JsonPointers.Find(document.Root!, pointer, out string missing) is not { } node)
        {
            problem = "there is no '" + missing + "' in " + Name(document, from) + SuggestPointer(document, missing);
            return false;
        }

        pointer = JsonPointers.Canonicalize(pointer);
        target = new ResolvedSchema(document, pointer, node, document.GetResourceAt(pointer).Uri);
        return true;
    }

    /// <summary>Whether a reference names a document that is not there at all, and by which URI or path it is looked for.</summary>
    public bool LeadsOutside(SchemaDocument from, string baseUri, string reference, out string uri)
    {
        ReferenceTarget target = ReferenceTarget.Create(from, baseUri, reference);
        uri = target.Location ?? target.Uri;
        return from.FindResource(target.Uri) is null && FindOwners(target).Count == 0;
    }

    private bool TryFindResource(
        SchemaDocument from,
        ReferenceTarget uris,
        [NotNullWhen(true)] out SchemaDocument? document,
        [NotNullWhen(true)] out SchemaResource? resource,
        out string problem)
    {
        problem = "";
        document = from;
        resource = from.FindResource(uris.Uri);
        if (resource is not null)
        {
            return true;
        }

        List<SchemaDocument> owners = FindOwners(uris);
        if (owners.Count == 1)
        {
            document = owners[0];
            resource = document.FindResource(uris.Uri) ?? (document.Root is null ? null : document.Resources[0]);
            problem = resource is null ? "'" + document.File.RelativePath + "' is not valid JSON" : "";
            return resource is not null;
        }

        problem = owners.Count == 0
            ? "no schema of the project has the URI or the path '" + uris.Uri + "'"
            : "it is ambiguous: " + string.Join(" and ", owners.Select(owner => "'" + owner.File.RelativePath + "'")) + " have the URI '" + uris.Uri + "'";
        return false;
    }

    private List<SchemaDocument> FindOwners(ReferenceTarget target)
    {
        if (_byUri.TryGetValue(target.Uri, out List<SchemaDocument>? found) || (target.Location is not null && _byUri.TryGetValue(target.Location, out found)))
        {
            return found;
        }

        return MetaSchemas.Find(target.Uri) is { } metaSchema ? [metaSchema] : [];
    }

    private static string? FindAnchor(SchemaDocument document, SchemaResource resource, string name)
    {
        foreach (SchemaAnchor anchor in document.Anchors)
        {
            if (anchor.ResourceUri == resource.Uri && anchor.Name == name)
            {
                return anchor.Pointer;
            }
        }

        return null;
    }

    /// <summary>The pointer that was probably meant, as a question, where one nearly like it leads to what can be or hold a schema.</summary>
    private string SuggestPointer(SchemaDocument document, string missing)
    {
        string around = missing.Substring(0, missing.LastIndexOf('/'));
        return JsonPointers.Find(document.Root!, around, out _) is JsonObject container
            ? Suggest(JsonPointer.LastSegment(missing), container.Members.Where(static member => member.Value is JsonObject or JsonArray or JsonBoolean).Select(static member => member.Name), container.Members.Count, around + "/")
            : "";
    }

    private string Suggest(string word, IEnumerable<string> candidates, int count, string before = "") =>
        count <= MostCandidates && ++_suggestions <= MostSuggestions ? Spelling.Suggest(word, candidates, before) : "";

    private static string Name(SchemaDocument document, SchemaDocument from) =>
        document.Equals(from) ? "this file" : "'" + document.File.RelativePath + "'";
}
