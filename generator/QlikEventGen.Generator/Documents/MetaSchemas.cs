using System.Collections.Concurrent;
using System.Text;

namespace QlikEventGen.Generator.Documents;

/// <summary>The meta-schemas of the drafts, which are part of the generator. A schema of the project with the same URI comes first.</summary>
internal static class MetaSchemas
{
    /// <summary>Where they are among the resources.</summary>
    private const string ResourceFolder = "MetaSchemas/";

    /// <summary>Where they would be if they were files.</summary>
    private const string Folder = "meta-schemas/";

    private static readonly HashSet<string> Names = new(
        typeof(MetaSchemas).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(ResourceFolder, StringComparison.Ordinal))
            .Select(static name => name.Substring(ResourceFolder.Length)),
        StringComparer.Ordinal);

    // By name, not by URI: an editor lives long and asks for many URIs that do not exist.
    private static readonly ConcurrentDictionary<string, SchemaDocument> ByName = new(StringComparer.Ordinal);

    /// <summary>How many have been read.</summary>
    internal static int Count => ByName.Count;

    /// <summary>The meta-schema with a URI (without a fragment); null if it is none.</summary>
    public static SchemaDocument? Find(string uri) => NameOf(uri) is { } name && Names.Contains(name) ? ByName.GetOrAdd(name, Read) : null;

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

    private static SchemaDocument Read(string name)
    {
        using System.IO.Stream stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream(ResourceFolder + name)!;
        using System.IO.StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd();
        FileOptions options = new() { Namespace = "", ReferenceOnly = true };
        return SchemaDocument.TryCreate(new SchemaFile(Folder + name, Folder + name, text, name, options))!;
    }
}
