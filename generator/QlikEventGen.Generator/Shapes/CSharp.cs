namespace QlikEventGen.Generator.Shapes;

/// <summary>C# literals.</summary>
internal static class CSharp
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text) => "\"" + Escape(text) + "\"";

    /// <summary>A UTF-8 literal. C# encodes it, so text stays readable.</summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    /// <summary>Whether a name stands in a text, by itself.</summary>
    public static bool Mentions(string text, string name)
    {
        for (int found = text.IndexOf(name, StringComparison.Ordinal); found >= 0; found = text.IndexOf(name, found + 1, StringComparison.Ordinal))
        {
            int end = found + name.Length;
            if ((found == 0 || !IsPart(text[found - 1])) && (end == text.Length || !IsPart(text[end])))
                return true;
        }

        return false;
    }

    private static bool IsPart(char character) => character == '_' || char.IsLetterOrDigit(character);

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char character in text)
        {
            switch (character)
            {
                case '"':
                    escaped.Append("\\\"");
                    break;
                case '\\':
                    escaped.Append(@"\\");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                default:
                    if (character < ' ' || (character > '~' && !char.IsLetterOrDigit(character) && !char.IsSurrogate(character)))
                        escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
