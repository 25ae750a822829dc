using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Peer;

/// <summary>
/// The process in which the peer runs, for some schemas end it. It says which test it begins and how each ended, so that whoever
/// started it knows where to go on.
/// </summary>
internal static class PeerProcess
{
    public const string CommandName = "peer";

    /// <summary>The tests of a draft in a set, in the order of both sides.</summary>
    public static IReadOnlyList<SuiteCase> CasesOf(Draft draft, TestSet set) => [.. SuiteReader.CasesOf(draft, set.Section)];

    /// <param name="args">The draft, the set, and the number of the test to begin with.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        TestSet set = TestSet.Find(args[1]);
        IReadOnlyList<SuiteCase> cases = CasesOf(Draft.Find(args[0]), set);
        SuiteGroup? group = null;
        PeerSchema? schema = null;
        for (int i = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture); i < cases.Count; i++)
        {
            Console.WriteLine("begin");
            bool passed = false;
#pragma warning disable CA1031 // Whatever it throws, it did not pass.
            try
            {
                if (group != cases[i].Group)
                {
                    group = cases[i].Group;
                    schema = null;
                    schema = await PeerSchema.ReadAsync(group, set.Formats);
                }

                passed = schema is not null && schema.IsValid(cases[i].Instance) == cases[i].IsValid;
            }
            catch (Exception)
            {
                passed = false;
            }
#pragma warning restore CA1031

            Console.WriteLine(passed ? "pass" : "fail");
        }

        return 0;
    }
}
