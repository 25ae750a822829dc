using System.Globalization;
using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>Writes a pattern as .NET's expression over the letters of its alphabet, to be run without options that change its meaning.</summary>
internal sealed class PatternTranslator
{
    private readonly StringBuilder _regex = new();
    private readonly Pattern _pattern;
    private int _lastGroup;

    private PatternTranslator(Pattern pattern)
    {
        _pattern = pattern;
        _lastGroup = pattern.GroupCount;
    }

    public static string Translate(Pattern pattern)
    {
        PatternTranslator translator = new(pattern);
        if (pattern.Alphabet.IsWide)
        {
            // Matching begins between characters only; anything but an assertion would see to that by itself.
            translator._regex.Append("(?![").Append(PatternAlphabet.NumberLetters).Append("])");
        }

        translator.Write(pattern.Root, isBackward: false);
        return translator._regex.ToString();
    }

    // What stands in a lookbehind is matched backward: of a sequence, the last part comes first.
    private void Write(PatternNode node, bool isBackward)
    {
        switch (node)
        {
            case SetNode set:
                _pattern.Alphabet.Write(_regex, set.Set);
                break;
            case SequenceNode sequence:
                foreach (PatternNode item in sequence.Items)
                {
                    Write(item, isBackward);
                }

                break;
            case AlternationNode alternation:
                WriteAlternation(alternation, isBackward);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat, isBackward);
                break;
            case GroupNode { Number: { } number } group when _pattern.ReferencedGroups.Contains(number):
                _regex.Append("(?<").Append(Text(number)).Append('>');
                Write(group.Body, isBackward);
                _regex.Append(')');
                break;
            case GroupNode group:
                WriteGrouped(group.Body, isBackward);
                break;
            case BackreferenceNode reference:
                // A group that has matched nothing yet refers to the empty text; .NET would let the reference fail.
                string name = Text(reference.Number);
                _regex.Append("(?(").Append(name).Append(@")\k<").Append(name).Append(">|)");
                break;
            case LookaroundNode lookaround:
                _regex.Append(lookaround.IsBehind ? "(?<" : "(?").Append(lookaround.IsNegative ? '!' : '=');
                Write(lookaround.Body, lookaround.IsBehind);
                _regex.Append(')');
                break;
            case AssertionNode assertion:
                _regex.Append(assertion.Assertion switch
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

    private void WriteAlternation(AlternationNode alternation, bool isBackward)
    {
        _regex.Append("(?:");
        for (int i = 0; i < alternation.Options.Count; i++)
        {
            if (i > 0)
            {
                _regex.Append('|');
            }

            Write(alternation.Options[i], isBackward);
        }

        _regex.Append(')');
    }

    private void WriteGrouped(PatternNode node, bool isBackward)
    {
        _regex.Append("(?:");
        Write(node, isBackward);
        _regex.Append(')');
    }

    private void WriteRepeat(RepeatNode repeat, bool isBackward)
    {
        List<int> groups = [.. Enumerable.Range(repeat.FirstGroup, Math.Max(0, repeat.LastGroup - repeat.FirstGroup + 1)).Where(_pattern.ReferencedGroups.Contains)];
        if (groups.Count == 0)
        {
            WriteGrouped(repeat.Body, isBackward);
            WriteCount(repeat.Minimum, repeat.Maximum, repeat.IsLazy);
            return;
        }

        if (!repeat.Body.CanBeEmpty)
        {
            WriteRound(repeat.Body, groups, positionGroup: null, isBackward);
            WriteCount(repeat.Minimum, repeat.Maximum, repeat.IsLazy);
            return;
        }

        // Beyond the minimum, a round that matches the empty text fails. In .NET it would not, and leave its groups behind.
        int optional = repeat.Maximum == RepeatNode.Unbounded ? RepeatNode.Unbounded : repeat.Maximum - repeat.Minimum;
        if (isBackward)
        {
            WriteOptional();
        }

        if (repeat.Minimum > 0)
        {
            WriteRound(repeat.Body, groups, positionGroup: null, isBackward);
            WriteCount(repeat.Minimum, repeat.Minimum, repeat.IsLazy);
        }

        if (!isBackward)
        {
            WriteOptional();
        }

        void WriteOptional()
        {
            if (optional > 0)
            {
                WriteRound(repeat.Body, groups, ++_lastGroup, isBackward);
                WriteCount(0, optional, repeat.IsLazy);
            }
        }
    }

    // A round of a repetition begins with forgetting what the groups in it have matched before. With a group for the position,
    // the round fails where it ends: the rest of the text is then what it was when the round began.
    private void WriteRound(PatternNode body, List<int> groups, int? positionGroup, bool isBackward)
    {
        StringBuilder start = new();
        foreach (int group in groups)
        {
            start.Append("(?(").Append(Text(group)).Append(")(?<-").Append(Text(group)).Append(">))");
        }

        string end = "";
        if (positionGroup is { } position)
        {
            start.Append("(?=(?<").Append(Text(position)).Append(@">[\u0000-\uFFFF]*))");
            end = $@"(?!\k<{Text(position)}>\z)";
        }

        _regex.Append("(?:").Append(isBackward ? end : start.ToString());
        WriteGrouped(body, isBackward);
        _regex.Append(isBackward ? start.ToString() : end).Append(')');
    }

    private void WriteCount(int minimum, int maximum, bool isLazy)
    {
        string count = (minimum, maximum) switch
        {
            (0, RepeatNode.Unbounded) => "*",
            (1, RepeatNode.Unbounded) => "+",
            (0, 1) => "?",
            (_, RepeatNode.Unbounded) => "{" + Text(minimum) + ",}",
            _ => "{" + Text(minimum) + "," + Text(maximum) + "}",
        };
        _regex.Append(count);
        if (isLazy)
        {
            _regex.Append('?');
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
