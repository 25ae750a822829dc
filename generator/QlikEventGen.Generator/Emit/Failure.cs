using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The expression that reports a broken keyword. True means: stop now.</summary>
internal static class Failure
{
    /// <summary>Keywords whose whole value a schema <c>false</c> may be.</summary>
    private static readonly string[] Keywords =
        ["additionalItems", "additionalProperties", "items", "propertyNames", "unevaluatedItems", "unevaluatedProperties"];

    public static string Of(LocationScope scope, KeywordSite site, string message, string offset = "position") =>
        $"state.Fails<TMode>({offset}, {scope.Arguments(site)}, {CSharp.Literal(message)})";

    /// <summary>Writes the refusal of a value where the schema <c>false</c> stands, as seen from the schema around it; false where it does not.</summary>
    public static bool WriteNever(
        SourceWriter writer, ReaderContext context, ChildCheck child, LocationScope scope, string message, string offset = "position")
    {
        if (child.Roots.Count == 0 || context.Program.Get(child) is not { NeverSite: { } never } check)
            return false;

        writer.Line($"if ({OfNever(scope.Of(check, context.Program.TargetsOf(child)), never, message, offset)})");
        using (writer.Indent())
            writer.Line($"return ~{offset};");
        return true;
    }

    /// <summary>The same for a schema <c>false</c>: there is a keyword to name only where the schema is a keyword's whole value.</summary>
    public static string OfNever(LocationScope scope, KeywordSite site, string message, string offset = "position")
    {
        string arguments = scope.Arguments(site);
        bool isKeyword = Keywords.Any(keyword => arguments.EndsWith($"/{keyword}\"", StringComparison.Ordinal));
        bool isMember = Keywords.Any(keyword => arguments.EndsWith($"/properties/{keyword}\"", StringComparison.Ordinal));
        return $"state.{(isKeyword && !isMember ? "Fails" : "Refuses")}<TMode>({offset}, {arguments}, {CSharp.Literal(message)})";
    }
}
