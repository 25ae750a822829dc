using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>The checks of a schema, run by the evaluator that the generator itself uses. One test at a time: it lowers as it goes.</summary>
internal sealed class EvaluatorProbe
{
    private readonly CheckProgram _program = new();
    private readonly ValueCheck _root;
    private readonly Lock _evaluating = new();

    public EvaluatorProbe(DocumentClosure closure) =>
        _root = _program.Get(new SchemaBinder(closure, new DiagnosticBag()).BindRoot(closure.Document));

    /// <summary>The kinds of values that the schema seems to allow, as far as it says so by itself.</summary>
    public JsonTypes Kinds => _root.NeverSite is null ? _root.PossibleTypes : JsonTypes.None;

    /// <summary>A line for each fault: where in the instance, and which keyword.</summary>
    public IReadOnlyList<string> Evaluate(string json)
    {
        lock (_evaluating)
        {
            return [.. Evaluator
                .TryEvaluate(_program, _root, JsonParser.Parse(json).Root!)!
                .Select(static fault => $"{fault.InstanceLocation} {fault.AbsoluteKeywordLocation}")];
        }
    }
}
