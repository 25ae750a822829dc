namespace QlikEventGen.Generator.Naming;

/// <summary>Finds what an author probably meant to write.</summary>
internal static class Spelling
{
    /// <summary>The candidate within two edits of <paramref name="word"/>, in a short word fewer, that is nearest to it, or null.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">What it may have meant.</param>
    /// <param name="mostEdits">How many edits are still taken for a slip.</param>
    public static string? Nearest(string word, IEnumerable<string> candidates, int mostEdits = 2)
    {
        string? nearest = null;
        int least = Math.Min(mostEdits + 1, Math.Max(1, (word.Length / 2) + 1));
        foreach (string candidate in candidates)
        {
            int distance = Distance(word, candidate);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The end of a message: what was probably meant, as a question, or nothing.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="candidates">What it may have meant.</param>
    /// <param name="before">What stands before the word.</param>
    public static string Suggest(string word, IEnumerable<string> candidates, string before = "") =>
        Nearest(word, candidates) is { } near ? $"; did you mean '{before}{near}'?" : "";

    /// <summary>Edits between two words, where swapping neighbours is one edit (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
            return int.MaxValue;

        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                int replace = edits[i - 1, j - 1] + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                int best = Math.Min(replace, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, edits[i - 2, j - 2] + 1);
                edits[i, j] = best;
            }
        }

        return edits[left.Length, right.Length];
    }
}
