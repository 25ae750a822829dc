namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// A pattern so simple that it is matched by going over the bytes once: a text that must be there, begin, end or be all of it; or,
/// from the start of the text, texts and counted classes of which each ends where the next one begins.
/// </summary>
internal sealed class PatternShape
{
    private readonly PatternRun[] _runs;

    private PatternShape(bool isFromStart, bool isToEnd, PatternRun[] runs)
    {
        IsFromStart = isFromStart;
        IsToEnd = isToEnd;
        _runs = runs;
    }

    /// <summary>Whether the pattern begins with <c>^</c>. If not, there is one run at most, and it is a text.</summary>
    public bool IsFromStart { get; }

    /// <summary>Whether the pattern ends with <c>$</c>.</summary>
    public bool IsToEnd { get; }

    public IReadOnlyList<PatternRun> Runs => _runs;

    /// <summary>The shape of a pattern, or null when it is not that simple.</summary>
    public static PatternShape? TryCreate(Pattern pattern)
    {
        List<PatternNode> items = [];
        if (!pattern.IsLinear || !TryFlatten(pattern.Root, items))
        {
            return null;
        }

        bool isFromStart = items.Count > 0 && items[0] is AssertionNode { Assertion: PatternAssertion.Start };
        if (isFromStart)
        {
            items.RemoveAt(0);
        }

        bool isToEnd = items.Count > 0 && items[items.Count - 1] is AssertionNode { Assertion: PatternAssertion.End };
        if (isToEnd)
        {
            items.RemoveAt(items.Count - 1);
        }
        else
        {
            DropWhatMayFollow(items);
        }

        return RunsOf(items) is { } runs && (isFromStart ? AreDistinct(runs) : runs.Length == 0 || (runs.Length == 1 && runs[0].Text is not null))
            ? new(isFromStart, isToEnd, runs)
            : null;
    }

    /// <summary>Whether the pattern matches anywhere in a text, which is well-formed UTF-8.</summary>
    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (!IsFromStart)
        {
            ReadOnlySpan<byte> wanted = _runs.Length == 0 ? default : _runs[0].Text;
            return IsToEnd ? text.EndsWith(wanted) : text.IndexOf(wanted) >= 0;
        }

        foreach (PatternRun run in _runs)
        {
            int length;
            if (run.Set is null)
            {
                length = text.StartsWith(run.Text) ? run.Text!.Length : -1;
            }
            else
            {
                length = run.Set.CountAtStart(run.Maximum < text.Length ? text.Slice(0, run.Maximum) : text);
            }

            if (length < run.Minimum)
            {
                return false;
            }

            text = text.Slice(length);
        }

        return !IsToEnd || text.IsEmpty;
    }

    private static bool TryFlatten(PatternNode node, List<PatternNode> items)
    {
        switch (node)
        {
            case SequenceNode sequence:
                return sequence.Items.All(item => TryFlatten(item, items));
            case GroupNode group:
                return TryFlatten(group.Body, items);
            case AlternationNode:
                return false;
            default:
                items.Add(node);
                return true;
        }
    }

    // Without an end to reach, the least that is asked for last is enough.
    private static void DropWhatMayFollow(List<PatternNode> items)
    {
        while (items.Count > 0 && items[items.Count - 1] is RepeatNode { Minimum: 0 })
        {
            items.RemoveAt(items.Count - 1);
        }

        if (items.Count > 0 && items[items.Count - 1] is RepeatNode last)
        {
            items[items.Count - 1] = new RepeatNode(last.Body, last.Minimum, last.Minimum, isLazy: false, last.FirstGroup, last.LastGroup);
        }
    }

    private static PatternRun[]? RunsOf(List<PatternNode> items)
    {
        List<PatternRun> runs = [];
        List<byte> text = [];
        foreach (PatternNode item in items)
        {
            if (item is SetNode { Set.Single: >= 0 and not (>= 0xD800 and <= 0xDFFF) and int codePoint })
            {
                text.AddRange(System.Text.Encoding.UTF8.GetBytes(char.ConvertFromUtf32(codePoint)));
                continue;
            }

            EndText();
            (PatternNode body, int minimum, int maximum) = item is RepeatNode repeat ? (repeat.Body, repeat.Minimum, repeat.Maximum) : (item, 1, 1);
            if (body is not SetNode set || ByteSet.TryCreate(set.Set) is not { } bytes)
            {
                return null;
            }

            // Bytes are characters in ASCII only; elsewhere they cannot be counted.
            if (bytes.HasOthers && (minimum > 1 || maximum != RepeatNode.Unbounded))
            {
                return null;
            }

            runs.Add(new(null, bytes, minimum, maximum));
        }

        EndText();
        return [.. runs];

        void EndText()
        {
            if (text.Count > 0)
            {
                runs.Add(new([.. text], null, text.Count, text.Count));
                text.Clear();
            }
        }
    }

    // Whether taking as much as possible is right: what may follow a run of varying length never begins with a byte of it.
    private static bool AreDistinct(PatternRun[] runs)
    {
        for (int i = 0; i < runs.Length; i++)
        {
            if (runs[i].Minimum == runs[i].Maximum)
            {
                continue;
            }

            bool canEnd = true;
            for (int next = i + 1; next < runs.Length && canEnd; next++)
            {
                if (runs[next].CanBeginWithin(runs[i].Set!))
                {
                    return false;
                }

                canEnd = runs[next].Minimum == 0;
            }
        }

        return true;
    }
}

/// <summary>A part of a <see cref="PatternShape"/>: either a text, or bytes of a set.</summary>
/// <param name="Text">The text in UTF-8.</param>
/// <param name="Set">The set.</param>
/// <param name="Minimum">How many bytes at least.</param>
/// <param name="Maximum">How many bytes at most.</param>
internal sealed record PatternRun(byte[]? Text, ByteSet? Set, int Minimum, int Maximum)
{
    /// <summary>Whether the part may begin with a byte of a set.</summary>
    public bool CanBeginWithin(ByteSet set) => Text is null ? set.Overlaps(Set!) : set.Contains(Text[0]);
}
