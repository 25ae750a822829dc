namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>Schemas of others, which are read in place and not copied: an environment variable names their folder; else it is looked for beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>The JSON Schema Test Suite.</summary>
    public static string? Suite => Find("JSON_SCHEMA_TEST_SUITE", "json-schema-test-suite");

    /// <summary>The AsyncAPI documents of Qlik Cloud.</summary>
    public static string? AsyncApi => Find("QLIK_ASYNCAPI", "qlik-asyncapi");

    private static string? Find(string variable, string name)
    {
        string? path = Environment.GetEnvironmentVariable(variable);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); path is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "QlikEventGen.sln")))
            {
                path = Path.Combine(folder.FullName, "..", "shared", "data", name);
            }
        }

        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
