namespace QlikEventGen.Generator.Emit;

/// <summary>A multiplicative hash that keeps given keys apart, as far as they differ.</summary>
internal readonly record struct NameHash(uint Multiplier, int Shift)
{
    /// <summary>How many multipliers are tried for each size before the table is made larger.</summary>
    private const int Tries = 4_000;

    private const int MostBits = 12;

    public uint Of(uint key) => (key * Multiplier) >> Shift;

    /// <summary>Finds the smallest table for the keys. The search is seeded, so equal keys give equal code everywhere.</summary>
    public static NameHash Find(IReadOnlyCollection<uint> keys)
    {
        uint[] distinct = [.. new HashSet<uint>(keys)];
        bool[] taken = new bool[1 << MostBits];
        int bits = 1;
        while ((1 << bits) < distinct.Length)
            bits++;

        uint random = 0x9E3779B9;
        for (; bits <= MostBits; bits++)
        {
            for (int i = 0; i < Tries; i++)
            {
                NameHash candidate = new(random | 1, 32 - bits);
                if (candidate.Separates(distinct, taken))
                    return candidate;

                // Xorshift (Marsaglia, 2003).
                random ^= random << 13;
                random ^= random >> 17;
                random ^= random << 5;
            }
        }

        // Names that still collide share a case and are compared one after the other.
        return new NameHash(0x9E3779B1, 32 - MostBits);
    }

    // Thousands of times for a large object, so nothing here but arithmetic.
    private bool Separates(uint[] keys, bool[] taken)
    {
        Array.Clear(taken, 0, 1 << (32 - Shift));
        foreach (uint key in keys)
        {
            ref bool place = ref taken[Of(key)];
            if (place)
                return false;
            place = true;
        }

        return true;
    }
}
