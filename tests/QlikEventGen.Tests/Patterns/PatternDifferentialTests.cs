using System.Text;
using System.Text.RegularExpressions;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

/// <summary>Patterns and texts of chance: all ways of running a pattern against the specification, and against .NET where the two agree.</summary>
public sealed class PatternDifferentialTests
{
    private const int Patterns = 1000;
    private const int Texts = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void LinearPatterns(int seed) => Compare(new PatternSource(seed), static source => source.Linear(), canBeFaulty: false);

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void AnyPatterns(int seed) => Compare(new PatternSource(seed), static source => source.Any(), canBeFaulty: true);

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void SimplePatterns(int seed)
    {
        int shapes = Compare(new PatternSource(seed), static source => source.Simple(), canBeFaulty: false);

        Assert.InRange(shapes, Patterns / 4, Patterns * 3 / 4);
    }

    [Fact]
    public void AsciiPatternsMatchAsInDotNet()
    {
        Random random = new(8);
        string[] parts = ["a", "b", "ab", "[ab]", "[^a]", "(a)", "(?:b)", "(a|b)", @"\d", @"\W", @"\w", @"\D", ".", @"\bb", "a|b", @"\.", @"\x61"];
        string[] quantifiers = ["*", "+", "?", "{2}", "{1,2}", "*?", "+?"];
        for (int i = 0; i < Patterns; i++)
        {
            string pattern = random.Next(2) == 0 ? "^" : "";
            for (int count = random.Next(1, 5); count > 0; count--)
            {
                pattern += parts[random.Next(parts.Length)] + (random.Next(2) == 0 ? quantifiers[random.Next(quantifiers.Length)] : "");
            }

            Pattern parsed = Pattern.Parse(pattern, out PatternFault? fault) ?? throw new InvalidOperationException($"{pattern}: {fault}");
            Regex regex = new(pattern, RegexOptions.ECMAScript);
            PatternMatcher matcher = new(parsed);
            for (int j = 0; j < Texts; j++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => "ab1 ."[random.Next(5)]));
                Assert.True(regex.IsMatch(text) == matcher.IsMatch(Encoding.UTF8.GetBytes(text)), $"{pattern} on '{text}'");
            }
        }
    }

    private static int Compare(PatternSource source, Func<PatternSource, string> make, bool canBeFaulty)
    {
        int shapes = 0;
        int matches = 0;
        int compared = 0;
        for (int i = 0; i < Patterns; i++)
        {
            string pattern = make(source);
            if (Pattern.Parse(pattern, out PatternFault? fault) is not { } parsed)
            {
                // A backreference to a group that is not there.
                Assert.True(canBeFaulty && fault!.Message.StartsWith("there is no group", StringComparison.Ordinal), $"{pattern}: {fault}");
                continue;
            }

            PatternMatcher matcher = new(parsed);
            PatternMachine machine = new(PatternProgram.Compile(parsed));
            PatternShape? shape = PatternShape.TryCreate(parsed);
            Regex? regex = parsed.IsLinear ? new(PatternTranslator.Translate(parsed), RegexOptions.NonBacktracking) : null;
            shapes += shape is null ? 0 : 1;
            for (int j = 0; j < Texts; j++)
            {
                string text = source.Text();
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                char[] letters = new char[utf8.Length];
                int length = parsed.Alphabet.Translate(utf8, letters);
                bool expected = ReferenceMatcher.IsMatch(parsed, text);
                compared++;
                matches += expected ? 1 : 0;
                Check("matcher", matcher.IsMatch(utf8));
                Check("machine", machine.IsMatch(utf8, PatternMatcher.Timeout));
                Check("shape", shape?.IsMatch(utf8));
                Check("regex", regex?.IsMatch(letters.AsSpan(0, length)));

                void Check(string what, bool? actual) =>
                    Assert.True(actual is null || actual == expected, $"{what}: {pattern} on '{text}' ({Convert.ToHexString(utf8)}) should be {expected}");
            }
        }

        // Neither verdict is rare.
        Assert.InRange(matches, compared / 10, compared * 9 / 10);
        return shapes;
    }
}
