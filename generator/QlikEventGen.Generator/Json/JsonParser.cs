using System.Globalization;

namespace QlikEventGen.Generator.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it, nothing more: no comments, no trailing commas. Containers nest up to
/// <see cref="MaxDepth"/>, which bounds the recursion here and in everything that walks the tree. Methods return null
/// once a fault is found.
/// </summary>
internal sealed partial class JsonParser
{
    public const int MaxDepth = 256;

    /// <summary>Texts that are longer are not read: nobody writes such a schema, and reading one would hold up an editor.</summary>
    public const int MaxLength = 16_000_000;

    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonFault? _fault;
    private readonly List<JsonDuplicate> _duplicates = [];

    private JsonParser(string text) => _text = text;

    public static JsonParseResult Parse(string text)
    {
        JsonParser parser = new(text);
        JsonNode? root = parser.ParseDocument();
        return parser._fault is { } fault ? new JsonParseResult(null, [fault], []) : new JsonParseResult(root, [], parser._duplicates);
    }

    private JsonNode? ParseDocument()
    {
        if (_text.Length > MaxLength)
        {
            return Fault(
                string.Format(CultureInfo.InvariantCulture, "{0} characters are read at most, and there are {1}", MaxLength, _text.Length), default, JsonFaultKind.Limit);
        }

        if (_text.Length > 0 && _text[0] == ByteOrderMark)
        {
            _position = 1;
        }

        SkipWhiteSpace();
        if (_position == _text.Length)
        {
            return Fault("a schema is expected", new JsonSpan(_position, 0), JsonFaultKind.Empty);
        }

        if (ParseValue("a JSON value") is not { } root)
        {
            return null;
        }

        SkipWhiteSpace();
        return _position == _text.Length ? root : Unexpected("the end of the file after the JSON value");
    }

    private JsonNode? ParseValue(string expected)
    {
        char c = Current;
        return c switch
        {
            '{' => ParseObject(),
            '[' => ParseArray(),
            '"' => ParseString(),
            '-' or (>= '0' and <= '9') => ParseNumber(),
            _ => ParseLiteral(expected),
        };
    }

    private JsonNode? ParseLiteral(string expected)
    {
        int start = _position;
        JsonSpan word = WordAt(start);
        JsonNode? literal = _text.Substring(start, word.Length) switch
        {
            "true" => new JsonBoolean(true, word),
            "false" => new JsonBoolean(false, word),
            "null" => new JsonNull(word),
            _ => null,
        };
        if (literal is null)
        {
            return Unexpected(expected);
        }

        _position = word.End;
        return literal;
    }

    private JsonNode? ParseObject()
    {
        int start = _position;
        if (!Open())
        {
            return null;
        }

        List<JsonMember> members = [];
        SkipWhiteSpace();
        if (Current != '}')
        {
            int comma = -1;
            do
            {
                if (ParseMember(start, comma) is not { } member)
                {
                    return null;
                }

                members.Add(member);
                SkipWhiteSpace();
                comma = _position;
            }
            while (Accept(','));

            if (Current != '}')
            {
                return Unexpected("',' or '}' after a member", start);
            }
        }

        Close();
        JsonObject result = new(members, JsonSpan.FromBounds(start, _position));
        if (result.Duplicates.Count > 0)
        {
            NoteDuplicates(members);
        }

        return result;
    }

    private void NoteDuplicates(List<JsonMember> members)
    {
        Dictionary<string, JsonString> first = new(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            if (first.TryGetValue(member.Name, out JsonString? known))
            {
                _duplicates.Add(new JsonDuplicate(known, member.NameToken));
            }
            else
            {
                first.Add(member.Name, member.NameToken);
            }
        }
    }

    private JsonMember? ParseMember(int container, int comma)
    {
        SkipWhiteSpace();
        if (Current != '"')
        {
            if (comma >= 0 && Current == '}')
            {
                Fault("a comma after the last member", new JsonSpan(comma, 1), JsonFaultKind.TrailingComma);
                return null;
            }

            Unexpected(comma >= 0 ? "a member name in double quotes after ','" : "a member name in double quotes or '}'", container);
            return null;
        }

        if (ParseString() is not { } name)
        {
            return null;
        }

        SkipWhiteSpace();
        if (!Accept(':'))
        {
            Unexpected("':' after the member name", container);
            return null;
        }

        SkipWhiteSpace();
        return ParseValue("a value after ':'") is { } value ? new JsonMember(name, value) : null;
    }

    private JsonNode? ParseArray()
    {
        int start = _position;
        if (!Open())
        {
            return null;
        }

        List<JsonNode> items = [];
        SkipWhiteSpace();
        if (Current != ']')
        {
            int comma = -1;
            do
            {
                SkipWhiteSpace();
                if (comma >= 0 && Current == ']')
                {
                    return Fault("a comma after the last item", new JsonSpan(comma, 1), JsonFaultKind.TrailingComma);
                }

                if (ParseValue(comma >= 0 ? "an item after ','" : "an item or ']'") is not { } item)
                {
                    return null;
                }

                items.Add(item);
                SkipWhiteSpace();
                comma = _position;
            }
            while (Accept(','));

            if (Current != ']')
            {
                return Unexpected("',' or ']' after an item", start);
            }
        }

        Close();
        return new JsonArray(items, JsonSpan.FromBounds(start, _position));
    }

    private JsonNumber? ParseNumber()
    {
        int start = _position;
        if (Accept('-') && !IsDigit(Current))
        {
            Unexpected("a digit after '-'");
            return null;
        }

        bool leadingZero = Accept('0');
        if (leadingZero && IsDigit(Current))
        {
            SkipDigits();
            Fault("expected a number without leading zeros, found '" + _text.Substring(start, _position - start) + "'", JsonSpan.FromBounds(start, _position));
            return null;
        }

        SkipDigits();
        if (Accept('.'))
        {
            if (!IsDigit(Current))
            {
                Unexpected("a digit after the decimal point");
                return null;
            }

            SkipDigits();
        }

        if (Accept('e') || Accept('E'))
        {
            _ = Accept('+') || Accept('-');
            if (!IsDigit(Current))
            {
                Unexpected("a digit in the exponent");
                return null;
            }

            SkipDigits();
        }

        return new JsonNumber(_text.Substring(start, _position - start), JsonSpan.FromBounds(start, _position));
    }

    /// <summary>The character at the position, or U+0000 at the end: no token begins with it, so no other test is needed.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool Accept(char c)
    {
        if (Current != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool Open()
    {
        if (_depth == MaxDepth)
        {
            Fault("256 objects and arrays may stand inside each other, and there are more", new JsonSpan(_position, 1), JsonFaultKind.Limit);
            return false;
        }

        _depth++;
        _position++;
        return true;
    }

    private void Close()
    {
        _depth--;
        _position++;
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private void SkipDigits()
    {
        while (IsDigit(Current))
        {
            _position++;
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
