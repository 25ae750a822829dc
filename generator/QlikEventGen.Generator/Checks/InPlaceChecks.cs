namespace QlikEventGen.Generator.Checks;

/// <summary>A keyword that applies schemas to the same value again, apart from the value's other demands, because their verdicts count one by one.</summary>
internal abstract class InPlaceCheck(KeywordSite site)
{
    public KeywordSite Site { get; } = site;

    /// <summary>The schemas that it applies.</summary>
    public abstract IEnumerable<ChildCheck> Branches { get; }

    /// <summary>True when members and items that a branch has spoken of count as evaluated.</summary>
    public virtual bool MarksEvaluated => true;
}

internal sealed class AnyOfCheck(KeywordSite site, IReadOnlyList<ChildCheck> branches) : InPlaceCheck(site)
{
    /// <summary>The keyword is "oneOf" where one that is faulty is not enforced.</summary>
    public string Message => $"must satisfy at least one of the schemas in \"{Site.Path.Substring(1)}\"";

    public override IEnumerable<ChildCheck> Branches => branches;
}

internal sealed class OneOfCheck(KeywordSite site, IReadOnlyList<ChildCheck> branches) : InPlaceCheck(site)
{
    public const string NoneMessage = "must satisfy one of the schemas in \"oneOf\"";
    public const string ManyMessage = "must satisfy only one of the schemas in \"oneOf\"";

    public override IEnumerable<ChildCheck> Branches => branches;
}

internal sealed class NotCheck(KeywordSite site, ChildCheck branch) : InPlaceCheck(site)
{
    public const string Message = "must not satisfy the schema in \"not\"";

    public ChildCheck Branch { get; } = branch;

    public override IEnumerable<ChildCheck> Branches => [Branch];

    public override bool MarksEvaluated => false;
}

internal sealed class ConditionalCheck(KeywordSite site, ChildCheck condition, ChildCheck? then, ChildCheck? @else) : InPlaceCheck(site)
{
    public ChildCheck Condition { get; } = condition;

    public ChildCheck? Then { get; } = then;

    public ChildCheck? Else { get; } = @else;

    public override IEnumerable<ChildCheck> Branches => new[] { Condition, Then, Else }.OfType<ChildCheck>();
}

internal sealed class DependentSchemaCheck(KeywordSite site, string trigger, ChildCheck branch) : InPlaceCheck(site)
{
    /// <summary>The member whose presence makes the schema count.</summary>
    public string Trigger { get; } = trigger;

    public ChildCheck Branch { get; } = branch;

    public override IEnumerable<ChildCheck> Branches => [Branch];
}
