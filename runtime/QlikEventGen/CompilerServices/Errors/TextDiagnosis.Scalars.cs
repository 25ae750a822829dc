using System.Buffers;
using System.Text;

namespace QlikEventGen.CompilerServices;

// The faults that are inside strings, numbers and literals.
internal ref partial struct TextDiagnosis
{
    private bool ReadString()
    {
        if (TryPass(JsonScanner.SkipString(_json, _position)))
        {
            return true;
        }

        _position++;
        while (!AtEnd)
        {
            byte current = Current;
            switch (current)
            {
                case (byte)'"':
                    _position++;
                    return true;
                case (byte)'\\':
                    if (!ReadEscape())
                    {
                        return false;
                    }

                    break;
                case < 0x20:
                    return Report(_position, $"found the control character U+{current:X4} in a string, where it must be escaped");
                case < 0x80:
                    _position++;
                    break;
                default:
                    if (!ReadMultibyteCharacter())
                    {
                        return false;
                    }

                    break;
            }
        }

        return Report(_position, "expected '\"' at the end of a string, but the text ends");
    }

    private bool ReadMultibyteCharacter()
    {
        OperationStatus status = Rune.DecodeFromUtf8(_json[_position..], out _, out int length);
        if (status == OperationStatus.Done)
        {
            _position += length;
            return true;
        }

        if (status == OperationStatus.NeedMoreData)
        {
            return Report(_json.Length, "expected the rest of a UTF-8 sequence, but the text ends");
        }

        bool isSurrogate = Current == 0xED && _position + 1 < _json.Length && _json[_position + 1] is >= 0xA0 and <= 0xBF;
        return Report(_position, isSurrogate
            ? "expected a character, but found half a surrogate pair"
            : $"expected UTF-8, but found the byte 0x{Current:X2} where it cannot stand");
    }

    private bool ReadEscape()
    {
        int start = _position;
        if (start + 1 >= _json.Length)
        {
            return ReportEndOfEscape();
        }

        if (_json[start + 1] != (byte)'u')
        {
            if (!"\"\\/bfnrt"u8.Contains(_json[start + 1]))
            {
                return Report(start, "expected one of \" \\ / b f n r t u after a backslash");
            }

            _position += 2;
            return true;
        }

        if (!ReadCodeUnit(start, out int unit))
        {
            return false;
        }

        _position += 6;
        if (!char.IsSurrogate((char)unit))
        {
            return true;
        }

        // A high surrogate must be followed by the escape of a low one. A text that ends in between is only cut short.
        if (char.IsHighSurrogate((char)unit))
        {
            ReadOnlySpan<byte> rest = _json[_position..];
            if (rest.IsEmpty || (rest.Length == 1 && rest[0] == (byte)'\\'))
            {
                return ReportEndOfEscape();
            }

            if (rest.StartsWith("\\u"u8))
            {
                if (!ReadCodeUnit(_position, out int second))
                {
                    return false;
                }

                if (char.IsLowSurrogate((char)second))
                {
                    _position += 6;
                    return true;
                }
            }
        }

        return Report(start, "expected the escapes of both halves of a surrogate pair, but found one half alone");
    }

    private bool ReadCodeUnit(int start, out int unit)
    {
        unit = 0;
        for (int i = start + 2; i < start + 6; i++)
        {
            if (i >= _json.Length)
            {
                return ReportEndOfEscape();
            }

            if (!char.IsAsciiHexDigit((char)_json[i]))
            {
                return Report(start, "expected four hexadecimal digits after \\u");
            }

            unit = (unit << 4) | Convert.ToInt32(((char)_json[i]).ToString(), 16);
        }

        return true;
    }

    private bool ReadNumber()
    {
        if (Current == (byte)'-')
        {
            _position++;
        }

        if (!AtEnd && Current == (byte)'0')
        {
            _position++;
            if (!AtEnd && char.IsAsciiDigit((char)Current))
            {
                return Report(_position, "expected no digit after the leading 0 of a number");
            }
        }
        else if (!ReadDigits("expected a digit after '-'"))
        {
            return false;
        }

        if (!AtEnd && Current == (byte)'.')
        {
            _position++;
            if (!ReadDigits("expected a digit after the decimal point"))
            {
                return false;
            }
        }

        if (!AtEnd && Current is (byte)'e' or (byte)'E')
        {
            _position++;
            if (!AtEnd && Current is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            return ReadDigits("expected a digit in the exponent");
        }

        return true;
    }

    private bool ReadDigits(string expected)
    {
        if (AtEnd || !char.IsAsciiDigit((char)Current))
        {
            return ReportFound(expected);
        }

        while (!AtEnd && char.IsAsciiDigit((char)Current))
        {
            _position++;
        }

        return true;
    }

    private bool ReadLiteral(ReadOnlySpan<byte> literal, string text)
    {
        foreach (byte expected in literal)
        {
            if (AtEnd || Current != expected)
            {
                return ReportFound($"expected '{text}'");
            }

            _position++;
        }

        return true;
    }

    private bool ReportEndOfEscape() => Report(_json.Length, "expected the rest of an escape, but the text ends");
}
