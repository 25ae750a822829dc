using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas;

/// <summary>One schema at its place in a document, with its keywords bound.</summary>
internal sealed class Schema(SchemaDocument document, string pointer, JsonNode node, SchemaResource resource, SchemaDialect dialect, bool assertsFormats, DynamicScope scope)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>JSON Pointer of the schema in its document; empty for the root.</summary>
    public string Pointer { get; } = pointer;

    public JsonNode Node { get; } = node;

    /// <summary>The schema resource that this schema belongs to: its references resolve against the resource's URI.</summary>
    public SchemaResource Resource { get; } = resource;

    /// <summary>Whether <c>format</c> rejects, by the options or by the schema's vocabulary.</summary>
    public bool AssertsFormats { get; } = assertsFormats;

    /// <summary>What dynamic references inside it see.</summary>
    public DynamicScope Scope { get; } = scope;

    public SchemaDialect Dialect { get; } = dialect;

    /// <summary>True for a schema in the words of AsyncAPI.</summary>
    public bool IsAsyncApi => Document.Kind == DocumentKind.AsyncApi && Dialect == SchemaDialect.Draft7;

    /// <summary>Whose keywords it may hold.</summary>
    public Dialects Dialects => Dialect.ToSet() | (IsAsyncApi ? Dialects.AsyncApi : Dialects.None);

    /// <summary>The bound keywords in document order; empty for a boolean schema.</summary>
    public List<BoundKeyword> Keywords { get; } = [];

    /// <summary>True for the schema <c>false</c>, which no value satisfies.</summary>
    public bool IsNever => Node is JsonBoolean { Value: false };

    /// <summary>Where the schema is, as an absolute keyword location without a keyword.</summary>
    public string AbsoluteLocation => Resource.Uri + "#" + Pointer.Substring(Resource.Pointer.Length);

    /// <summary>A location with the pointer after its number sign as a URI spells it.</summary>
    public static string Encode(string location)
    {
        int fragment = location.IndexOf('#') + 1;
        return location.Substring(0, fragment) + JsonPointer.ToFragment(location.Substring(fragment));
    }

    /// <summary>True when some keyword constrains values, as opposed to describing them.</summary>
    public bool Asserts => IsNever || Keywords.Any(static keyword => !keyword.IsAnnotation);

    public T? Find<T>() where T : BoundKeyword => Keywords.OfType<T>().FirstOrDefault();
}
