using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas;

/// <summary>What a keyword sees while its value is bound: the value, the schema that it stands in, and where to report faults.</summary>
internal readonly struct KeywordBinding(SchemaBinder binder, Schema schema, JsonMember member)
{
    public Schema Schema { get; } = schema;

    public JsonMember Member { get; } = member;

    public JsonNode Value => Member.Value;

    /// <summary>The dialect that the keyword is read in.</summary>
    public Dialects Dialect => Schema.Dialect.ToSet();

    public SchemaBinder Binder => binder;

    /// <summary>Binds a schema inside the value. <paramref name="path"/> is its JSON Pointer relative to the value, empty for the value itself.</summary>
    public Schema Subschema(JsonNode node, string path = "") =>
        binder.Bind(Schema, JsonPointer.Append(Schema.Pointer, Member.Name) + path, node);

    /// <summary>Reports that the value has the wrong kind, and yields null for the keyword to return.</summary>
    public BoundKeyword? WrongKind(string expected) => WrongKind(Value, expected);

    public BoundKeyword? WrongKind(JsonNode node, string expected)
    {
        Report(DiagnosticRules.WrongKeywordValue, node.Span, Member.Name, expected, JsonKinds.Describe(node));
        return null;
    }

    /// <summary>Whether a keyword stands in the same schema.</summary>
    public bool IsBeside(string keyword) => Schema.Node is JsonObject schema && schema.TryGetMember(keyword, out _);

    /// <summary>Reports, at the keyword's name, that it means nothing without <paramref name="needed"/>, and what to do.</summary>
    public void ReportNoEffect(string needed, string advice) => Report(DiagnosticRules.NoEffect, Member.NameSpan, Member.Name, "without " + needed, advice);

    /// <summary>Reports each item of a list that an earlier one equals.</summary>
    public void ReportListedTwice(IReadOnlyList<JsonNode> items)
    {
        Dictionary<JsonNode, JsonNode> first = new(JsonEquality.Comparer);
        foreach (JsonNode item in items)
        {
            if (first.TryGetValue(item, out JsonNode? known))
                binder.ReportPair(DiagnosticRules.ListedTwice, Schema.Document, item.Span, known.Span, JsonPrinter.Shorten(item), Member.Name);
            else
                first.Add(item, item);
        }
    }

    public void Report(DiagnosticDescriptor rule, JsonSpan span, params string[] arguments) =>
        binder.Report(rule, Schema.Document, span, arguments);
}
