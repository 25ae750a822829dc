using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Loads from a span without the span's own checks: the only raw memory access of the library. Every load stands behind
/// <see cref="Has"/> (or an equivalent comparison in the same method) for the bytes that it reads.
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
}
