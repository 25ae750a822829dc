using System.Globalization;
using System.Text;

namespace QlikEventGen.Shared;

/// <summary>Writes and reads the segments of a JSON Pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>A member name or an index as a segment, without the leading slash.</summary>
    public static string EscapeSegment(string segment) =>
        segment.IndexOf('~') < 0 && segment.IndexOf('/') < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The name that a segment stands for. A tilde that begins no escape stays as it is.</summary>
    public static string UnescapeSegment(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");

    /// <summary>The pointer to the member or the item <paramref name="segment"/> of what <paramref name="pointer"/> points to.</summary>
    public static string Append(string pointer, string segment) => pointer + "/" + EscapeSegment(segment);

    /// <summary>The last segment, unescaped; empty for the pointer to the whole document.</summary>
    public static string LastSegment(string pointer) => UnescapeSegment(pointer.Substring(pointer.LastIndexOf('/') + 1));

    /// <summary>A pointer as it stands in the fragment of a URI (RFC 6901, section 6; RFC 3986, section 3.5).</summary>
    public static string ToFragment(string pointer)
    {
        if (pointer.All(IsFragmentCharacter))
        {
            return pointer;
        }

        StringBuilder fragment = new(pointer.Length + 16);
        foreach (byte unit in Encoding.UTF8.GetBytes(pointer))
        {
            if (IsFragmentCharacter((char)unit))
            {
                fragment.Append((char)unit);
            }
            else
            {
                fragment.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return fragment.ToString();
    }

    private static bool IsFragmentCharacter(char character) => character
        is (>= 'a' and <= 'z')
        or (>= 'A' and <= 'Z')
        or (>= '0' and <= '9')
        or '-' or '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or ':' or '@' or '/' or '?';
}
