using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Makes strings of bytes that are known to be ASCII: nothing is left to check, and no encoding is asked for the length. The methods that write
/// at a position do so without the span's own checks; their callers have compared the room.
/// </summary>
internal static class AsciiText
{
    public static string Decode(ReadOnlySpan<byte> ascii) =>
        ascii.IsEmpty ? "" : string.Create(ascii.Length, ascii, static (characters, ascii) => Widen(ascii, characters));

    /// <summary>Widens bytes to characters. Both spans have the same length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Widen(ReadOnlySpan<byte> ascii, Span<char> characters)
    {
        int length = ascii.Length;
        if (Vector128.IsHardwareAccelerated && length >= Vector128<byte>.Count && characters.Length == length)
        {
            // The last block may overlap the one before it.
            int last = length - Vector128<byte>.Count;
            for (int position = 0; position < last; position += Vector128<byte>.Count)
            {
                WidenBlock(Bytes.Vector128At(ascii, position), characters, position);
            }

            WidenBlock(Bytes.Vector128At(ascii, last), characters, last);
            return;
        }

        if (length is >= sizeof(ulong) and <= 2 * sizeof(ulong) && characters.Length == length)
        {
            int last = length - sizeof(ulong);
            WidenHalfBlock(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(ascii)).AsByte(), characters, 0);
            WidenHalfBlock(Vector128.CreateScalar(MemoryMarshal.Read<ulong>(ascii[last..])).AsByte(), characters, last);
            return;
        }

        for (int i = 0; i < ascii.Length; i++)
        {
            characters[i] = (char)ascii[i];
        }
    }

    /// <summary>Widens a block of bytes. The caller has seen that there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WidenBlock(Vector128<byte> ascii, Span<char> characters, int position)
    {
        Debug.Assert(position >= 0 && characters.Length - position >= Vector128<byte>.Count);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(characters));
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(ascii);
        lower.StoreUnsafe(ref target, (uint)position);
        upper.StoreUnsafe(ref target, (uint)(position + Vector128<ushort>.Count));
    }

    /// <inheritdoc cref="WidenBlock(Vector128{byte}, Span{char}, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WidenBlock(Vector512<byte> ascii, Span<char> characters, int position)
    {
        Debug.Assert(position >= 0 && characters.Length - position >= Vector512<byte>.Count);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(characters));
        (Vector512<ushort> lower, Vector512<ushort> upper) = Vector512.Widen(ascii);
        lower.StoreUnsafe(ref target, (uint)position);
        upper.StoreUnsafe(ref target, (uint)(position + Vector512<ushort>.Count));
    }

    /// <summary>Widens the first half of a block of bytes. The caller has seen that there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WidenHalfBlock(Vector128<byte> ascii, Span<char> characters, int position)
    {
        Debug.Assert(position >= 0 && characters.Length - position >= Vector128<ushort>.Count);
        Vector128.WidenLower(ascii).StoreUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(characters)), (uint)position);
    }

    /// <summary>Writes a character. The caller has seen that there is room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(char character, Span<char> characters, int position)
    {
        Debug.Assert((uint)position < (uint)characters.Length);
        Unsafe.Add(ref MemoryMarshal.GetReference(characters), (nint)(uint)position) = character;
    }
}
