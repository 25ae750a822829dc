using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace QlikEventGen.CompilerServices;

// How each scalar type is spelled.
public ref partial struct JsonTextWriter
{
    /// <summary>Longer strings are written in parts, so that one character beyond ASCII does not waste much work.</summary>
    private const int MaxPlainLength = 4096;

    private const int MaxIntegerLength = 20;
    private const int MaxNumberLength = 32;
    private const double WholeNumberLimit = 1e15;
    private const int QuotedUuidLength = 38;

    private const int MaxQuotedDateTimeLength = DateTimeText.MaxLength + 2;

    private const int QuotedDateLength = 12;

    /// <summary>RFC 8259, section 7: these must be escaped, all others stand as they are.</summary>
    private static readonly SearchValues<char> s_mustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Writes a string with the escapes that JSON requires and no others.</summary>
    /// <param name="value">The text. Half a surrogate pair, for which there is no UTF-8, becomes U+FFFD.</param>
    public void String(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length > MaxPlainLength || !PlainText.TryCopy(value, Reserve(value.Length + 2)[1..]))
        {
            StringWithEscapes(value);
            return;
        }

        Quote(_buffer[_position..], value.Length + 2);
    }

    private void StringWithEscapes(ReadOnlySpan<char> rest)
    {
        Reserve(1)[0] = (byte)'"';
        _position++;
        while (true)
        {
            int escaped = rest.IndexOfAny(s_mustEscape);
            Unescaped(escaped < 0 ? rest : rest[..escaped]);
            if (escaped < 0)
            {
                break;
            }

            Escaped(rest[escaped]);
            rest = rest[(escaped + 1)..];
        }

        Reserve(1)[0] = (byte)'"';
        _position++;
    }

    /// <summary>Writes a UUID in lower case.</summary>
    /// <param name="value">The UUID.</param>
    public void Uuid(Guid value)
    {
        Span<byte> text = Reserve(QuotedUuidLength);
        value.TryFormat(text[1..], out _);
        Quote(text, QuotedUuidLength);
    }

    /// <summary>
    /// Writes a date-time of RFC 3339, with <c>Z</c> for an offset of zero and as many fraction digits as the value needs.
    /// </summary>
    /// <param name="value">The date and time.</param>
    public void DateTime(DateTimeOffset value)
    {
        Span<byte> text = Reserve(MaxQuotedDateTimeLength);
        Quote(text, 2 + DateTimeText.Write(value, text.Slice(1, DateTimeText.MaxLength)));
    }

    /// <summary>Writes a full-date of RFC 3339.</summary>
    /// <param name="value">The date.</param>
    public void Date(DateOnly value)
    {
        Span<byte> text = Reserve(QuotedDateLength);
        value.TryFormat(text[1..], out _, "O", CultureInfo.InvariantCulture);
        Quote(text, QuotedDateLength);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    public void Integer(long value)
    {
        Span<byte> text = Reserve(MaxIntegerLength);
        if ((ulong)value < 10)
        {
            text[0] = (byte)('0' + value);
            _position++;
            return;
        }

        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        _position += length;
    }

    /// <summary>Writes the shortest number that reads back as the same <see cref="double"/>.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite; RFC 8259, section 6, has no such numbers.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"JSON has no number for {value.ToString(CultureInfo.InvariantCulture)}; only finite numbers can be written.", nameof(value));
        }

        // Whole numbers below the limit have no exponent and take the quicker road, which knows no negative zero.
        if (Math.Abs(value) < WholeNumberLimit && value == (long)value && (value != 0 || !double.IsNegative(value)))
        {
            Integer((long)value);
            return;
        }

        value.TryFormat(Reserve(MaxNumberLength), out int length, default, CultureInfo.InvariantCulture);
        _position += length;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The boolean.</param>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    private void Unescaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // A part at a time, so that a long text does not ask for three times its length. A part does not split a surrogate pair.
            const int MaxPart = 16 * 1024;
            int length = Math.Min(text.Length, MaxPart);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            {
                length--;
            }

            Utf8.FromUtf16(text[..length], Reserve(length * 3), out _, out int written, replaceInvalidSequences: true);
            _position += written;
            text = text[length..];
        }
    }

    private void Escaped(char character)
    {
        ReadOnlySpan<byte> shortEscape = character switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\t' => "\\t"u8,
            '\n' => "\\n"u8,
            '\f' => "\\f"u8,
            '\r' => "\\r"u8,
            _ => default,
        };
        if (!shortEscape.IsEmpty)
        {
            Raw(shortEscape);
            return;
        }

        Raw("\\u00"u8);
        Span<byte> digits = Reserve(2);
        digits[0] = (byte)(character < 0x10 ? '0' : '1');
        digits[1] = "0123456789abcdef"u8[character & 0xF];
        _position += 2;
    }

    /// <summary>Puts the quotes around what was formatted into the reserved part of the buffer.</summary>
    private void Quote(Span<byte> text, int length)
    {
        text[0] = (byte)'"';
        text[length - 1] = (byte)'"';
        _position += length;
    }
}
