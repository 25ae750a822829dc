using QlikEventGen.Generator.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class FilePathsTests
{
    [Theory]
    [InlineData("/project/", "/project/schemas/a.json", "schemas/a.json")]
    [InlineData("/project", "/project/a.json", "a.json")]
    [InlineData("/work/project/", "/work/shared/a.json", "../shared/a.json")]
    [InlineData("/work/project/", "/else/a.json", "../../else/a.json")]
    [InlineData("/project/", "/project/../shared/./a.json", "../shared/a.json")]
    [InlineData(@"C:\Project\", @"C:\Project\schemas\a.json", "schemas/a.json")]
    [InlineData(@"c:\Project\", @"C:\Project\a.json", "a.json")]
    [InlineData(@"C:\Project\", @"D:\schemas\a.json", "schemas/a.json")]
    [InlineData("", "/project/a.json", "project/a.json")]
    [InlineData("/project/", "schemas/a.json", "schemas/a.json")]
    [InlineData("/project/a.json/", "/project/a.json", "../a.json")]
    public void Paths_are_seen_from_the_project(string directory, string path, string expected)
    {
        Assert.Equal(expected, FilePaths.GetRelative(directory, path));
    }
}
