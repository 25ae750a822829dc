using System.Globalization;
using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// Writes a linear pattern as .NET's expression over the letters of its alphabet. It is to be run without options that change what
/// it means, and to find out no more than whether there is a match: neither groups nor lazy repetitions are kept.
/// </summary>
internal static class PatternTranslator
{
    public static string Translate(Pattern pattern)
    {
        StringBuilder regex = new();
        Write(regex, pattern.Alphabet, pattern.Root);
        return regex.ToString();
    }

    private static void Write(StringBuilder regex, PatternAlphabet alphabet, PatternNode node)
    {
        switch (node)
        {
            case SetNode set:
                alphabet.Write(regex, set.Set);
                break;
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                {
                    Write(regex, alphabet, item);
                }

                break;
            case AlternationNode alternation:
                WriteAlternation(regex, alphabet, alternation);
                break;
            case RepeatNode repeat:
                WriteGrouped(regex, alphabet, repeat.Body);
                WriteCount(regex, repeat.Minimum, repeat.Maximum);
                break;
            case GroupNode group:
                WriteGrouped(regex, alphabet, group.Body);
                break;
            case AssertionNode assertion:
                regex.Append(assertion.Assertion switch
                {
                    PatternAssertion.Start => @"\A",
                    PatternAssertion.End => @"\z",
                    PatternAssertion.WordBoundary => @"\b",
                    _ => @"\B",
                });
                break;
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private static void WriteAlternation(StringBuilder regex, PatternAlphabet alphabet, AlternationNode alternation)
    {
        // As .NET 10 reads it, (?:x+|)+ needs an x, but (?:(?:x+)?)+ does not.
        int count = alternation.Options.Count;
        bool isOptional = IsNothing(alternation.Options[count - 1]);
        regex.Append("(?:");
        for (int i = 0; i < (isOptional ? count - 1 : count); i++)
        {
            if (i > 0)
            {
                regex.Append('|');
            }

            Write(regex, alphabet, alternation.Options[i]);
        }

        regex.Append(isOptional ? ")?" : ")");
    }

    private static bool IsNothing(PatternNode node) => node switch
    {
        SequenceNode sequence => sequence.Items.All(IsNothing),
        GroupNode group => IsNothing(group.Body),
        RepeatNode repeat => repeat.Maximum == 0 || IsNothing(repeat.Body),
        _ => false,
    };

    private static void WriteGrouped(StringBuilder regex, PatternAlphabet alphabet, PatternNode node)
    {
        if (node is SetNode)
        {
            Write(regex, alphabet, node);
            return;
        }

        regex.Append("(?:");
        Write(regex, alphabet, node);
        regex.Append(')');
    }

    private static void WriteCount(StringBuilder regex, int minimum, int maximum)
    {
        string count = (minimum, maximum) switch
        {
            (0, RepeatNode.Unbounded) => "*",
            (1, RepeatNode.Unbounded) => "+",
            (0, 1) => "?",
            (_, RepeatNode.Unbounded) => "{" + minimum.ToString(CultureInfo.InvariantCulture) + ",}",
            _ => "{" + minimum.ToString(CultureInfo.InvariantCulture) + "," + maximum.ToString(CultureInfo.InvariantCulture) + "}",
        };
        regex.Append(count);
    }
}
