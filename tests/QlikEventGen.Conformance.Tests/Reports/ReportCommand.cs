using System.Diagnostics;
using System.Text;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Review;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>Runs tests and says how they went: numbers by file on the console, each failure in a file.</summary>
internal static class ReportCommand
{
    private static string Artifacts => Path.Combine(SuiteFolder.RepositoryRoot, "artifacts");

    public static async Task<int> RunAsync(CommandOptions options)
    {
        if (SuiteFolder.Path is null)
        {
            Console.WriteLine(SuiteFolder.AbsenceReason);
            return 1;
        }

        Stopwatch clock = Stopwatch.StartNew();
        List<CaseResult> results = [];
        foreach (Draft draft in options.Drafts)
        {
            foreach (IGrouping<FormatMode, TestSet> mode in options.Sets.GroupBy(static set => set.Formats))
                results.AddRange(Run(draft, mode.Key, [.. mode], options));
            Console.WriteLine($"{draft.Name}: done after {clock.Elapsed.TotalSeconds:F0} s");
        }

        Directory.CreateDirectory(Artifacts);
        string failures = Path.Combine(Artifacts, "conformance-failures.txt");
        await File.WriteAllTextAsync(failures, FailureText(results));
        PrintCounts(results);
        if (options.List)
            Console.WriteLine(FailureText(results));
        if (options.Fallbacks)
        {
            foreach (Draft draft in options.Drafts)
            {
                Console.WriteLine(Fallbacks.CountOf(draft));
                foreach (string doubtful in Fallbacks.Doubtful(draft))
                    Console.WriteLine("    " + doubtful);
            }
        }

        SummaryTable table = new(results);
        if (options.Peer)
            await table.MeasurePeerAsync(options);
        Console.WriteLine(table);
        if (options.IsComplete)
            await File.WriteAllTextAsync(Path.Combine(Artifacts, "conformance.md"), table.ToString());

        int failed = results.Count(static result => result.Failure is not null);
        Console.WriteLine($"{results.Count - failed} as expected, {failed} not; see {failures}");
        return failed == 0 ? 0 : 2;
    }

    private static List<CaseResult> Run(Draft draft, FormatMode formats, IReadOnlyList<TestSet> sets, CommandOptions options)
    {
        CompiledSchemas schemas = CompiledSchemas.For(draft, formats, group => options.Includes(group) && sets.Any(set => set.Section == group.Section), options.Trace);
        return [.. sets.SelectMany(set => SuiteReader.CasesOf(draft, set.Section).Where(test => options.Includes(test.Group)).Select(test => (set, test)))
            .AsParallel()
            .AsOrdered()
            .Select(pair => CaseResult.Of(pair.set, pair.test, schemas))];
    }

    private static void PrintCounts(List<CaseResult> results)
    {
        foreach (var file in results
            .GroupBy(static result => (result.Set, result.Test.Group.Draft, result.Test.Group.File))
            .Select(static file => (file.Key, Failed: file.Count(static result => result.Failure is not null), Total: file.Count()))
            .Where(static file => file.Failed > 0))
        {
            Console.WriteLine($"{file.Failed,5} of {file.Total,4} fail: {file.Key.Set} {file.Key.Draft}/{file.Key.File}");
        }
    }

    private static string FailureText(List<CaseResult> results)
    {
        StringBuilder text = new();
        foreach (CaseResult result in results.Where(static result => result.Failure is not null))
            text.Append(result.Set.Name).Append(' ').Append(result.Test.Name).Append("\n    ").Append(result.Failure!.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        return text.ToString();
    }
}
