using System.Text;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

/// <summary>
/// What section 22.2.2 of ECMA-262 says, word for word: matchers are closures that call their continuation. Slow, and deep on the
/// stack; the measure for everything that is neither.
/// </summary>
internal static class ReferenceMatcher
{
    private const string WordCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

    private delegate State? Continuation(State state);

    private delegate State? Matcher(State state, Continuation next);

    private sealed record State(int End, (int Start, int End)?[] Captures);

    public static bool IsMatch(Pattern pattern, string text)
    {
        int[] input = [.. text.EnumerateRunes().Select(static rune => rune.Value)];
        Matcher matcher = Compile(pattern.Root, input, forward: true);
        return Enumerable.Range(0, input.Length + 1)
            .Any(start => matcher(new(start, new (int, int)?[pattern.GroupCount + 1]), static state => state) is not null);
    }

    private static Matcher Compile(PatternNode node, int[] input, bool forward)
    {
        switch (node)
        {
            case AlternationNode alternation:
                Matcher[] options = [.. alternation.Options.Select(option => Compile(option, input, forward))];
                return (x, c) => options.Select(option => option(x, c)).FirstOrDefault(static r => r is not null);

            case SequenceNode sequence:
                Matcher empty = static (x, c) => c(x);
                return sequence.Items.Select(item => Compile(item, input, forward)).Aggregate(empty, (m1, m2) => forward
                    ? (x, c) => m1(x, y => m2(y, c))
                    : (x, c) => m2(x, y => m1(y, c)));

            case SetNode set:
                return (x, c) =>
                {
                    int f = forward ? x.End + 1 : x.End - 1;
                    return f >= 0 && f <= input.Length && set.Set.Contains(input[Math.Min(x.End, f)]) ? c(x with { End = f }) : null;
                };

            case GroupNode { Number: null } group:
                return Compile(group.Body, input, forward);

            case GroupNode { Number: { } number } group:
                Matcher body = Compile(group.Body, input, forward);
                return (x, c) => body(x, y =>
                {
                    (int, int)?[] captures = [.. y.Captures];
                    captures[number] = forward ? (x.End, y.End) : (y.End, x.End);
                    return c(y with { Captures = captures });
                });

            case BackreferenceNode reference:
                return (x, c) =>
                {
                    if (x.Captures[reference.Number] is not var (start, end))
                    {
                        return c(x);
                    }

                    int length = end - start;
                    int f = forward ? x.End + length : x.End - length;
                    return f >= 0 && f <= input.Length && input.AsSpan(start, length).SequenceEqual(input.AsSpan(Math.Min(x.End, f), length))
                        ? c(x with { End = f })
                        : null;
                };

            case LookaroundNode look:
                Matcher inner = Compile(look.Body, input, forward: !look.IsBehind);
                return (x, c) =>
                {
                    State? r = inner(x, static y => y);
                    return look.IsNegative
                        ? (r is null ? c(x) : null)
                        : (r is null ? null : c(x with { Captures = r.Captures }));
                };

            case AssertionNode assertion:
                return (x, c) => Holds(assertion.Assertion, input, x.End) ? c(x) : null;

            case RepeatNode repeat:
                Matcher round = Compile(repeat.Body, input, forward);
                return (x, c) => Repeat(round, repeat.Minimum, repeat.Maximum, repeat, x, c);

            default:
                throw new NotSupportedException();
        }
    }

    // RepeatMatcher
    private static State? Repeat(Matcher m, int min, int max, RepeatNode repeat, State x, Continuation c)
    {
        if (max == 0)
        {
            return c(x);
        }

        Continuation d = y => min == 0 && y.End == x.End
            ? null
            : Repeat(m, min == 0 ? 0 : min - 1, max == RepeatNode.Unbounded ? max : max - 1, repeat, y, c);
        (int, int)?[] captures = [.. x.Captures];
        for (int k = repeat.FirstGroup; k <= repeat.LastGroup; k++)
        {
            captures[k] = null;
        }

        State xr = x with { Captures = captures };
        if (min != 0)
        {
            return m(xr, d);
        }

        return repeat.IsLazy ? c(x) ?? m(xr, d) : m(xr, d) ?? c(x);
    }

    private static bool Holds(PatternAssertion assertion, int[] input, int e) => assertion switch
    {
        PatternAssertion.Start => e == 0,
        PatternAssertion.End => e == input.Length,
        PatternAssertion.WordBoundary => IsWord(input, e - 1) != IsWord(input, e),
        _ => IsWord(input, e - 1) == IsWord(input, e),
    };

    private static bool IsWord(int[] input, int e) => e >= 0 && e < input.Length && WordCharacters.EnumerateRunes().Contains(new Rune(input[e]));
}
