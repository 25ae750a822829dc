using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>
/// The AsyncAPI documents of Qlik Cloud's events, read in place and not copied. QLIK_ASYNCAPI names their folder; else it is looked for
/// beside the repository.
/// </summary>
internal static class QlikDocuments
{
    private const string Variable = "QLIK_ASYNCAPI";

    private static readonly string? Folder = Find();

    /// <summary>The documents, by their paths in a project, in ordinal order. Without them a test is skipped, under continuous integration it fails.</summary>
    public static (string Path, string Text)[] Read()
    {
        if (Folder is null)
        {
            const string Reason = $"The AsyncAPI documents of Qlik Cloud are not here: set {Variable} to their folder, or put it at ../shared/data/qlik-asyncapi beside the repository.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        return [.. RepositoryFiles.ReadAll(Folder, Folder, "*.json").Select(static file => ("schemas/" + file.Path, file.Text))];
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string path = string.IsNullOrEmpty(named) ? Path.Combine(RepositoryFiles.Root, "..", "shared", "data", "qlik-asyncapi") : named;
        return Directory.Exists(path) && Directory.EnumerateFiles(path, "*.json").Any() ? path : null;
    }
}
