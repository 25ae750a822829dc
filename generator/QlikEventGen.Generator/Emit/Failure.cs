using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The expression that reports a broken keyword. True means: stop now.</summary>
internal static class Failure
{
    public static string Of(LocationScope scope, KeywordSite site, string message, string offset = "position") =>
        $"state.Fails<TMode>({offset}, {scope.Arguments(site)}, {CSharp.Literal(message)})";

    /// <summary>The same for a schema <c>false</c>: there is a keyword to name only where the schema is a keyword's whole value.</summary>
    public static string OfNever(LocationScope scope, KeywordSite site, string message)
    {
        string arguments = scope.Arguments(site);
        bool isKeyword = arguments.EndsWith("/additionalProperties\"", StringComparison.Ordinal) || arguments.EndsWith("/items\"", StringComparison.Ordinal);
        bool isMember = arguments.EndsWith("/properties/additionalProperties\"", StringComparison.Ordinal) || arguments.EndsWith("/properties/items\"", StringComparison.Ordinal);
        return $"state.{(isKeyword && !isMember ? "Fails" : "Refuses")}<TMode>(position, {arguments}, {CSharp.Literal(message)})";
    }
}
