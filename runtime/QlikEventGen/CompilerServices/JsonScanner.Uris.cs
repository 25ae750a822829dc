using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    private static readonly Vector128<byte> s_plainUriCharacters = ListByHalves(UriGrammar.Plain);
    private static readonly Vector128<byte> s_schemeCharacters = ListByHalves(UriGrammar.Scheme);

    /// <summary>
    /// Reads a string of the format <c>uri</c> that is spelled as most are: a scheme of up to fifteen characters, and behind it only characters
    /// that may stand in host, path and query alike.
    /// </summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The position after the closing quote; negative for anything else, where few bytes follow and where there are no vectors: it may be a URI (RFC 3986, appendix A) all the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadUri<TMode>(ReadOnlySpan<byte> json, int position, out string? value)
        where TMode : struct, IReadMode
    {
        int end = SkipUsualUri(json, position, needsScheme: true);
        value = TMode.Builds ? DecodePlain(json, position, end) : null;
        return end;
    }

    /// <summary>
    /// Reads a string of the format <c>uri-reference</c> that is spelled as most are: not empty, and but for a scheme only of characters that may
    /// stand in host, path and query alike.
    /// </summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The position after the closing quote; negative for anything else, where few bytes follow and where there are no vectors: it may be a URI reference (RFC 3986, appendix A) all the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadUriReference<TMode>(ReadOnlySpan<byte> json, int position, out string? value)
        where TMode : struct, IReadMode
    {
        int end = SkipUsualUri(json, position, needsScheme: false);
        value = TMode.Builds ? DecodePlain(json, position, end) : null;
        return end;
    }

    private static string? DecodePlain(ReadOnlySpan<byte> json, int position, int end) =>
        end >= 0 ? AsciiText.Decode(json[(position + 1)..(end - 1)]) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipUsualUri(ReadOnlySpan<byte> json, int position, bool needsScheme)
    {
        int start = position + 1;
        if (!Vector128.IsHardwareAccelerated || !Bytes.Has(json, position, 1 + Vector128<byte>.Count) || Bytes.At(json, position) != '"')
        {
            return StoppedAt(json, position);
        }

        int stop = FindOther(json, start, s_plainUriCharacters);
        if ((uint)stop < (uint)json.Length && Bytes.At(json, stop) == ':')
        {
            // A scheme is short: the colon stands in the first block, and is the first character there that is not of a scheme.
            uint others = FindOthers(Bytes.Vector128At(json, start), s_schemeCharacters);
            if (others == 0 || BitOperations.TrailingZeroCount(others) != stop - start || !AsciiCharacter.IsLetter(Bytes.At(json, start)))
            {
                return StoppedAt(json, position);
            }

            stop = FindOther(json, stop + 1, s_plainUriCharacters);
        }
        else if (needsScheme)
        {
            return StoppedAt(json, position);
        }

        return (uint)stop < (uint)json.Length && Bytes.At(json, stop) == '"' && stop > start ? stop + 1 : StoppedAt(json, position);
    }

    // The position of the first character that is not in the set, or the length of the text, also for what stands too near its end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindOther(ReadOnlySpan<byte> json, int position, Vector128<byte> set)
    {
        while (Bytes.Has(json, position, Vector128<byte>.Count))
        {
            uint others = FindOthers(Bytes.Vector128At(json, position), set);
            if (others != 0)
            {
                return position + BitOperations.TrailingZeroCount(others);
            }

            position += Vector128<byte>.Count;
        }

        return json.Length;
    }

    // A bit for each byte that is not in the set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindOthers(Vector128<byte> block, Vector128<byte> set)
    {
        Vector128<byte> lowHalf = block & Vector128.Create((byte)0xF);
        Vector128<byte> highHalf = (block.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0xF);
        Vector128<byte> bitOfHighHalf = Vector128.ShuffleNative(
            Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0),
            highHalf);
        return Vector128.Equals(Vector128.ShuffleNative(set, lowHalf) & bitOfHighHalf, Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    // For each low half of a byte, a bit for each high half with which it is a character of the set.
    private static Vector128<byte> ListByHalves(string characters)
    {
        Span<byte> list = stackalloc byte[Vector128<byte>.Count];
        list.Clear();
        foreach (char character in characters)
        {
            list[character & 0xF] |= (byte)(1 << (character >> 4));
        }

        return Vector128.Create<byte>(list);
    }
}
