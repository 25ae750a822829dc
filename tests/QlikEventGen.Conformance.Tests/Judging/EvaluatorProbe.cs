using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>The checks of a schema, run by the evaluator that the generator itself uses.</summary>
internal sealed class EvaluatorProbe
{
    private readonly CheckProgram _program = new();
    private readonly ValueCheck _root;

    public EvaluatorProbe(DocumentClosure closure) =>
        _root = _program.Get(new SchemaBinder(closure, new DiagnosticBag()).BindRoot(closure.Document));

    /// <summary>A line for each fault: where in the instance, and which keyword.</summary>
    public IReadOnlyList<string> Evaluate(string json) => [.. Evaluator
        .Evaluate(_program, _root, JsonParser.Parse(json).Root!)
        .Select(static fault => $"{fault.InstanceLocation} {fault.AbsoluteKeywordLocation}")];
}
