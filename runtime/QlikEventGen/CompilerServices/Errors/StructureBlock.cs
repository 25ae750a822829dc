using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>Where brackets and commas stand outside of strings, as one bit for each of 64 bytes of text that has been found to be JSON.</summary>
/// <param name="Opening">Braces and brackets that open.</param>
/// <param name="Closing">Braces and brackets that close.</param>
/// <param name="Commas">Commas.</param>
internal readonly record struct StructureBlock(ulong Opening, ulong Closing, ulong Commas)
{
    public const int Length = 64;

    /// <summary>Whether the text behind the blocks read so far is in a string, and whether a backslash stands in front of it.</summary>
    public struct Carry
    {
        public ulong InString;
        public bool IsEscaped;
    }

    /// <summary>Reads the bytes from a position on; those from <paramref name="end"/> on count as white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StructureBlock Read(ReadOnlySpan<byte> json, int position, int end, ref Carry carry) => Bytes.Has(json[..end], position, Length)
        ? Read(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(json), (uint)position), ref carry)
        : ReadLast(json[position..end], ref carry);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static StructureBlock ReadLast(ReadOnlySpan<byte> text, ref Carry carry)
    {
        Span<byte> padded = stackalloc byte[Length];
        padded.Fill((byte)' ');
        text.CopyTo(padded);
        return Read(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(padded)), ref carry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static StructureBlock Read(Vector512<byte> bytes, ref Carry carry)
    {
        ulong quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        ulong backslashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        if (backslashes != 0 || carry.IsEscaped)
        {
            quotes &= ~FindEscaped(backslashes, ref carry);
        }

        ulong outside = ~FindStrings(quotes, ref carry);

        // A brace differs from the bracket of its kind in this bit alone.
        Vector512<byte> braces = bytes | Vector512.Create((byte)0x20);
        return new StructureBlock(
            Vector512.Equals(braces, Vector512.Create((byte)'{')).ExtractMostSignificantBits() & outside,
            Vector512.Equals(braces, Vector512.Create((byte)'}')).ExtractMostSignificantBits() & outside,
            Vector512.Equals(bytes, Vector512.Create((byte)',')).ExtractMostSignificantBits() & outside);
    }

    /// <summary>From each quote that opens a string to the byte in front of the one that ends it: the parity of the quotes so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FindStrings(ulong quotes, ref Carry carry)
    {
        ulong inside = quotes ^ (quotes << 1);
        inside ^= inside << 2;
        inside ^= inside << 4;
        inside ^= inside << 8;
        inside ^= inside << 16;
        inside ^= inside << 32;
        inside ^= carry.InString;
        carry.InString = (ulong)((long)inside >> (Length - 1));
        return inside;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong FindEscaped(ulong backslashes, ref Carry carry)
    {
        ulong escaped = carry.IsEscaped ? 1u : 0;
        carry.IsEscaped = false;
        for (; backslashes != 0; backslashes &= backslashes - 1)
        {
            int position = BitOperations.TrailingZeroCount(backslashes);
            if ((escaped >> position & 1) != 0)
            {
                continue;
            }

            carry.IsEscaped = position == Length - 1;
            escaped |= carry.IsEscaped ? 0 : 2UL << position;
        }

        return escaped;
    }
}
