using System.Globalization;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Finds the first place at which a text is not JSON, and says what was expected there. Used only after the scanner has found that there is a
/// fault, because the scanner does not say which. What the scanner takes is passed whole; the rest is read byte by byte, without recursion.
/// </summary>
/// <remarks>Source: RFC 8259; RFC 7493, section 2.1, for surrogates; RFC 3629 for UTF-8.</remarks>
internal ref partial struct TextDiagnosis
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private readonly Stack<bool> _openArrays = new();
    private TextFault? _fault;
    private int _position;

    private TextDiagnosis(ReadOnlySpan<byte> json, int maxDepth)
    {
        _json = json;
        _maxDepth = maxDepth;
    }

    /// <summary>The first fault of a text.</summary>
    /// <param name="json">The text without a byte-order mark.</param>
    /// <param name="maxDepth">How many objects and arrays may stand inside each other.</param>
    /// <returns>The fault, or null if the text is one JSON value.</returns>
    public static TextFault? FindFault(ReadOnlySpan<byte> json, int maxDepth)
    {
        TextDiagnosis diagnosis = new(json, maxDepth);
        diagnosis.ReadText();
        return diagnosis._fault;
    }

    /// <summary>What is said of the bracket that opens one object or array too many.</summary>
    public static string DescribeDepth(int maxDepth)
        => string.Create(CultureInfo.InvariantCulture, $"objects and arrays stand more than {maxDepth} deep inside each other");

    private readonly bool AtEnd => _position >= _json.Length;

    private readonly byte Current => _json[_position];

    private void ReadText()
    {
        if (_json is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Report(0, "expected UTF-8, but found the byte-order mark of UTF-16");
            return;
        }

        SkipWhiteSpace();
        if (AtEnd)
        {
            Report(_position, "expected a value, but the text is empty");
            return;
        }

        if (ReadValues() && !AtEnd)
        {
            ReportFound("expected the end of the text");
        }
    }

    /// <summary>Reads the root value and everything in it.</summary>
    private bool ReadValues()
    {
        do
        {
            // At the first byte of a value.
            if (!ReadValueOrOpen(out bool isOpened))
            {
                return false;
            }

            if (isOpened)
            {
                continue;
            }

            // After a value: close what ends here, and go to the next value.
            if (!ReadToNextValue())
            {
                return false;
            }
        }
        while (_openArrays.Count > 0);
        return true;
    }

    /// <summary>Reads a scalar or an empty container whole, and of any other container what stands in front of its first value.</summary>
    private bool ReadValueOrOpen(out bool isOpened)
    {
        isOpened = false;
        if (AtEnd)
        {
            return ReportFound("expected a value");
        }

        switch (Current)
        {
            case (byte)'{':
            case (byte)'[':
                bool isArray = Current == (byte)'[';
                if (_openArrays.Count >= _maxDepth)
                {
                    return Report(_position, DescribeDepth(_maxDepth));
                }

                if (_openArrays.Count > 0 && TryPass(JsonScanner.SkipValue(_json, _position, _maxDepth - _openArrays.Count)))
                {
                    return true;
                }

                _position++;
                SkipWhiteSpace();
                if (!AtEnd && Current == (isArray ? (byte)']' : (byte)'}'))
                {
                    _position++;
                    return true;
                }

                _openArrays.Push(isArray);
                isOpened = true;
                return isArray
                    ? !AtEnd || ReportFound("expected a value or ']'")
                    : ReadName("expected a member's name in double quotes or '}'");
            case (byte)'"': return ReadString();
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return ReadNumber();
            case (byte)'t': return ReadLiteral("true"u8, "true");
            case (byte)'f': return ReadLiteral("false"u8, "false");
            case (byte)'n': return ReadLiteral("null"u8, "null");
            case (byte)'/': return Report(_position, "expected a value, but found '/'; JSON has no comments");
            case (byte)'\'': return Report(_position, "expected a value, but found a single quote; strings stand in double quotes");
            default: return ReportFound("expected a value");
        }
    }

    private bool ReadToNextValue()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (_openArrays.Count == 0)
            {
                return true;
            }

            bool isArray = _openArrays.Peek();
            byte closing = isArray ? (byte)']' : (byte)'}';
            if (AtEnd || (Current != (byte)',' && Current != closing))
            {
                return ReportFound(isArray ? "expected ',' or ']' after an item" : "expected ',' or '}' after a member");
            }

            bool isClosed = Current == closing;
            _position++;
            if (isClosed)
            {
                _openArrays.Pop();
                continue;
            }

            SkipWhiteSpace();
            if (!AtEnd && Current == closing)
            {
                return Report(_position, isArray
                    ? "expected a value after ',', but found ']'; JSON has no trailing commas"
                    : "expected a member's name after ',', but found '}'; JSON has no trailing commas");
            }

            return isArray || ReadName("expected a member's name in double quotes");
        }
    }

    /// <summary>Reads a member's name and the colon, up to its value.</summary>
    private bool ReadName(string expected)
    {
        if (AtEnd || Current != (byte)'"')
        {
            return ReportFound(expected);
        }

        if (!ReadString())
        {
            return false;
        }

        SkipWhiteSpace();
        if (AtEnd || Current != (byte)':')
        {
            return ReportFound("expected ':' after a member's name");
        }

        _position++;
        SkipWhiteSpace();
        return true;
    }

    /// <summary>Goes past what the scanner found to be without fault.</summary>
    private bool TryPass(int end)
    {
        if (end < 0)
        {
            return false;
        }

        _position = end;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (!AtEnd && Current is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _position++;
        }
    }

    /// <summary>Reports a fault at the current position, with what stands there.</summary>
    private bool ReportFound(string expected)
    {
        if (AtEnd)
        {
            return Report(_position, $"{expected}, but the text ends");
        }

        byte found = Current;
        (string description, string? text) = found switch
        {
            (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)':' => ($"'{(char)found}'", null),
            (byte)'"' => ("a double quote", null),
            (byte)'\'' => ("a single quote; names and strings stand in double quotes", null),
            (byte)'/' => ("'/'; JSON has no comments", null),
            < 0x20 or 0x7F => ($"the control character U+{found:X4}", null),
            _ when char.IsAsciiLetter((char)found) => ("a letter", $"'{(char)found}'"),
            _ when char.IsAsciiDigit((char)found) => ("a digit", $"'{(char)found}'"),
            < 0x80 => ("another character", $"'{(char)found}'"),
            _ => ("a character outside ASCII", null),
        };
        return Report(_position, $"{expected}, but found {description}", text);
    }

    private bool Report(int offset, string message, string? foundText = null)
    {
        _fault ??= new TextFault(offset, message, foundText);
        return false;
    }
}
