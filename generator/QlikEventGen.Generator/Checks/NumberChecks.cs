namespace QlikEventGen.Generator.Checks;

/// <summary>What one keyword demands of a number.</summary>
internal abstract record NumberCheck(KeywordSite Site)
{
    public abstract string Message { get; }

    /// <summary>The demand without its place, to recognise the same demand made twice.</summary>
    public abstract object Demand { get; }
}

internal enum NumberBound
{
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
}

/// <summary>A bound, whose limit is kept as spelled so that no precision is lost.</summary>
internal sealed record NumberBoundCheck(KeywordSite Site, NumberBound Bound, string Limit) : NumberCheck(Site)
{
    public override string Message => Bound switch
    {
        NumberBound.Minimum => "must be at least " + Limit,
        NumberBound.Maximum => "must be at most " + Limit,
        NumberBound.ExclusiveMinimum => "must be greater than " + Limit,
        _ => "must be less than " + Limit,
    };

    public override object Demand => (Bound, Limit);
}

internal sealed record MultipleOfCheck(KeywordSite Site, string Divisor) : NumberCheck(Site)
{
    public override string Message => "must be a multiple of " + Divisor;

    public override object Demand => (nameof(MultipleOfCheck), Divisor);
}
