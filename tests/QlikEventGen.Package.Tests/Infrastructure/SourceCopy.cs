namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>
/// The product's source in a folder of its own and under version control, so that packing it finds what it finds in a
/// clone: a commit and a remote. All copies of the same source have the same commit.
/// </summary>
internal sealed class SourceCopy
{
    public const string RemoteUrl = "https://github.com/acme/qlikeventgen";

    /// <summary>As on a build server, where paths are replaced and the compiler's inputs are recorded.</summary>
    public static readonly IReadOnlyDictionary<string, string> BuildServer = new Dictionary<string, string>(StringComparer.Ordinal) { ["CI"] = "true" };

    private static readonly Dictionary<string, string> FixedIdentity = new(StringComparer.Ordinal)
    {
        ["GIT_AUTHOR_NAME"] = "Test",
        ["GIT_AUTHOR_EMAIL"] = "test@example.com",
        ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_COMMITTER_NAME"] = "Test",
        ["GIT_COMMITTER_EMAIL"] = "test@example.com",
        ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
    };

    private SourceCopy(string folder, string commit)
    {
        Folder = folder;
        Commit = commit;
    }

    public string Folder { get; }

    public string Commit { get; }

    public static async Task<SourceCopy> CreateAsync(string folder)
    {
        Repository.CopyTo(folder);
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await GitAsync("remote", "add", "origin", RemoteUrl);
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--no-gpg-sign", "--message", "Source");
        CommandResult head = await GitAsync("rev-parse", "HEAD");
        return new SourceCopy(folder, head.Output.Trim());

        async Task<CommandResult> GitAsync(params string[] arguments) =>
            (await CommandLine.RunAsync("git", folder, arguments, FixedIdentity)).ShouldSucceed();
    }

    /// <summary>Packs a project of the product as a release would.</summary>
    public async Task PackAsync(string version, string output, string project = "QlikEventGen")
    {
        CommandResult pack = await CommandLine.DotNetAsync(
            Folder,
            ["pack", "runtime/" + project, "--configuration", "Release", "--output", output, $"-p:Version={version}", "-tl:off"],
            BuildServer);
        pack.ShouldSucceed().ShouldReport();
    }
}
