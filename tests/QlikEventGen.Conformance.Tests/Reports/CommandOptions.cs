using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>Which tests a command is about.</summary>
internal sealed class CommandOptions
{
    public const string Usage = """
        report [options]   runs tests, prints the failures by file, and writes artifacts/conformance-failures.txt;
                           of all tests also artifacts/conformance.md
        show [options]     prints the schemas and the code that is generated for them

          --draft NAME     a draft: 4, 6, 7, 2019-09, 2020-12
          --set NAME       a set: required, required-assert, optional, format
          --file NAME      a file of the suite: anyOf, optional/bignum, optional/format/date
          --group TEXT     groups whose description contains the text
          --list           prints every failure, not only their numbers
          --fallbacks      counts the types that are JsonElement
          --peer           measures NJsonSchema too; with whole sets only
          --trace          prints each schema before anything happens to it
        """;

    public IReadOnlyList<Draft> Drafts { get; private set; } = Draft.All;

    public IReadOnlyList<TestSet> Sets { get; private set; } = TestSet.All;

    public string? File { get; private set; }

    public string? Group { get; private set; }

    public bool List { get; private set; }

    public bool Peer { get; private set; }

    public bool Fallbacks { get; private set; }

    public bool Trace { get; private set; }

    /// <summary>Whether no test is left out.</summary>
    public bool IsComplete => Drafts == Draft.All && Sets == TestSet.All && File is null && Group is null;

    /// <summary>Null when the arguments are not understood.</summary>
    public static CommandOptions? Parse(string[] args)
    {
        CommandOptions parsed = new();
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--draft" when value is not null && Draft.All.Any(draft => draft.Name == "draft" + value):
                    parsed.Drafts = [.. Draft.All.Where(draft => draft.Name == "draft" + value)];
                    i++;
                    break;
                case "--set" when value is not null && TestSet.All.Any(set => set.Name == value):
                    parsed.Sets = [.. TestSet.All.Where(set => set.Name == value)];
                    i++;
                    break;
                case "--file" when value is not null:
                    parsed.File = value;
                    i++;
                    break;
                case "--group" when value is not null:
                    parsed.Group = value;
                    i++;
                    break;
                case "--list":
                    parsed.List = true;
                    break;
                case "--fallbacks":
                    parsed.Fallbacks = true;
                    break;
                case "--peer":
                    parsed.Peer = true;
                    break;
                case "--trace":
                    parsed.Trace = true;
                    break;
                default:
                    return null;
            }
        }

        return parsed.Peer && (parsed.File ?? parsed.Group) is not null ? null : parsed;
    }

    public bool Includes(SuiteGroup group) =>
        (File is null || group.File == File)
        && (Group is null || group.Name.Contains(Group, StringComparison.OrdinalIgnoreCase))
        && Sets.Any(set => set.Section == group.Section);
}
