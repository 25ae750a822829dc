using System.Buffers;
using System.ComponentModel;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The content of a JSON string, as a view of a text that has been checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonText
{
    private const int LargestBufferOnStack = 256;

    // Bytes that one code point takes at most: in UTF-8, and as a pair of surrogate escapes.
    private const int LongestCodePoint = 4;
    private const int LongestEscape = 12;

    private readonly bool _isAscii;

    internal JsonText(ReadOnlySpan<byte> raw, bool isAscii, bool hasEscapes)
    {
        Raw = raw;
        HasEscapes = hasEscapes;
        _isAscii = isAscii;
    }

    /// <summary>What stands between the quotes.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether there are escapes in <see cref="Raw"/>.</summary>
    public bool HasEscapes { get; }

    /// <summary>Whether the string has fewer code points than a number.</summary>
    /// <param name="codePoints">The number.</param>
    /// <returns>Whether it is shorter.</returns>
    public bool IsShorterThan(int codePoints)
    {
        if (Raw.Length < codePoints)
        {
            return true;
        }

        return !_isAscii
            && Raw.Length <= ((long)codePoints - 1) * (HasEscapes ? LongestEscape : LongestCodePoint)
            && CountCodePoints() < codePoints;
    }

    /// <summary>Whether the string has more code points than a number.</summary>
    /// <param name="codePoints">The number.</param>
    /// <returns>Whether it is longer.</returns>
    public bool IsLongerThan(int codePoints)
    {
        if (Raw.Length <= codePoints)
        {
            return false;
        }

        return _isAscii
            || Raw.Length > (long)codePoints * (HasEscapes ? LongestEscape : LongestCodePoint)
            || CountCodePoints() > codePoints;
    }

    /// <summary>Whether the string has a format.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Whether it has.</returns>
    public bool HasFormat(StringFormat format) => HasEscapes ? HasFormatUnescaped(format) : StringFormats.IsValid(format, Raw);

    /// <summary>Whether a pattern matches anywhere in the string.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="hasGivenUp">True when that could not be told in reasonable time.</param>
    /// <returns>Whether it does; false also when that could not be told.</returns>
    internal bool Matches(JsonPattern pattern, out bool hasGivenUp)
    {
        if (!HasEscapes)
        {
            return pattern.IsMatch(Raw, out hasGivenUp);
        }

        byte[]? rented = null;
        Span<byte> buffer = Raw.Length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(Raw.Length));
        bool isMatch = pattern.IsMatch(buffer[..JsonEscapes.Unescape(Raw, buffer)], out hasGivenUp);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isMatch;
    }

    /// <summary>Whether the string is a given one.</summary>
    /// <param name="utf8">The other string, in UTF-8 without escapes.</param>
    /// <returns>Whether the two are the same.</returns>
    public bool EqualsText(ReadOnlySpan<byte> utf8)
    {
        if (!HasEscapes)
        {
            return Raw.SequenceEqual(utf8);
        }

        // An escape is longer than what it stands for, but not more than six times as long.
        if (Raw.Length <= utf8.Length || Raw.Length > 6L * utf8.Length)
        {
            return false;
        }

        byte[]? rented = null;
        Span<byte> buffer = Raw.Length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(Raw.Length));
        bool areEqual = utf8.SequenceEqual(buffer[..JsonEscapes.Unescape(Raw, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return areEqual;
    }

    /// <summary>Decodes the string.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => _isAscii ? AsciiText.Decode(Raw) : JsonScanner.Decode(Raw, HasEscapes);

    /// <summary>The string as UTF-8 without escapes.</summary>
    internal ReadOnlySpan<byte> Unescape()
    {
        byte[] buffer = new byte[Raw.Length];
        return buffer.AsSpan(0, JsonEscapes.Unescape(Raw, buffer));
    }

    /// <summary>Converts a string that has the format <c>uuid</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it could be converted: always, if it has the format.</returns>
    public bool TryGetUuid(out Guid value) => Guid.TryParseExact(ToString(), "D", out value);

    /// <summary>Converts a string that has the format <c>date-time</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether <see cref="DateTimeOffset"/> can hold it.</returns>
    public bool TryGetDateTime(out DateTimeOffset value) => JsonScanner.ReadDateTime<BuildMode>(Respell(), 0, out value) >= 0;

    /// <summary>Converts a string that has the format <c>date</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether <see cref="DateOnly"/> can hold it.</returns>
    public bool TryGetDate(out DateOnly value) => JsonScanner.ReadDate<BuildMode>(Respell(), 0, out value) >= 0;

    /// <summary>The string without escapes, quoted: the spelling that the scanner reads.</summary>
    private byte[] Respell() => Encoding.UTF8.GetBytes($"\"{ToString()}\"");

    private int CountCodePoints() => HasEscapes ? JsonEscapes.CountCodePoints(Raw) : JsonEscapes.CountPlainCodePoints(Raw);

    private bool HasFormatUnescaped(StringFormat format)
    {
        byte[]? rented = null;
        Span<byte> buffer = Raw.Length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(Raw.Length));
        bool isValid = StringFormats.IsValid(format, buffer[..JsonEscapes.Unescape(Raw, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isValid;
    }
}
