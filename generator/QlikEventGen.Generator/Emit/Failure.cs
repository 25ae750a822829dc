using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The expression that reports a broken keyword. True means: stop now.</summary>
internal static class Failure
{
    public static string Of(LocationScope scope, KeywordSite site, string message, string offset = "position") =>
        $"state.Fails<TMode>({offset}, {scope.Arguments(site)}, {CSharp.Literal(message)})";
}
