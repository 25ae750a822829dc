using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// The letters over which a pattern is run. .NET's expressions see UTF-16: a character beyond U+FFFF is two of theirs, and
/// <c>\b</c> follows Unicode instead of ASCII. So they never see the text itself. ASCII stays as it is; every other code point is
/// replaced by a letter from the private use area, the same one for all code points that no set of the pattern tells apart.
/// </summary>
/// <remarks>
/// A backreference must tell all code points apart. For its sake the letters of a wide alphabet are followed by two more that
/// number the code point.
/// </remarks>
internal sealed class PatternAlphabet
{
    /// <summary>How many kinds of code points beyond ASCII can be told apart.</summary>
    public const int MaxLetters = 0x1000;

    /// <summary>How many letters stand for a code point beyond ASCII in a wide alphabet.</summary>
    public const int WideLength = 3;

    /// <summary>The letters that number code points, as the content of a class.</summary>
    public const string NumberLetters = @"\uF000-\uF7FF";

    private const int FirstLetter = 0xE000;
    private const int FirstNumber = 0xF000;
    private const int NumberBits = 11;
    private const int AsciiEnd = 0x80;

    // Where each stretch of code points of one kind begins, the first at the end of ASCII; and the letters of these stretches.
    private readonly int[] _starts;
    private readonly char[] _letters;

    private PatternAlphabet(int[] starts, char[] letters, bool isWide)
    {
        _starts = starts;
        _letters = letters;
        IsWide = isWide;
    }

    public bool IsWide { get; }

    /// <summary>Makes the alphabet of a pattern's sets, or null when they tell too many kinds of code points apart.</summary>
    public static PatternAlphabet? TryCreate(IReadOnlyCollection<CodePointSet> sets, bool isWide)
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

        PatternAlphabet alphabet = new([.. bounds], new char[bounds.Count], isWide);
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
        List<(int First, int Last)> ascii = [];
        ReadOnlySpan<int> bounds = set.Bounds;
        for (int i = 0; i < bounds.Length && bounds[i] < AsciiEnd; i += 2)
        {
            ascii.Add((bounds[i], Math.Min(bounds[i + 1], AsciiEnd) - 1));
        }

        ReadOnlySpan<int> letters = CodePointSet.FromRanges(StretchesOf(set).Select(stretch => ((int)_letters[stretch], (int)_letters[stretch]))).Bounds;
        List<(int First, int Last)> others = [];
        for (int i = 0; i < letters.Length; i += 2)
        {
            others.Add((letters[i], letters[i + 1] - 1));
        }

        if (!IsWide || others.Count == 0)
        {
            ascii.AddRange(others);
            WriteClass(regex, ascii);
            return;
        }

        regex.Append("(?:");
        if (ascii.Count > 0)
        {
            WriteClass(regex, ascii);
            regex.Append('|');
        }

        WriteClass(regex, others);
        regex.Append('[').Append(NumberLetters).Append("]{2})");
    }

    /// <summary>Replaces the characters of a text, which is well-formed UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="letters">Where the letters go; at least <see cref="MaxLengthOf"/> long.</param>
    /// <returns>The number of letters.</returns>
    public int Translate(ReadOnlySpan<byte> utf8, Span<char> letters)
    {
        int count = 0;
        for (int i = 0; i < utf8.Length;)
        {
            byte first = utf8[i];
            if (first < AsciiEnd)
            {
                letters[count++] = (char)first;
                i++;
                continue;
            }

            int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            int codePoint = first & (0x7F >> length);
            for (int end = i++ + length; i < end; i++)
            {
                codePoint = (codePoint << 6) | (utf8[i] & 0x3F);
            }

            letters[count++] = _letters[StretchAt(codePoint)];
            if (IsWide)
            {
                letters[count++] = (char)(FirstNumber + (codePoint >> NumberBits));
                letters[count++] = (char)(FirstNumber + (codePoint & ((1 << NumberBits) - 1)));
            }
        }

        return count;
    }

    /// <summary>How many letters a text can take at most.</summary>
    public int MaxLengthOf(int bytes) => IsWide ? checked(bytes * 2) : bytes;

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

    private static void WriteClass(StringBuilder regex, List<(int First, int Last)> ranges)
    {
        if (ranges.Count == 0)
        {
            regex.Append(@"[^\u0000-\uFFFF]");
            return;
        }

        if (ranges.Count == 1 && ranges[0].First == ranges[0].Last)
        {
            WriteCharacter(regex, ranges[0].First);
            return;
        }

        regex.Append('[');
        foreach ((int first, int last) in ranges)
        {
            WriteCharacter(regex, first);
            if (last > first)
            {
                regex.Append('-');
                WriteCharacter(regex, last);
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
            regex.Append(@"\u").Append(character.ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
