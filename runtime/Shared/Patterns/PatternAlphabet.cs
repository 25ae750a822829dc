using System.Globalization;
using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// The letters over which a pattern is run. .NET's expressions see UTF-16: a character beyond U+FFFF is two of theirs, and
/// <c>\b</c> follows Unicode instead of ASCII. So they never see the text itself. ASCII stays as it is; every other code point is
/// replaced by a letter from the private use area, the same one for all code points that no set of the pattern tells apart. (A
/// backreference would tell all of them apart; patterns with one are not run by .NET.)
/// </summary>
internal sealed class PatternAlphabet
{
    /// <summary>How many kinds of code points beyond ASCII can be told apart.</summary>
    public const int MaxLetters = 0x1000;

    private const int FirstLetter = 0xE000;
    private const int AsciiEnd = 0x80;

    // Where each stretch of code points of one kind begins, the first at the end of ASCII; and the letters of these stretches.
    private readonly int[] _starts;
    private readonly char[] _letters;

    private PatternAlphabet(int[] starts)
    {
        _starts = starts;
        _letters = new char[starts.Length];
    }

    /// <summary>Makes the alphabet of a pattern's sets, or null when they tell too many kinds of code points apart.</summary>
    public static PatternAlphabet? TryCreate(IReadOnlyCollection<CodePointSet> sets)
    {
        SortedSet<int> bounds = [AsciiEnd];
        foreach (CodePointSet set in sets)
        {
            foreach (int bound in set.Bounds)
            {
                if (bound is > AsciiEnd and < CodePointSet.End)
                {
                    bounds.Add(bound);
                }
            }
        }

        PatternAlphabet alphabet = new([.. bounds]);
        return alphabet.TryAssignLetters(sets) ? alphabet : null;
    }

    // Each set splits the kinds that reach into it: what lies inside becomes a kind of its own.
    private bool TryAssignLetters(IReadOnlyCollection<CodePointSet> sets)
    {
        int[] kinds = new int[_starts.Length];
        int kindCount = 1;
        Dictionary<int, int> inside = [];
        foreach (CodePointSet set in sets)
        {
            inside.Clear();
            foreach (int stretch in StretchesOf(set))
            {
                if (!inside.TryGetValue(kinds[stretch], out int kind))
                {
                    kind = kindCount++;
                    inside.Add(kinds[stretch], kind);
                }

                kinds[stretch] = kind;
            }
        }

        Dictionary<int, char> letters = [];
        for (int i = 0; i < kinds.Length; i++)
        {
            if (!letters.TryGetValue(kinds[i], out char letter))
            {
                if (letters.Count == MaxLetters)
                {
                    return false;
                }

                letter = (char)(FirstLetter + letters.Count);
                letters.Add(kinds[i], letter);
            }

            _letters[i] = letter;
        }

        return true;
    }

    /// <summary>Writes what matches one code point of a set, with nothing around it.</summary>
    public void Write(StringBuilder regex, CodePointSet set)
    {
        List<(int First, int Last)> letters = [];
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int i = 0; i < bounds.Length && bounds[i] < AsciiEnd; i += 2)
        {
            letters.Add((bounds[i], Math.Min(bounds[i + 1], AsciiEnd) - 1));
        }

        letters.AddRange(StretchesOf(set).Select(stretch => ((int)_letters[stretch], (int)_letters[stretch])));
        WriteClass(regex, CodePointSet.FromRanges(letters).Bounds);
    }

    /// <summary>Replaces the characters of a text, which is well-formed UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="letters">Where the letters go; as long as the text at least.</param>
    /// <returns>The number of letters.</returns>
    public int Translate(ReadOnlySpan<byte> utf8, Span<char> letters)
    {
        int count = 0;
        for (int i = 0; i < utf8.Length;)
        {
            i = Utf8Text.Next(utf8, i, out int codePoint);
            letters[count++] = codePoint < AsciiEnd ? (char)codePoint : _letters[StretchAt(codePoint)];
        }

        return count;
    }

    // Stretches never straddle the bounds of a set.
    private IEnumerable<int> StretchesOf(CodePointSet set)
    {
        for (int i = 0; i < set.Bounds.Length; i += 2)
        {
            int end = set.Bounds[i + 1];
            if (end <= AsciiEnd)
            {
                continue;
            }

            for (int stretch = StretchAt(Math.Max(set.Bounds[i], AsciiEnd)); stretch < _starts.Length && _starts[stretch] < end; stretch++)
            {
                yield return stretch;
            }
        }
    }

    private int StretchAt(int codePoint)
    {
        int index = _starts.Length == 1 ? 0 : Array.BinarySearch(_starts, codePoint);
        return index >= 0 ? index : ~index - 1;
    }

    private static void WriteClass(StringBuilder regex, ReadOnlySpan<int> bounds)
    {
        if (bounds.IsEmpty)
        {
            regex.Append(@"[^\u0000-\uFFFF]");
            return;
        }

        if (bounds.Length == 2 && bounds[1] - bounds[0] == 1)
        {
            WriteCharacter(regex, bounds[0]);
            return;
        }

        regex.Append('[');
        for (int i = 0; i < bounds.Length; i += 2)
        {
            WriteCharacter(regex, bounds[i]);
            if (bounds[i + 1] - bounds[i] > 1)
            {
                regex.Append('-');
                WriteCharacter(regex, bounds[i + 1] - 1);
            }
        }

        regex.Append(']');
    }

    private static void WriteCharacter(StringBuilder regex, int character)
    {
        if (character < AsciiEnd && (AsciiCharacter.IsLetter((byte)character) || AsciiCharacter.IsDigit((byte)character)))
        {
            regex.Append((char)character);
        }
        else
        {
            regex.Append(@"\u").Append(character.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
