using System.Runtime.CompilerServices;
using System.Text.Json;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    // As numbers whose low byte is the first character: "true", and "false" without its end.
    private const uint True = 't' | ('r' << 8) | ('u' << 16) | ('e' << 24);
    private const uint FalseStart = 'f' | ('a' << 8) | ('l' << 16) | ('s' << 24);

    // One bit for each open container tells whether it is an object.
    private const int LevelsInMask = 64;

    /// <summary>Skips <c>null</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <returns>The position after it; negative for anything else.</returns>
    public static int SkipNull(ReadOnlySpan<byte> json, int position) =>
        Matches(json, position, "null"u8) ? position + 4 : StoppedAt(json, position);

    /// <summary>Skips <c>true</c> or <c>false</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <returns>The position after it; negative for anything else.</returns>
    public static int SkipBoolean(ReadOnlySpan<byte> json, int position) => ReadBoolean<CheckMode>(json, position, out _);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="value">The value, or false.</param>
    /// <returns>The position after it; negative for anything else.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadBoolean<TMode>(ReadOnlySpan<byte> json, int position, out bool value)
        where TMode : struct, IReadMode
    {
        const int LongestBoolean = 5;
        if (Bytes.Has(json, position, LongestBoolean))
        {
            // Both are compared, and one is chosen without a branch: which of them it is, no processor can foresee.
            uint start = Bytes.UInt32At(json, position);
            bool isTrue = start == True;
            bool isFalse = (start == FalseStart) & (Bytes.At(json, position + LongestBoolean - 1) == 'e');
            if (isTrue | isFalse)
            {
                value = TMode.Builds & isTrue;
                return position + (isTrue ? LongestBoolean - 1 : LongestBoolean);
            }
        }

        // A text of nothing else.
        value = TMode.Builds && Matches(json, position, "true"u8);
        return Matches(json, position, "true"u8) ? position + 4 : StoppedAt(json, position);
    }

    /// <summary>Reads any value.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="depth">How many containers may be opened within each other.</param>
    /// <param name="value">The value, or nothing.</param>
    /// <returns>The position after it; negative if this is not a valid value.</returns>
    public static int ReadElement<TMode>(ReadOnlySpan<byte> json, int position, int depth, out JsonElement value)
        where TMode : struct, IReadMode
    {
        value = default;
        int end = SkipValue(json, position, depth);
        if (TMode.Builds && end >= 0)
        {
            value = ParseElement(json[position..end], depth);
        }

        return end;
    }

    /// <summary>Skips any value, and checks all of its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="depth">How many containers may be opened within each other.</param>
    /// <returns>The position after it; negative if this is not a valid value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int SkipValue(ReadOnlySpan<byte> json, int position, int depth)
    {
        ulong areObjects = 0;
        int level = 0;
        while (true)
        {
            // Here a value begins.
            if ((uint)position >= (uint)json.Length)
            {
                return StoppedAt(json, position);
            }

            byte first = Bytes.At(json, position);
            switch (first)
            {
                case (byte)'"':
                    position = SkipString(json, position);
                    break;
                case (byte)'{' or (byte)'[':
                    if (level >= depth)
                    {
                        return ~position;
                    }

                    if (level == LevelsInMask)
                    {
                        position = SkipValue(json, position, depth - LevelsInMask);
                        break;
                    }

                    level++;
                    areObjects = (areObjects << 1) | (first == '{' ? 1u : 0);
                    position = first == '{' ? FirstName(json, position + 1) : FirstItem(json, position + 1);
                    if (position < 0)
                    {
                        return position;
                    }

                    // The brackets that close are two characters after those that open.
                    if (Bytes.At(json, position) == first + 2)
                    {
                        break;
                    }

                    goto Begin;
                case (byte)'t' or (byte)'f':
                    position = SkipBoolean(json, position);
                    break;
                case (byte)'n':
                    position = SkipNull(json, position);
                    break;
                default:
                    position = SkipNumber(json, position, out _);
                    break;
            }

            if (position < 0)
            {
                return position;
            }

            // Here a value has ended, or the position is at a bracket that closes an empty container.
            while (true)
            {
                if (level == 0)
                {
                    return position;
                }

                bool isInObject = (areObjects & 1) != 0;
                position = isInObject ? NextName(json, position) : NextItem(json, position);
                if (position < 0)
                {
                    return position;
                }

                if (Bytes.At(json, position) != (isInObject ? '}' : ']'))
                {
                    break;
                }

                position++;
                level--;
                areObjects >>= 1;
            }

        Begin:
            if ((areObjects & 1) != 0)
            {
                position = SkipName(json, position);
                if (position < 0)
                {
                    return position;
                }
            }
        }
    }

    /// <summary>Parses text that has been checked.</summary>
    internal static JsonElement ParseElement(ReadOnlySpan<byte> json, int depth)
    {
        // One level more than is needed, since zero would mean the reader's default.
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = Math.Clamp(depth, 0, int.MaxValue - 1) + 1 });
        return JsonElement.ParseValue(ref reader);
    }
}
