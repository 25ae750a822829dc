namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>
/// Where the official JSON Schema Test Suite is: it is read in place and not copied. JSON_SCHEMA_TEST_SUITE names its folder; else
/// it is looked for beside the repository.
/// </summary>
internal static class SuiteFolder
{
    private const string Variable = "JSON_SCHEMA_TEST_SUITE";

    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder that holds "tests" and "remotes"; null where there is none.</summary>
    public static string? Path => Found.Value;

    /// <summary>Why nothing can be run.</summary>
    public static string AbsenceReason =>
        $"The JSON Schema Test Suite is not here: set {Variable} to its folder, or put it at ../shared/data/json-schema-test-suite beside the repository.";

    /// <summary>Under continuous integration the suite is there, and must run.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string path = string.IsNullOrEmpty(named)
            ? System.IO.Path.Combine(RepositoryRoot, "..", "shared", "data", "json-schema-test-suite")
            : named;
        return Directory.Exists(System.IO.Path.Combine(path, "tests")) ? System.IO.Path.GetFullPath(path) : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "QlikEventGen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"QlikEventGen.sln is not above {AppContext.BaseDirectory}.");
    }
}
