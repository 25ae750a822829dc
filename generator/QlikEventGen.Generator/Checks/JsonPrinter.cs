using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Checks;

/// <summary>JSON values as JSON text, in one line.</summary>
internal static class JsonPrinter
{
    private const int LongestQuote = 64;

    public static string Write(JsonNode node)
    {
        StringBuilder text = new();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>The same for a message: at most 64 characters.</summary>
    public static string Shorten(JsonNode node)
    {
        string text = Write(node);
        return text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "...";
    }

    /// <summary>The text of a JSON string, quotes included. Escapes only what must be.</summary>
    public static string Quote(string value)
    {
        StringBuilder text = new();
        AppendString(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonString value:
                AppendString(text, value.Value);
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            case JsonBoolean flag:
                text.Append(flag.Value ? "true" : "false");
                break;
            case JsonArray array:
                text.Append('[');
                for (int i = 0; i < array.Items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, array.Items[i]);
                }

                text.Append(']');
                break;
            case JsonObject value:
                text.Append('{');
                string separator = "";
                foreach (JsonMember member in value.Members)
                {
                    text.Append(separator);
                    AppendString(text, member.Name);
                    text.Append(": ");
                    Append(text, member.Value);
                    separator = ", ";
                }

                text.Append('}');
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char character in value)
        {
            switch (character)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append(@"\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }

        text.Append('"');
    }
}
