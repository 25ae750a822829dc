using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>The schema of <c>then</c> or <c>else</c>, which <c>if</c> lowers.</summary>
internal abstract class BoundBranch(Schema schema) : BoundKeyword
{
    /// <summary>What to do where there is no <c>if</c>.</summary>
    public const string Advice = "add 'if', or move the keywords in it up";

    public Schema Schema { get; } = schema;

    public override bool IsAnnotation => true;

    public override IEnumerable<Schema> Subschemas => [Schema];

    public override void Lower(Lowering lowering)
    {
        // Without `if` it has no effect, with it `if` speaks for it.
    }
}
