using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace QlikEventGen.Generator.Tests.Fuzzing;

/// <summary>
/// Mutated schemas never make the generator throw, hang, or write C# that does not compile. A long run:
/// <c>QLIKEVENTGEN_FUZZ_COUNT=200000 QLIKEVENTGEN_FUZZ_SEED=7 QLIKEVENTGEN_FUZZ_COMPILED=1 dotnet test --project tests/QlikEventGen.Generator.Tests --filter-class "*FuzzTests"</c>
/// </summary>
public sealed partial class FuzzTests(ITestOutputHelper output)
{
    private const int CountOfSlice = 1500;
    private const int SeedOfSlice = 20260831;

    /// <summary>Compiling takes most of the time, so only each tenth is.</summary>
    private const int CompiledOfSlice = 10;

    [Fact]
    public void Mutated_schemas_do_no_harm()
    {
        int? count = Read("QLIKEVENTGEN_FUZZ_COUNT");
        int seed = Read("QLIKEVENTGEN_FUZZ_SEED") ?? SeedOfSlice;
        Stopwatch watch = Stopwatch.StartNew();

        IReadOnlyList<FuzzOutcome> failures = new GeneratorFuzzer(seed, FuzzTarget.Generate).Run(count ?? CountOfSlice, Read("QLIKEVENTGEN_FUZZ_COMPILED") ?? CompiledOfSlice);

        Print($"seed {seed}, {count ?? CountOfSlice} mutants, {watch.Elapsed.TotalSeconds:F0} s, {failures.Count} failures");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Select(failure => $"seed {seed}, mutant {failure.Number}:\n{failure.Schema}\n{failure.Failure}")));
    }

    [Fact]
    public void A_fault_that_was_put_in_is_found_and_made_small()
    {
        // As if the generator did not mind what "type" holds. No schema of the corpus does so.
        static FuzzOutcome Faulty(int number, string schema)
        {
            FuzzOutcome outcome = FuzzTarget.Generate(number, schema);
            return NumberAsType().IsMatch(schema) ? outcome with { Failure = "planted" } : outcome;
        }

        FuzzOutcome found = Assert.Single(new GeneratorFuzzer(SeedOfSlice, Faulty).Run(CountOfSlice, int.MaxValue, mostFailures: 1));

        Assert.Equal("planted", found.Failure);
        Assert.Matches(NumberAsType(), found.Schema);
        Assert.InRange(found.Schema.Length, 1, 100);
    }

    [Fact]
    public void Code_that_does_not_compile_is_found()
    {
        static FuzzOutcome Faulty(int number, string schema)
        {
            FuzzOutcome outcome = FuzzTarget.Generate(number, schema);
            return schema.Contains("\"multipleOf\":", StringComparison.Ordinal) ? outcome with { Sources = [.. outcome.Sources, $"namespace Fuzz{number}; class {{"] } : outcome;
        }

        FuzzOutcome found = new GeneratorFuzzer(SeedOfSlice, Faulty).Run(100, 1, mostFailures: 1)[0];

        Assert.Contains("error CS", found.Failure, StringComparison.Ordinal);
        Assert.Contains("multipleOf", found.Schema, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutant_depends_on_its_seed_and_number_alone()
    {
        Assert.Equal(new SchemaMutator(1).Create(17), new SchemaMutator(1).Create(17));
        Assert.NotEqual(new SchemaMutator(1).Create(17), new SchemaMutator(2).Create(17));
        Assert.True(Enumerable.Range(0, 500).Select(new SchemaMutator(1).Create).Distinct(StringComparer.Ordinal).Count() > 450);
    }

    [GeneratedRegex("\"type\":-?[0-9]", RegexOptions.None, 1000)]
    private static partial Regex NumberAsType();

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private void Print(string line)
    {
        output.WriteLine(line);
        if (Read("QLIKEVENTGEN_FUZZ_COUNT") is not null)
            Console.WriteLine(line);
    }
}
