using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$schema</c>: the dialect of a document (JSON Schema Core, section 8.1.1).</summary>
internal sealed class SchemaKeyword() : Keyword("$schema")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonString uri)
            return binding.WrongKind("a string");

        if (Dialect.Parse(uri.Value) == Dialects.None)
            binding.Report(DiagnosticRules.UnknownDialect, uri.Span, uri.Value);
        return null;
    }

    /// <summary>The dialect that the document names, else the one that its options name.</summary>
    public static Dialects DialectOf(SchemaDocument document) =>
        document.Root is JsonObject root && root.TryGetMember("$schema", out JsonMember? member)
        && member.Value is JsonString uri && Dialect.Parse(uri.Value) is var named and not Dialects.None
            ? named
            : Dialect.Parse(document.File.Options.DefaultDialect);
}
