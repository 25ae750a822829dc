using System.Reflection;
using QlikEventGen.Conformance.Tests.Suite;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace QlikEventGen.Conformance.Tests;

/// <summary>The tests of a draft in a set as rows of a theory, each by its name; where the suite is not there, one row that says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SuiteDataAttribute(string draft, string set) : DataAttribute
{
    public string Draft { get; } = draft;

    public string Set { get; } = set;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. RowsOf(Draft, Set)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    public static IEnumerable<TheoryDataRow<string>> RowsOf(string draft, string set)
    {
        if (SuiteFolder.Path is null)
            return [new TheoryDataRow<string>("") { TestDisplayName = $"{set} {draft}", Skip = SuiteFolder.IsRequired ? null : SuiteFolder.AbsenceReason }];

        SuiteSection section = TestSet.Find(set).Section;
        return SuiteReader.CasesOf(Suite.Draft.Find(draft), section).Select(test =>
            new TheoryDataRow<string>(test.Name) { TestDisplayName = $"{set} {test.Name}", Label = "" }.WithTrait("file", test.Group.File));
    }
}
