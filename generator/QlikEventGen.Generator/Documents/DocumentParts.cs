using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Documents;

/// <summary>A schema with a URI of its own: the document's root, or a schema inside it with an "$id".</summary>
/// <param name="Uri">The absolute or, in files without "$id", relative URI, without a fragment.</param>
/// <param name="Pointer">Where it stands in the document.</param>
/// <param name="Dialect">The dialect that it and what is inside it are written in.</param>
internal sealed record SchemaResource(string Uri, string Pointer, SchemaDialect Dialect);

/// <summary>A name for a schema inside a resource.</summary>
/// <param name="ResourceUri">The URI of the resource.</param>
/// <param name="Name">The name, as it stands after '#' in a reference.</param>
/// <param name="Pointer">Where the schema stands in the document.</param>
/// <param name="IsDynamic">Made by "$dynamicAnchor".</param>
internal sealed record SchemaAnchor(string ResourceUri, string Name, string Pointer, bool IsDynamic);

/// <summary>A reference to another schema, found without knowing what the schema around it means.</summary>
/// <param name="BaseUri">The URI of the resource that it stands in.</param>
/// <param name="Reference">The reference as written.</param>
/// <param name="Span">The place of its value.</param>
internal sealed record SchemaReference(string BaseUri, string Reference, JsonSpan Span);
