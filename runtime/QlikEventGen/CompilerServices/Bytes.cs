using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Loads from a span without the span's own checks. Every load stands behind <see cref="Has"/>, or an equivalent comparison
/// in the same method, for the bytes that it reads. Raw loads are here and in the first file of <see cref="JsonScanner"/>,
/// whose methods are inlined so often that they must not call even these; raw stores of characters are in <see cref="AsciiText"/>.
/// </summary>
internal static class Bytes
{
    /// <summary>Whether <paramref name="count"/> bytes stand at the position, whatever number the position is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ReadOnlySpan<byte> json, int position, int count) =>
        (ulong)(uint)position + (uint)count <= (uint)json.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, sizeof(byte)));
        return Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position);
    }

    /// <summary>
    /// Zero if two blocks have the same bytes, another number if not. With the length a constant, one to three comparisons remain, of blocks
    /// that may overlap.
    /// </summary>
    /// <remarks>
    /// A number, since the JIT makes a truth value of a truth value before it branches on it, when it has inlined what returned it. Nothing is
    /// called here but what the JIT expands itself: a method of which a hundred of these are inlined would otherwise have more local variables
    /// than the JIT is willing to inline into.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Difference(ref byte left, ref byte right, int length)
    {
        if (length is >= 4 and < 8)
        {
            return (Unsafe.ReadUnaligned<uint>(ref left) ^ Unsafe.ReadUnaligned<uint>(ref right))
                | (Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref left, length - 4)) ^ Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref right, length - 4)));
        }

        if (length is >= 8 and <= 16)
        {
            return (Unsafe.ReadUnaligned<ulong>(ref left) ^ Unsafe.ReadUnaligned<ulong>(ref right))
                | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref left, length - 8)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref right, length - 8)));
        }

        if (length is > 16 and <= 24)
        {
            return (Unsafe.ReadUnaligned<ulong>(ref left) ^ Unsafe.ReadUnaligned<ulong>(ref right))
                | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref left, 8)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref right, 8)))
                | (Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref left, length - 8)) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref right, length - 8)));
        }

        if (length is 2 or 3)
        {
            return (uint)(Unsafe.ReadUnaligned<ushort>(ref left) ^ Unsafe.ReadUnaligned<ushort>(ref right))
                | (uint)(Unsafe.Add(ref left, length - 1) ^ Unsafe.Add(ref right, length - 1));
        }

        if (length < 2)
        {
            return length == 0 ? 0 : (uint)(left ^ right);
        }

        return AreSameLong(ref left, ref right, length) ? 0u : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AreSameLong(ref byte left, ref byte right, int length)
    {
        Debug.Assert(length >= Vector128<byte>.Count);
        if (!Vector128.IsHardwareAccelerated)
        {
            return MemoryMarshal.CreateReadOnlySpan(ref left, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref right, length));
        }

        // The last block may overlap the one before it.
        int last = length - Vector128<byte>.Count;
        Vector128<byte> difference = Vector128.LoadUnsafe(ref left, (uint)last) ^ Vector128.LoadUnsafe(ref right, (uint)last);
        for (int position = 0; position < last; position += Vector128<byte>.Count)
        {
            difference |= Vector128.LoadUnsafe(ref left, (uint)position) ^ Vector128.LoadUnsafe(ref right, (uint)position);
        }

        return difference == default;
    }

    /// <summary>Two bytes, the first one in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort UInt16At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, sizeof(ushort)));
        ushort value = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position));
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Four bytes, the first one in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint UInt32At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, sizeof(uint)));
        uint value = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position));
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Eight bytes, the first one in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong UInt64At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, sizeof(ulong)));
        ulong value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position));
        return BitConverter.IsLittleEndian ? value : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>
    /// Eight bytes, the first one in the low bits, or zeros for those beyond the end of the text. False where the
    /// position is not in the text, and for texts of fewer than eight bytes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetUInt64(ReadOnlySpan<byte> json, int position, out ulong value)
    {
        if (Has(json, position, sizeof(ulong)))
        {
            value = UInt64At(json, position);
            return true;
        }

        if (json.Length >= sizeof(ulong) && (uint)position < (uint)json.Length)
        {
            int start = json.Length - sizeof(ulong);
            value = UInt64At(json, start) >> ((position - start) * 8);
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>Sixteen bytes, the first one in element 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Vector128At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, Vector128<byte>.Count));
        return Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(json), (uint)position);
    }

    /// <summary>Sixty-four bytes, the first one in element 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Vector512At(ReadOnlySpan<byte> json, int position)
    {
        Debug.Assert(Has(json, position, Vector512<byte>.Count));
        return Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(json), (uint)position);
    }
}
