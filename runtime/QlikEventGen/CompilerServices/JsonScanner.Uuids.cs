using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    // What a byte can be in a uuid. Each half of a byte has the classes of all bytes with that half; a byte has those that both its halves have.
    private const byte Digit = 1;
    private const byte Letter = 2;
    private const byte Hyphen = 4;

    /// <summary>Reads a string of the format <c>uuid</c> that is spelled without escapes.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>The position after the closing quote; negative for anything else.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadUuid<TMode>(ReadOnlySpan<byte> json, int position, out Guid value)
        where TMode : struct, IReadMode
    {
        if (Bytes.Has(json, position, UuidFormat.Length + 2)
            && Bytes.At(json, position) == '"'
            && Bytes.At(json, position + 1 + UuidFormat.Length) == '"'
            && IsUuidAt(json, position + 1))
        {
            value = TMode.Builds ? ParseUuidAt(json, position + 1) : default;
            return position + UuidFormat.Length + 2;
        }

        value = default;
        return StoppedAt(json, position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUuidAt(ReadOnlySpan<byte> json, int position) =>
        Vector128.IsHardwareAccelerated ? IsUuidByVectors(json, position) : UuidFormat.IsValid(json.Slice(position, UuidFormat.Length));

    /// <summary>Whether the 36 bytes at the position, which the caller knows to exist, are a uuid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsUuidByVectors(ReadOnlySpan<byte> json, int position)
    {
        const byte Hex = Digit | Letter;
        Vector128<byte> first = ClassifyUuidBytes(Bytes.Vector128At(json, position))
            & Vector128.Create(Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hyphen, Hex, Hex, Hex, Hex, Hyphen, Hex, Hex);
        Vector128<byte> second = ClassifyUuidBytes(Bytes.Vector128At(json, position + 16))
            & Vector128.Create(Hex, Hex, Hyphen, Hex, Hex, Hex, Hex, Hyphen, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex);
        Vector128<byte> last = ClassifyUuidBytes(Bytes.Vector128At(json, position + 20))
            & Vector128.Create(Hex, Hex, Hex, Hyphen, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex);

        // No byte may be left without a class.
        return !Vector128.EqualsAny(Vector128.Min(Vector128.Min(first, second), last), Vector128<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> ClassifyUuidBytes(Vector128<byte> block)
    {
        Vector128<byte> lowHalf = block & Vector128.Create((byte)0xF);
        Vector128<byte> highHalf = (block.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0xF);
        return Vector128.ShuffleNative(
                Vector128.Create(
                    Digit,
                    Digit | Letter, Digit | Letter, Digit | Letter, Digit | Letter, Digit | Letter, Digit | Letter,
                    Digit, Digit, Digit,
                    0, 0, 0, Hyphen, 0, 0),
                lowHalf)
            & Vector128.ShuffleNative(
                Vector128.Create(0, 0, Hyphen, Digit, Letter, 0, Letter, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                highHalf);
    }

    /// <summary>Parses the uuid at the position, which the caller has checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Guid ParseUuidAt(ReadOnlySpan<byte> json, int position)
    {
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            return ParseUuidByVectors(json, position);
        }

        return Guid.Parse(json.Slice(position, UuidFormat.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>Parses the uuid at the position, which the caller has checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Guid ParseUuidByVectors(ReadOnlySpan<byte> json, int position)
    {
        // The digits in the order in which a Guid keeps their bytes in memory, whose first three fields are numbers. The index 255 gives 0.
        Vector128<byte> low =
            Vector128.Shuffle(
                Bytes.Vector128At(json, position),
                Vector128.Create((byte)6, 7, 4, 5, 2, 3, 0, 1, 11, 12, 9, 10, 255, 255, 14, 15))
            | Vector128.Shuffle(
                Bytes.Vector128At(json, position + 2),
                Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 14, 15, 255, 255));
        Vector128<byte> high =
            Vector128.Shuffle(
                Bytes.Vector128At(json, position + 19),
                Vector128.Create((byte)0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255))
            | Vector128.Shuffle(
                Bytes.Vector128At(json, position + 20),
                Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 15));
        return Unsafe.BitCast<Vector128<byte>, Guid>(Vector128.Narrow(JoinHexDigits(low), JoinHexDigits(high)));
    }

    // Pairs of hexadecimal digits to the bytes that they stand for. The low four bits of a letter are its value less nine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> JoinHexDigits(Vector128<byte> digits)
    {
        Vector128<byte> isLetter = Vector128.GreaterThan(digits, Vector128.Create((byte)'9'));
        Vector128<ushort> values =
            ((digits + (isLetter & Vector128.Create((byte)9))) & Vector128.Create((byte)0xF)).AsUInt16();
        return ((values << 4) | (values >> 8)) & Vector128.Create((ushort)0xFF);
    }
}
