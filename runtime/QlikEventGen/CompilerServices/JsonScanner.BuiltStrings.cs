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
        int end = UnescapeToQuote(json, position + 1, characters, out int length);
        return end >= 0 ? new BuiltString(new string(characters[..length]), end + 1) : BuildUnusualString(json, position, stop);
    }

    /// <summary>
    /// Writes what content of ASCII characters and short escapes stands for. The result is the position of the quote that ends it, or negative
    /// if there is anything else in it, or too little room.
    /// </summary>
    /// <remarks>
    /// Apart from the buffer: a method with both a buffer on the stack and a loop is compiled once only, at its first call, when static fields
    /// have no values yet that the JIT could rely on.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int UnescapeToQuote(ReadOnlySpan<byte> json, int position, Span<char> characters, out int written)
    {
        // Counted in a register, and not where the caller keeps it.
        int count = 0;
        while (WideEscapeBlock.IsSupported && Bytes.Has(json, position, WideEscapeBlock.Length) && characters.Length - count >= WideEscapeBlock.Length)
        {
            Vector512<byte> block = Bytes.Vector512At(json, position);
            ulong stops = WideEscapeBlock.FindStops(block, out ulong escapes);
            position += WideEscapeBlock.Unescape(block, escapes, stops, characters, ref count);
            if (stops is not (0 or WideEscapeBlock.LastByte))
            {
                written = count;
                return Bytes.At(json, position) == '"' ? position : ~position;
            }
        }

        while (Bytes.Has(json, position, EscapeBlock.Length) && characters.Length - count >= EscapeBlock.Length)
        {
            Vector128<byte> block = Bytes.Vector128At(json, position);
            uint stops = FindPlainStringStops(block);
            if (stops == 0)
            {
                AsciiText.WidenBlock(block, characters, count);
                position += EscapeBlock.Length;
                count += EscapeBlock.Length;
                continue;
            }

            stops = EscapeBlock.FindStops(block, stops, out uint escapes);
            position += EscapeBlock.Unescape(block, escapes, stops, characters, ref count);
            if (stops is not (0 or EscapeBlock.LastByte))
            {
                written = count;
                return Bytes.At(json, position) == '"' ? position : ~position;
            }
        }

        written = count;
        return ~position;
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
