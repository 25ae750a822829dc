using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace QlikEventGen.CompilerServices;

// Strings that are materialised.
public static partial class JsonScanner
{
    private const int LargestBufferOnStack = 256;

    /// <summary>Reads a string.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>The position after the closing quote; negative if this is not a valid string.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadString<TMode>(ReadOnlySpan<byte> json, int position, out string? value)
        where TMode : struct, IReadMode
    {
        if (!TMode.Builds)
        {
            value = null;
            return SkipString(json, position);
        }

        BuiltString built = BuildString(json, position);
        value = built.Value;
        return built.End;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BuiltString BuildString(ReadOnlySpan<byte> json, int position)
    {
        if ((uint)position >= (uint)json.Length || Bytes.At(json, position) != '"')
        {
            return new BuiltString(null, StoppedAt(json, position));
        }

        int end = FindPlainStringEnd(json, position + 1);
        return end >= 0 ? new BuiltString(AsciiText.Decode(json[(position + 1)..end]), end + 1) : BuildEscapedString(json, position, ~end);
    }

    // Apart, so that the registers it needs are not saved for the usual string.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BuiltString BuildUnusualString(ReadOnlySpan<byte> json, int position, int stop)
    {
        int end = SkipStringRest(json, position + 1, stop, out int surplus, out bool isAscii);
        if (end < 0)
        {
            return new BuiltString(null, end);
        }

        ReadOnlySpan<byte> content = json[(position + 1)..(end - 1)];
        return new BuiltString(isAscii ? DecodeEscapedAscii(content, content.Length - surplus) : Decode(content, hasEscapes: surplus > 0), end);
    }

    /// <summary>Builds a string of ASCII characters and short escapes, if it is not long, while it is checked; any other afterwards.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static BuiltString BuildEscapedString(ReadOnlySpan<byte> json, int position, int stop)
    {
        if (!EscapeBlock.IsSupported || stop == json.Length || Bytes.At(json, stop) != '\\')
        {
            return BuildUnusualString(json, position, stop);
        }

        Span<char> characters = stackalloc char[LargestBufferOnStack];
        int from = position + 1;
        int written = 0;
        while (Bytes.Has(json, from, EscapeBlock.Length) && characters.Length - written >= EscapeBlock.Length)
        {
            Vector128<byte> block = Bytes.Vector128At(json, from);
            uint stops = FindPlainStringStops(block);
            if (stops == 0)
            {
                AsciiText.WidenBlock(block, characters, written);
                from += EscapeBlock.Length;
                written += EscapeBlock.Length;
                continue;
            }

            stops = EscapeBlock.FindStops(block, stops, out uint escapes);
            from += EscapeBlock.Unescape(block, escapes, stops, characters, ref written);
            if (stops is not (0 or EscapeBlock.LastByte))
            {
                return Bytes.At(json, from) == '"'
                    ? new BuiltString(new string(characters[..written]), from + 1)
                    : BuildUnusualString(json, position, stop);
            }
        }

        return BuildUnusualString(json, position, stop);
    }

    /// <summary>A string and the position after it: returned in two registers, where a reference written for the caller goes through the garbage collector's barrier.</summary>
    private readonly struct BuiltString(string? value, int end)
    {
        public string? Value { get; } = value;

        public int End { get; } = end;
    }

    /// <summary>Decodes valid content.</summary>
    internal static string Decode(ReadOnlySpan<byte> content, bool hasEscapes) =>
        hasEscapes ? DecodeEscaped(content) : Encoding.UTF8.GetString(content);

    private static string DecodeEscapedAscii(ReadOnlySpan<byte> content, int length) =>
        string.Create(length, content, static (characters, content) => JsonEscapes.UnescapeAscii(content, characters));

    private static string DecodeEscaped(ReadOnlySpan<byte> content)
    {
        byte[]? rented = null;
        Span<byte> buffer = content.Length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(content.Length));
        string value = Encoding.UTF8.GetString(buffer[..JsonEscapes.Unescape(content, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return value;
    }
}
