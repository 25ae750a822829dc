using System.Collections.Concurrent;
using System.Text;

namespace QlikEventGen.Generator.Documents;

/// <summary>The meta-schemas of the drafts, which are part of the generator. A schema of the project with the same URI comes first.</summary>
internal static class MetaSchemas
{
    /// <summary>Where they would be if they were files.</summary>
    private const string Folder = "meta-schemas/";

    private static readonly ConcurrentDictionary<string, SchemaDocument?> ByUri = new(StringComparer.Ordinal);

    /// <summary>The meta-schema with a URI (without a fragment); null if it is none.</summary>
    public static SchemaDocument? Find(string uri) => ByUri.GetOrAdd(uri, static uri => NameOf(uri) is { } name ? Read(name) : null);

    /// <summary>Whether a document is one of them.</summary>
    public static bool Contains(SchemaDocument document) => document.File.Path.StartsWith(Folder, StringComparison.Ordinal);

    private static string? NameOf(string uri)
    {
        const string Host = "json-schema.org/";
        int start = uri.IndexOf("://", StringComparison.Ordinal);
        if (start < 0 || !uri.Substring(start + 3).StartsWith(Host, StringComparison.Ordinal))
        {
            return null;
        }

        string path = uri.Substring(start + 3 + Host.Length);
        if (path.StartsWith("draft/", StringComparison.Ordinal))
        {
            return path.Substring("draft/".Length) + ".json";
        }

        return path is "draft-04/schema" or "draft-06/schema" or "draft-07/schema" ? path.Substring(0, "draft-07".Length) + ".json" : null;
    }

    private static SchemaDocument? Read(string name)
    {
        using System.IO.Stream? stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream("MetaSchemas/" + name);
        if (stream is null)
        {
            return null;
        }

        using System.IO.StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd();
        FileOptions options = new() { Namespace = "", ReferenceOnly = true };
        return SchemaDocument.TryCreate(new SchemaFile(Folder + name, Folder + name, text, name, options));
    }
}
