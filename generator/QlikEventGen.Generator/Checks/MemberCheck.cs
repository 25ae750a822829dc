using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>A member that some constituent declares, requires or looks at.</summary>
internal sealed class MemberCheck(string name)
{
    public string Name { get; } = name;

    /// <summary>True when <c>properties</c> names it; a name that is only required has no schema of its own.</summary>
    public bool IsDeclared { get; private set; }

    public ChildCheck Value { get; } = new();

    /// <summary>The first keyword that requires it; null when it may be absent.</summary>
    public KeywordSite? RequiredSite { get; private set; }

    public string MissingMessage => "must have the member " + JsonPrinter.Quote(Name);

    public void Declare(Schema schema, KeywordSite site)
    {
        IsDeclared = true;
        Value.Add(schema, site);
    }

    public void Require(KeywordSite site) => RequiredSite ??= site;
}
