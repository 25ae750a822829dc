using QlikEventGen.Conformance.Tests.Judging;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>A schema's code, compiled and loaded, or why it is not.</summary>
internal sealed class CompiledSchema(GeneratedSchema generated, CompiledRoot root)
{
    private readonly Lazy<EvaluatorProbe> _evaluator = new(() => new EvaluatorProbe(generated.Closure!));

    public GeneratedSchema Generated { get; } = generated;

    public CompiledRoot Root { get; } = root;

    public EvaluatorProbe Evaluator => _evaluator.Value;
}

/// <summary>What compilation made of some generated code.</summary>
/// <param name="Types">Its types; none when there were errors.</param>
/// <param name="Probe">Its root type; null when there were errors.</param>
/// <param name="Failure">The compiler's complaints; empty when there are none.</param>
internal sealed record CompiledRoot(IReadOnlyList<Type> Types, RootProbe? Probe, string Failure);
