using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Schemas;

/// <summary>Reports the members of a schema that are no keywords of its dialect, with what to write instead where that is known.</summary>
internal static class NoKeyword
{
    /// <summary>Names that authors bring along from OpenAPI and from other drafts, and what says the same.</summary>
    private static readonly Dictionary<string, string> Replacements = new(StringComparer.Ordinal)
    {
        // OpenAPI
        ["nullable"] = "write \"type\": [\"...\", \"null\"]",
        ["example"] = "write \"examples\": [...]",
        ["discriminator"] = "give the branches of \"oneOf\" a member with a \"const\" that tells them apart",
        ["xml"] = "it is OpenAPI's, and describes XML",
        ["externalDocs"] = "it is OpenAPI's; write the address into \"description\"",

        // Draft 3
        ["divisibleBy"] = "write \"multipleOf\"",
        ["disallow"] = "write \"not\"",
        ["extends"] = "write \"allOf\"",

        // Draft 4 to 2020-12
        ["id"] = "write \"$id\"",
        ["$id"] = "write \"id\"",
        ["additionalItems"] = "write \"items\", and \"prefixItems\" for the items at fixed positions",
        ["prefixItems"] = "write \"items\" with a list of schemas",
        ["$recursiveRef"] = "write \"$dynamicRef\"",
        ["$recursiveAnchor"] = "write \"$dynamicAnchor\"",
        ["const"] = "write \"enum\" with one value",
        ["dependentRequired"] = "write \"dependencies\"",
        ["dependentSchemas"] = "write \"dependencies\"",
    };

    /// <summary>What the message says of a word of OpenAPI in a document that is read as it is meant.</summary>
    public const string UnderstoodInAsyncApi = "AsyncAPI, but is understood here";

    /// <summary>What the message says otherwise.</summary>
    public static string MeaninglessIn(Schema schema) => (schema.IsAsyncApi ? "AsyncAPI" : schema.Dialect.GetName()) + ", so it demands nothing";

    public static string AdviceFor(string name) => Replacements[name];

    /// <param name="binder">Where to report.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="member">The member.</param>
    /// <param name="elsewhere">The keyword of that name in another dialect; null if there is none.</param>
    public static void Report(SchemaBinder binder, Schema schema, JsonMember member, Keyword? elsewhere)
    {
        if (IsOwn(member.Name))
        {
            // Names of one's own may be anything, and still one may be meant that is known here.
            if (Spelling.Nearest(member.Name, KeywordTable.NamesIn(schema.Dialect.ToSet()).Where(IsOwn)) is { } known)
                binder.Report(DiagnosticRules.MisspelledKeyword, schema.Document, member.NameSpan, member.Name, known);
            return;
        }

        string dialect = MeaninglessIn(schema);
        if (Replacements.TryGetValue(member.Name, out string? advice))
            binder.Report(DiagnosticRules.ForeignKeyword, schema.Document, member.NameSpan, member.Name, dialect, advice);
        else if (elsewhere is not null)
            binder.Report(DiagnosticRules.ForeignKeyword, schema.Document, member.NameSpan, member.Name, dialect, Home(elsewhere));
        else if (Spelling.Nearest(member.Name, KeywordTable.NamesIn(schema.Dialect.ToSet())) is { } keyword)
            binder.Report(DiagnosticRules.MisspelledKeyword, schema.Document, member.NameSpan, member.Name, keyword);
        else
            binder.Report(DiagnosticRules.UnknownKeyword, schema.Document, member.NameSpan, member.Name);
    }

    private static bool IsOwn(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>"it exists from draft-06 on", "it exists in draft-04 only".</summary>
    private static string Home(Keyword keyword)
    {
        SchemaDialect[] homes = [.. Enumerable.Range(0, (int)SchemaDialect.Draft202012 + 1)
            .Select(static number => (SchemaDialect)number)
            .Where(dialect => (keyword.Dialects & dialect.ToSet()) != Dialects.None)];
        string first = homes[0].GetName();
        string last = homes[homes.Length - 1].GetName();
        return homes.Length == 1 ? $"it exists in {first} only"
            : homes.Contains(SchemaDialect.Draft202012) ? $"it exists from {first} on"
            : $"it exists from {first} to {last}";
    }
}
