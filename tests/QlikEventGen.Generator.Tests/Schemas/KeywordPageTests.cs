using System.Text;
using QlikEventGen.Generator.Schemas;
using Xunit;

namespace QlikEventGen.Generator.Tests.Schemas;

/// <summary>docs/keywords.md is written from the keyword table, so it cannot say anything else.</summary>
public class KeywordPageTests
{
    private static readonly (Dialects Dialect, string Name)[] Drafts =
    [
        (Dialects.Draft4, "draft 4"), (Dialects.Draft6, "draft 6"), (Dialects.Draft7, "draft 7"), (Dialects.Draft201909, "2019-09"), (Dialects.Draft202012, "2020-12"),
        (Dialects.Draft7 | Dialects.AsyncApi, "AsyncAPI"),
    ];

    [Fact]
    public void The_page_lists_the_keywords_of_the_table()
    {
        string page = Path.Combine(RepositoryRoot(), "docs", "keywords.md");
        string expected = Write();
        if (Environment.GetEnvironmentVariable("QLIKEVENTGEN_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(page, expected);
        }

        Assert.Equal(expected, File.ReadAllText(page));
    }

    private static string Write()
    {
        StringBuilder text = new();
        text.Append("""
            # Keywords

            The keywords of JSON Schema that are read, by draft. The draft is that of `$schema`, else the option `DefaultDialect`; in AsyncAPI documents that of `schemaFormat`, else AsyncAPI's own.
            A keyword that a draft does not have is a warning at its place ([QEG2011](rules/QEG2011.md)) and is ignored there. A name that is not in this table is a warning where it is
            nearly a keyword ([QEG2009](rules/QEG2009.md)), else information ([QEG2010](rules/QEG2010.md)), unless it begins with `x-`. This page is written from the keyword table by a test.

            What begins with `x-` is not of JSON Schema: `x-qlik-…` stands in Qlik's documents, and `x-csharp-name` is this generator's own; [Types](types.md#names) says what it does.


            """);
        text.Append("| keyword | ").AppendJoin(" | ", Drafts.Select(static draft => draft.Name)).Append(" |\n");
        text.Append("| --- |").Append(string.Concat(Drafts.Select(static _ => " :-: |"))).Append('\n');
        foreach (Keyword keyword in KeywordTable.All)
        {
            text.Append("| `").Append(keyword.Name).Append("` |");
            foreach ((Dialects dialect, _) in Drafts)
            {
                text.Append((keyword.Dialects & dialect) == Dialects.None ? "  |" : " yes |");
            }

            text.Append('\n');
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "QlikEventGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The repository's root was not found.");
    }
}
