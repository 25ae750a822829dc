namespace QlikEventGen.Generator.Documents;

/// <summary>The resource that a reference names, before it is known whether there is one.</summary>
/// <param name="Uri">The URI, as JSON Schema resolves it.</param>
/// <param name="Location">
/// For a relative reference, the file it would be seen from the referring file: many schemas give themselves an "$id"
/// and go on to refer to their neighbours by path. Tried if nothing has the URI.
/// </param>
internal sealed record ReferenceTarget(string Uri, string? Location)
{
    public static ReferenceTarget Create(SchemaDocument from, string baseUri, string reference)
    {
        UriReference parsed = UriReference.Parse(reference);
        string uri = UriReference.Resolve(baseUri, reference).WithoutFragment().ToString();
        bool isPath = parsed is { IsAbsolute: false, Authority: null, Path.Length: > 0 };
        string? location = isPath ? UriReference.Resolve(from.Location, reference).WithoutFragment().ToString() : null;
        return new ReferenceTarget(uri, location == uri ? null : location);
    }
}
