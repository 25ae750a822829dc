using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$ref</c>: the value must also satisfy the schema referred to (JSON Schema Core, section 8.2.3.1).</summary>
internal sealed class RefKeyword() : Keyword("$ref")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString reference
            ? new BoundRef("/$ref", reference, () => binding.Binder.Resolve(binding.Schema, reference))
            : binding.WrongKind("a string");
}

internal sealed class BoundRef(string path, JsonString reference, Func<Schema?> resolve) : BoundKeyword
{
    private bool _resolved;
    private Schema? _target;

    /// <summary>The keyword's own path in its schema.</summary>
    public string Path { get; } = path;

    /// <summary>The reference as written.</summary>
    public JsonString Reference { get; } = reference;

    /// <summary>What it points at, resolved when first asked for (schemas may refer to each other); null when it dangles.</summary>
    public Schema? Target
    {
        get
        {
            if (!_resolved)
            {
                _resolved = true;
                _target = resolve();
            }

            return _target;
        }
    }

    public override IEnumerable<Inclusion> Inclusions => Target is { } target ? [new Inclusion(target, Path)] : [];

    public override void Lower(Lowering lowering)
    {
        // The target demands what there is to demand.
    }
}
