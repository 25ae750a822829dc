using System.Globalization;

namespace QlikEventGen.Generator.Json;

/// <content>Faults: what was expected, what was found, and where.</content>
internal sealed partial class JsonParser
{
    private const int LongestQuote = 32;

    private JsonNode? Fault(string message, JsonSpan span, JsonFaultKind kind = JsonFaultKind.Malformed)
    {
        _fault ??= new JsonFault(message, span, kind);
        return null;
    }

    private JsonNode? Unexpected(string expected) => IsCommentAt(_position)
        ? Fault("a comment", TokenAt(_position), JsonFaultKind.Comment)
        : Fault("expected " + expected + ", found " + Describe(_position), TokenAt(_position));

    /// <summary>As the other, and at the end of the file also which container is still open.</summary>
    private JsonNode? Unexpected(string expected, int container)
    {
        if (_position < _text.Length)
        {
            return Unexpected(expected);
        }

        string kind = _text[container] == '{' ? "object" : "array";
        string line = (new LineMap(_text).GetPosition(container).Line + 1).ToString(CultureInfo.InvariantCulture);
        return Fault("expected " + expected + ", found the end of the file; the " + kind + " that begins in line " + line + " is not closed", new JsonSpan(_position, 0));
    }

    private string Describe(int position)
    {
        if (position >= _text.Length)
        {
            return "the end of the file";
        }

        JsonSpan token = TokenAt(position);
        string text = token.Length > LongestQuote ? _text.Substring(position, LongestQuote) + "..." : _text.Substring(position, token.Length);
        char c = _text[position];
        return c switch
        {
            '"' => "a string",
            '\'' => "a single quote; strings stand in double quotes",
            '+' => "'+'; a number has no plus sign",
            '.' => "'.'; a number begins with a digit",
            '\n' or '\r' => "a line break",
            ' ' => "a space",
            _ when IsLiteralInOtherCase(text) => "'" + text + "'; the literals are true, false and null, in lower case",
            _ when token.Length == 1 && (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) => CodePoint(c),
            _ => "'" + text + "'",
        };
    }

    /// <summary>The stretch to underline for what stands at a position: a word, a number, a comment up to its line's end, else a character.</summary>
    private JsonSpan TokenAt(int position)
    {
        if (position >= _text.Length)
        {
            return new JsonSpan(_text.Length, 0);
        }

        JsonSpan word = WordAt(position);
        if (word.Length > 0)
        {
            return word;
        }

        if (IsCommentAt(position))
        {
            char next = _text[position + 1];
            int end = position + 2;
            while (end < _text.Length && _text[end] is not ('\n' or '\r') && !(next == '*' && EndsBlockComment(position, end)))
            {
                end++;
            }

            return JsonSpan.FromBounds(position, end);
        }

        return new JsonSpan(position, char.IsSurrogatePair(_text, position) ? 2 : 1);
    }

    private bool IsCommentAt(int position) => position + 1 < _text.Length && _text[position] == '/' && _text[position + 1] is ('/' or '*');

    private bool EndsBlockComment(int start, int end) => end - start >= 4 && _text[end - 1] == '/' && _text[end - 2] == '*';

    private JsonSpan WordAt(int position)
    {
        int end = position;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '$' || (end > position && _text[end] is '-' or '.')))
        {
            end++;
        }

        return JsonSpan.FromBounds(position, end);
    }

    private static bool IsLiteralInOtherCase(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "null" && text is not ("true" or "false" or "null");

    private static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static string UnicodeEscape(char c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
