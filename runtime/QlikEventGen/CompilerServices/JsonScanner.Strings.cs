using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    // What ends a run of string content that needs no attention: quote, backslash, control characters.
    private static readonly SearchValues<byte> s_stringStops = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    /// <summary>Skips a string.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <returns>The position after the closing quote; negative if this is not a valid string.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipString(ReadOnlySpan<byte> json, int position)
    {
        if ((uint)position >= (uint)json.Length || Bytes.At(json, position) != '"')
        {
            return StoppedAt(json, position);
        }

        int end = FindPlainStringEnd(json, position + 1);
        return end >= 0 ? end + 1 : SkipUnusualString(json, position, ~end);
    }

    // Apart, so that the registers it needs are not saved for the usual string.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipUnusualString(ReadOnlySpan<byte> json, int position, int stop) => SkipStringRest(json, position + 1, stop, out _, out _);

    /// <summary>Reads a string as a view of its content.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="text">The content, or nothing.</param>
    /// <returns>The position after the closing quote; negative if this is not a valid string.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadText(ReadOnlySpan<byte> json, int position, out JsonText text)
    {
        if ((uint)position >= (uint)json.Length || Bytes.At(json, position) != '"')
        {
            text = default;
            return StoppedAt(json, position);
        }

        int end = FindPlainStringEnd(json, position + 1);
        if (end >= 0)
        {
            text = new JsonText(json[(position + 1)..end], isAscii: true, hasEscapes: false);
            return end + 1;
        }

        return ReadUnusualText(json, position, ~end, out text);
    }

    // Apart, so that the registers it needs are not saved for the usual string.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadUnusualText(ReadOnlySpan<byte> json, int position, int stop, out JsonText text)
    {
        int end = SkipStringRest(json, position + 1, stop, out int surplus, out _);
        text = end >= 0 ? new JsonText(json[(position + 1)..(end - 1)], isAscii: false, hasEscapes: surplus > 0) : default;
        return end;
    }

    /// <summary>
    /// Finds the quote that ends string content of nothing but unescaped ASCII characters. If there is anything else, the
    /// result is the complement of its offset (or of the end of the text).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FindPlainStringEnd(ReadOnlySpan<byte> json, int start)
    {
        int position = start;
        if (Vector128.IsHardwareAccelerated)
        {
            while (json.Length - position >= Vector128<byte>.Count)
            {
                uint stops = FindPlainStringStops(Bytes.Vector128At(json, position));
                if (stops != 0)
                {
                    position += BitOperations.TrailingZeroCount(stops);
                    return Bytes.At(json, position) == '"' ? position : ~position;
                }

                position += Vector128<byte>.Count;
            }

            if (json.Length >= Vector128<byte>.Count && position < json.Length)
            {
                // The last bytes of the text, with those before them that have been looked at already.
                int block = json.Length - Vector128<byte>.Count;
                uint stops = FindPlainStringStops(Bytes.Vector128At(json, block)) >> (position - block);
                if (stops != 0)
                {
                    position += BitOperations.TrailingZeroCount(stops);
                    return Bytes.At(json, position) == '"' ? position : ~position;
                }

                return ~json.Length;
            }
        }

        return FindPlainStringEndInTail(json, position);
    }

    // Compared as signed numbers, bytes beyond ASCII are less than the space, as control characters are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindPlainStringStops(Vector128<byte> block)
    {
        Vector128<byte> stops =
            Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'));
        return stops.ExtractMostSignificantBits();
    }

    private static int FindPlainStringEndInTail(ReadOnlySpan<byte> json, int position)
    {
        for (; (uint)position < (uint)json.Length; position++)
        {
            byte character = Bytes.At(json, position);
            if (character == '"')
            {
                return position;
            }

            if (character is < 0x20 or >= 0x80 or (byte)'\\')
            {
                break;
            }
        }

        return ~position;
    }

    /// <summary>Checks the rest of a string that is not plain.</summary>
    /// <param name="json">The text.</param>
    /// <param name="start">Where the content begins.</param>
    /// <param name="position">What stands before this needs no attention.</param>
    /// <param name="surplus">How many more characters the escapes in the content have than what they stand for.</param>
    /// <param name="isAscii">Whether the content has no bytes beyond ASCII.</param>
    /// <returns>The position after the closing quote; negative if this is not a valid string.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipStringRest(ReadOnlySpan<byte> json, int start, int position, out int surplus, out bool isAscii)
    {
        surplus = 0;
        isAscii = (uint)position >= (uint)json.Length || Bytes.At(json, position) < 0x80;
        while (true)
        {
            position = isAscii ? FindStringStop(json, position, ref surplus) : FindStringStopBeyondAscii(json, position);
            if ((uint)position >= (uint)json.Length)
            {
                return ~json.Length;
            }

            switch (Bytes.At(json, position))
            {
                case (byte)'"':
                    return isAscii || Utf8.IsValid(json[start..position]) ? position + 1 : ~start;
                case (byte)'\\':
                    int end = JsonEscapes.Skip(json, position);
                    if (end < 0)
                    {
                        return end;
                    }

                    surplus += JsonEscapes.Surplus(end - position);
                    position = end;
                    break;
                case < 0x20:
                    return ~position;
                default:
                    isAscii = false;
                    break;
            }
        }
    }

    /// <summary>
    /// The next byte that is neither a plain character nor a short escape, or the end of the text. All escapes of a block are found in one look
    /// at it, since they stand close to each other.
    /// </summary>
    private static int FindStringStop(ReadOnlySpan<byte> json, int position, ref int surplus)
    {
        int shortEscapes = 0;
        while (WideEscapeBlock.IsSupported && Bytes.Has(json, position, WideEscapeBlock.Length))
        {
            ulong stops = WideEscapeBlock.FindStops(Bytes.Vector512At(json, position), out ulong escapes);
            shortEscapes += BitOperations.PopCount(escapes & (stops - 1) & ~stops);
            if (stops is not (0 or WideEscapeBlock.LastByte))
            {
                surplus += shortEscapes;
                return position + BitOperations.TrailingZeroCount(stops);
            }

            position += stops == 0 ? WideEscapeBlock.Length : WideEscapeBlock.Length - 1;
        }

        while (EscapeBlock.IsSupported && Bytes.Has(json, position, EscapeBlock.Length))
        {
            Vector128<byte> block = Bytes.Vector128At(json, position);
            uint stops = FindPlainStringStops(block);
            if (stops == 0)
            {
                position += EscapeBlock.Length;
                continue;
            }

            stops = EscapeBlock.FindStops(block, stops, out uint escapes);
            shortEscapes += BitOperations.PopCount(escapes & (stops - 1) & ~stops);
            if (stops is not (0 or EscapeBlock.LastByte))
            {
                surplus += shortEscapes;
                return position + BitOperations.TrailingZeroCount(stops);
            }

            // What the last byte begins is looked at together with what follows.
            position += stops == 0 ? EscapeBlock.Length : EscapeBlock.Length - 1;
        }

        surplus += shortEscapes;
        int end = FindPlainStringEnd(json, position);
        return end >= 0 ? end : ~end;
    }

    private static int FindStringStopBeyondAscii(ReadOnlySpan<byte> json, int position)
    {
        int run = json[position..].IndexOfAny(s_stringStops);
        return run < 0 ? json.Length : position + run;
    }
}
