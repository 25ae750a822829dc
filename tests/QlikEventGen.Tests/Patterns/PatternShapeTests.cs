using System.Text;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

public sealed class PatternShapeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("^", "^")]
    [InlineData("$", "$")]
    [InlineData("^$", "^ $")]
    [InlineData("abc", "'abc'")]
    [InlineData("^abc", "^ 'abc'")]
    [InlineData("abc$", "'abc' $")]
    [InlineData("^a(b)(?:c)$", "^ 'abc' $")]
    [InlineData("é\U0001F432", "'é\U0001F432'")]
    [InlineData("^[a-z0-9_-]{1,64}$", "^ [-0-9_a-z]{1,64} $")]
    [InlineData(@"^\d{4}-\d{2}-\d{2}$", "^ [0-9]{4,4} '-' [0-9]{2,2} '-' [0-9]{2,2} $")]
    [InlineData("^[A-Z][a-z]*$", "^ [A-Z]{1,1} [a-z]{0,} $")]
    [InlineData("^v[0-9]+[.][0-9]+$", "^ 'v' [0-9]{1,} '.' [0-9]{1,} $")]
    [InlineData("^[^/]+$", "^ [^/]{1,} $")]
    [InlineData("^[^/]*/[^/]*$", "^ [^/]{0,} '/' [^/]{0,} $")]
    [InlineData("^a?b?c?$", "^ [a]{0,1} [b]{0,1} [c]{0,1} $")]
    [InlineData("^abc.*", "^ 'abc'")]
    [InlineData("^ab+", "^ 'a' [b]{1,1}")]
    [InlineData("ab*", "'a'")]
    [InlineData("^[ab]{2,5}", "^ [a-b]{2,2}")]
    [InlineData("^[ab]{2}[a]", "^ [a-b]{2,2} 'a'")]
    [InlineData(@"^\p{ASCII}{3}$", "^ [\0-\u007F]{3,3} $")]

    // what follows could begin within a run; characters beyond ASCII to count or tell apart; not from the start; not in one row
    [InlineData("^[ab]*a$", null)]
    [InlineData("^a?[b]?a$", null)]
    [InlineData("^[^/]{2,}$", null)]
    [InlineData("^[^/]$", null)]
    [InlineData("^.*$", null)]
    [InlineData("^é*$", null)]
    [InlineData("[ab]", null)]
    [InlineData("[ab]+$", null)]
    [InlineData("^(?:ab)*$", null)]
    [InlineData("^a|b$", null)]
    [InlineData(@"\bab", null)]
    [InlineData("a^", null)]
    [InlineData("(?=a)", null)]
    [InlineData(@"(a)\1", null)]
    [InlineData(@"\uD83D", null)]
    public void Shapes(string pattern, string? expected) =>
        Assert.Equal(expected, Pattern.Parse(pattern, out _) is { } parsed && PatternShape.TryCreate(parsed) is { } shape ? Describe(shape) : null);

    private static string Describe(PatternShape shape)
    {
        IEnumerable<string> runs = shape.Runs.Select(static run => run.Set is null
            ? $"'{Encoding.UTF8.GetString(run.Text!)}'"
            : $"{Describe(run.Set)}{{{run.Minimum},{(run.Maximum == RepeatNode.Unbounded ? "" : run.Maximum)}}}");
        return string.Join(' ', [.. shape.IsFromStart ? ["^"] : Array.Empty<string>(), .. runs, .. shape.IsToEnd ? ["$"] : Array.Empty<string>()]);
    }

    private static string Describe(ByteSet set)
    {
        StringBuilder text = new(set.HasOthers ? "[^" : "[");
        for (int i = 0; i < 128; i++)
        {
            int first = i;
            while (i < 128 && set.Contains((byte)i) != set.HasOthers)
            {
                i++;
            }

            if (i > first)
            {
                text.Append((char)first).Append(i - first > 1 ? "-" + (char)(i - 1) : "");
            }
        }

        return text.Append(']').ToString();
    }
}
