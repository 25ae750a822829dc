using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace QlikEventGen.Generator.Tests.Snapshots;

/// <summary>
/// Generated code, byte for byte as it was reviewed, and compiled without a warning. After a change of the emitter, write
/// the snapshots anew and review the difference:
/// <c>QLIKEVENTGEN_UPDATE_SNAPSHOTS=1 dotnet test --project tests/QlikEventGen.Generator.Tests --filter-class "*SnapshotTests"</c>
/// </summary>
public sealed class SnapshotTests
{
    private static readonly SnapshotCase[] Cases =
    [
        new("run-ended", "EventRegistry", "AutomationRunEnded", "AutomationRunStatus", "RunMetricsNetwork"),
        new("value-struct", "Tags", "EventJsonTypeInfoResolver", "EventRegistry"),
        new("nullable-enum", "ZooLamp", "ZooLampColour"),
        new("branches", "ZooAnimal"),
        new("lists", "ZooGrid", "ZooNest"),
        new("members", "ZooSettings"),
        new("all-of", "ZooParcel"),
        new("recursion", "ZooTree"),
        new("additional-members", "ZooClosed", "ZooCounts"),
        new("odd-names", "ZooOdd"),
        new("csharp-names", "ZooCage"),
        new("nullable-references", "ZooCage"),
        new("dictionaries", "ZooShop"),
        new("choices", "ZooVisit", "ZooVisitor"),
        new("tuples", "ZooWalk", "ZooPoint"),
        new("unions", "ZooResident", "ZooSnake", "ZooTask"),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(static snapshot => snapshot.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_code_is_what_was_reviewed(string name)
    {
        SnapshotCase snapshot = Cases.Single(snapshot => snapshot.Name == name);
        GeneratorRunResult generated = Generate(snapshot);
        if (SnapshotCase.IsUpdate)
        {
            snapshot.Update(generated.GeneratedSources);
        }

        Dictionary<string, string> reviewed = snapshot.ReadReviewed();
        Assert.Equal(snapshot.Types.Order(StringComparer.Ordinal), reviewed.Keys.Select(SnapshotCase.TypeOf).Order(StringComparer.Ordinal));
        foreach (GeneratedSourceResult source in generated.GeneratedSources.Where(snapshot.Keeps))
        {
            string expected = reviewed.GetValueOrDefault(source.HintName, "");
            string actual = source.SourceText.ToString();
            Assert.True(
                actual == expected,
                $"{source.HintName} of '{name}' is not what was reviewed. If the change is meant, run the tests with {SnapshotCase.UpdateVariable}=1 and review the difference in {snapshot.Folder}.\n{FirstDifference(expected, actual)}");
        }
    }

    /// <summary>In the project of the compiler's own test library, which also compares what it can.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Generated_code_compiles_without_a_report(string name)
    {
        SnapshotCase snapshot = Cases.Single(snapshot => snapshot.Name == name);

        await CreateTest(snapshot, Generate(snapshot)).RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_folder_is_a_case() => Assert.Equal(
        Cases.Select(static snapshot => snapshot.Name).Order(StringComparer.Ordinal),
        Directory.GetDirectories(SnapshotCase.CasesFolder).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    private static GeneratorRunResult Generate(SnapshotCase snapshot) => new GeneratorHost(snapshot.ReadSchemas()).Run();

    private static Test CreateTest(SnapshotCase snapshot, GeneratorRunResult generated)
    {
        Test test = new() { ReferenceAssemblies = new ReferenceAssemblies("net10.0"), CompilerDiagnostics = CompilerDiagnostics.Warnings };

        // Names that clash and untyped items are wanted in some schemas; the reports have tests of their own.
        test.DisabledDiagnostics.AddRange(["QEG2022", "QEG3002"]);
        test.TestState.Sources.Add("namespace Acme;");
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(typeof(ValidationResult).Assembly.Location);
        test.TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig",
            $"is_global = true\nbuild_property.RootNamespace = Acme\nbuild_property.ProjectDir = {GeneratorHost.ProjectDirectory}\n"));
        foreach ((string path, string text) in snapshot.ReadSchemas())
        {
            test.TestState.AdditionalFiles.Add((GeneratorHost.FullPath(path), text));
        }

        // The library gives several files to the generator in no certain order, and minds the order of what comes out.
        if (snapshot.ReadSchemas().Length > 1)
        {
            test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
            return test;
        }

        Dictionary<string, string> reviewed = snapshot.ReadReviewed();
        foreach (GeneratedSourceResult source in generated.GeneratedSources)
        {
            string text = reviewed.GetValueOrDefault(source.HintName, source.SourceText.ToString());
            test.TestState.GeneratedSources.Add((typeof(EventSchemaGenerator), source.HintName, SourceText.From(text, SnapshotCase.Utf8)));
        }

        return test;
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"Line {line + 1} was:\n{before.ElementAtOrDefault(line)}\nand is:\n{after.ElementAtOrDefault(line)}";
    }

    private sealed class Test : CSharpSourceGeneratorTest<EventSchemaGenerator, DefaultVerifier>
    {
        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false);
    }
}
