namespace QlikEventGen.Shared;

/// <summary>Normalization form C (Unicode Standard, section 3.11) of labels of domain names.</summary>
internal static class CanonicalComposition
{
    /// <summary>The most code points that one decomposes to.</summary>
    private const int LongestDecomposition = 4;

    /// <summary>
    /// Whether the label is in normalization form C. It must have only code points that IDNA permits: none of these is
    /// decomposed for good, and none is a part of a Hangul syllable.
    /// </summary>
    public static bool IsComposed(ReadOnlySpan<int> label)
    {
        // Nothing moves and nothing combines where there is neither a combining class nor a second part of a composite.
        foreach (int codePoint in label)
        {
            if (codePoint > 0x7F && (IdnaTables.GetCombiningClass(codePoint) != 0 || IsSecondPart(codePoint)))
            {
                return IsItsOwnComposition(label);
            }
        }

        return true;
    }

    private static bool IsItsOwnComposition(ReadOnlySpan<int> label)
    {
        Span<int> buffer = stackalloc int[IdnaLabel.LargestCodePointCount * LongestDecomposition];
        int length = 0;
        foreach (int codePoint in label)
        {
            Decompose(codePoint, buffer, ref length);
        }

        return Compose(buffer[..length]).SequenceEqual(label);
    }

    /// <summary>Appends the full decomposition, in canonical order.</summary>
    private static void Decompose(int codePoint, Span<int> buffer, ref int length)
    {
        int composite = codePoint > 0x7F ? IdnaTables.Composites.BinarySearch(codePoint) : -1;
        if (composite >= 0)
        {
            Decompose(IdnaTables.FirstParts[composite], buffer, ref length);
            codePoint = IdnaTables.SecondParts[composite];
        }

        int position = length++;
        int combiningClass = IdnaTables.GetCombiningClass(codePoint);
        if (combiningClass != 0)
        {
            while (position > 0 && IdnaTables.GetCombiningClass(buffer[position - 1]) > combiningClass)
            {
                buffer[position] = buffer[position - 1];
                position--;
            }
        }

        buffer[position] = codePoint;
    }

    /// <summary>Composes in place, and returns what is left.</summary>
    private static Span<int> Compose(Span<int> text)
    {
        int length = 0;
        int starter = -1;
        int classBefore = 0;
        foreach (int codePoint in text)
        {
            int combiningClass = IdnaTables.GetCombiningClass(codePoint);

            // A mark that stands between blocks those of its own class.
            if (starter >= 0
                && (starter == length - 1 || classBefore < combiningClass)
                && TryCompose(text[starter], codePoint, out int composite))
            {
                text[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = length;
            }

            classBefore = combiningClass;
            text[length++] = codePoint;
        }

        return text[..length];
    }

    private static bool IsSecondPart(int codePoint) => CodePointTable.Contains(IdnaTables.SecondPartSet, codePoint);

    private static bool TryCompose(int first, int second, out int composite)
    {
        ReadOnlySpan<ushort> order = IdnaTables.CompositesByParts;
        int low = 0;
        int high = order.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int index = order[middle];
            int comparison = IdnaTables.FirstParts[index].CompareTo(first);
            if (comparison == 0)
            {
                comparison = IdnaTables.SecondParts[index].CompareTo(second);
            }

            if (comparison == 0)
            {
                composite = IdnaTables.Composites[index];
                return true;
            }

            if (comparison < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        composite = 0;
        return false;
    }
}
