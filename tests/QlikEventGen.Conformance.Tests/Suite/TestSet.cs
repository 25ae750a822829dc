using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>Tests of the suite that are run together: a section of it, in one mode of formats.</summary>
/// <param name="Name">As the reviewed lists and the reports call it.</param>
/// <param name="Section">The part of the suite.</param>
/// <param name="Formats">Option Formats.</param>
internal sealed record TestSet(string Name, SuiteSection Section, FormatMode Formats)
{
    /// <summary>The required tests as the drafts from 2019-09 want them: formats describe.</summary>
    public static readonly TestSet Required = new("required", SuiteSection.Required, FormatMode.Annotate);

    /// <summary>The required tests with the generator's default: formats reject.</summary>
    public static readonly TestSet RequiredAssert = new("required-assert", SuiteSection.Required, FormatMode.Assert);

    public static readonly TestSet Optional = new("optional", SuiteSection.Optional, FormatMode.Annotate);

    public static readonly TestSet Format = new("format", SuiteSection.Format, FormatMode.Assert);

    public static IReadOnlyList<TestSet> All { get; } = [Required, RequiredAssert, Optional, Format];

    public static TestSet Find(string name) => All.Single(set => set.Name == name);

    public override string ToString() => Name;
}
