using System.Collections.Concurrent;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Judging;
using QlikEventGen.Conformance.Tests.Review;
using QlikEventGen.Conformance.Tests.Suite;
using Xunit;

namespace QlikEventGen.Conformance.Tests;

/// <summary>Runs a test of the suite by its name.</summary>
internal static class SuiteRun
{
    private static readonly ConcurrentDictionary<Draft, Dictionary<string, SuiteCase>> Cases = [];

    public static void Run(string setName, string name)
    {
        Assert.True(SuiteFolder.Path is not null, SuiteFolder.AbsenceReason);
        TestSet set = TestSet.Find(setName);
        SuiteCase test = Find(name);
        CaseOutcome outcome = CaseJudge.Judge(CompiledSchemas.Of(test.Group.Draft, set.Formats).Find(test.Group), test);
        if (Verdict.FailureOf(set, test, outcome) is { } failure)
            Assert.Fail($"{failure}\nschema: {test.Group.Schema}\ninstance: {test.Instance}\nvalid: {test.IsValid}");
    }

    private static SuiteCase Find(string name) => Cases.GetOrAdd(
        Draft.Find(name[..name.IndexOf('/', StringComparison.Ordinal)]),
        static draft => SuiteReader.GroupsOf(draft)
            .SelectMany(static group => group.Cases)
            .ToDictionary(static test => test.Name, StringComparer.Ordinal))[name];
}
