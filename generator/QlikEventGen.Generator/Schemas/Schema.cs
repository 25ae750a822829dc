using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas;

/// <summary>One schema at its place in a document, with its keywords bound.</summary>
internal sealed class Schema(SchemaDocument document, string pointer, JsonNode node, string baseUri, Dialects dialect)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>JSON Pointer of the schema in its document; empty for the root.</summary>
    public string Pointer { get; } = pointer;

    public JsonNode Node { get; } = node;

    /// <summary>The base URI that references in this schema resolve against.</summary>
    public string BaseUri { get; } = baseUri;

    public Dialects Dialect { get; } = dialect;

    /// <summary>The bound keywords in document order; empty for a boolean schema.</summary>
    public List<BoundKeyword> Keywords { get; } = [];

    /// <summary>True for the schema <c>false</c>, which no value satisfies.</summary>
    public bool IsNever => Node is JsonBoolean { Value: false };

    /// <summary>Where the schema is, as an absolute keyword location without a keyword.</summary>
    public string AbsoluteLocation => Document.BaseUri + "#" + Pointer;

    /// <summary>True when some keyword constrains values, as opposed to describing them.</summary>
    public bool Asserts => IsNever || Keywords.Any(static keyword => !keyword.IsAnnotation);

    public T? Find<T>() where T : BoundKeyword => Keywords.OfType<T>().FirstOrDefault();
}
