using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Names for members in schemas that are those of no member, and of no item by position.</summary>
internal static class MemberNames
{
    public static void Check(AnalysisContext context, IReadOnlyList<Schema> schemas)
    {
        Schema[] named = [.. schemas.Where(static schema => schema.Find<BoundCSharpName>() is not null)];
        if (named.Length == 0)
            return;

        // By place: a schema that dynamic references reach in several scopes is a member's in all of them.
        HashSet<(SchemaDocument, string)> members =
            [.. schemas.SelectMany(static schema => schema.Keywords.Where(static keyword => keyword is BoundProperties or BoundPrefixItems)).SelectMany(static keyword => keyword.Subschemas).Select(static member => (member.Document, member.Pointer))];
        foreach (Schema schema in named.Where(schema => !members.Contains((schema.Document, schema.Pointer))))
        {
            ((JsonObject)schema.Node).TryGetMember(CSharpNameKeyword.KeywordName, out JsonMember? name);
            context.Report(
                DiagnosticRules.NoEffect, schema, name!.NameSpan, CSharpNameKeyword.KeywordName, "outside of a member's schema", "move it into a schema of 'properties' or 'prefixItems'");
        }
    }
}
