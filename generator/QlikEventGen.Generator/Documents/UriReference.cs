using System.Text;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// URIs as RFC 3986 has them, as far as schemas need: splitting, resolving, comparing. The framework's Uri does not
/// resolve against a relative base, and files without an $id have only such a one.
/// </summary>
internal readonly record struct UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    public bool IsAbsolute => Scheme is not null;

    public static UriReference Parse(string text)
    {
        string rest = text;
        string? fragment = CutAt(ref rest, '#');
        string? query = CutAt(ref rest, '?');
        string? scheme = null;
        int colon = rest.IndexOf(':');
        if (colon > 0 && IsScheme(rest, colon))
        {
            scheme = rest.Substring(0, colon);
            rest = rest.Substring(colon + 1);
        }

        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int end = rest.IndexOf('/', 2);
            end = end < 0 ? rest.Length : end;
            authority = rest.Substring(2, end - 2);
            rest = rest.Substring(end);
        }

        return new UriReference(scheme, authority, rest, query, fragment);
    }

    /// <summary>Resolves a reference against a base, and brings the result into the form in which URIs are compared.</summary>
    public static UriReference Resolve(string baseUri, string reference) => Parse(reference).ResolveAgainst(Parse(baseUri)).Normalized();

    /// <summary>The form in which equal URIs are equal strings: scheme and host in lower case, escapes where they must be and only there.</summary>
    public UriReference Normalized() => new(
        Scheme?.ToLowerInvariant(),
        Authority?.ToLowerInvariant(),
        RemoveDotSegments(NormalizeEscapes(Path), keepLeading: Scheme is null && Authority is null),
        Query is null ? null : NormalizeEscapes(Query),
        Fragment);

    /// <summary>Without the fragment: the URI of a resource.</summary>
    public UriReference WithoutFragment() => this with { Fragment = null };

    public override string ToString()
    {
        StringBuilder text = new();
        if (Scheme is not null)
        {
            text.Append(Scheme).Append(':');
        }

        if (Authority is not null)
        {
            text.Append("//").Append(Authority);
        }

        text.Append(Path);
        if (Query is not null)
        {
            text.Append('?').Append(Query);
        }

        if (Fragment is not null)
        {
            text.Append('#').Append(Fragment);
        }

        return text.ToString();
    }

    /// <summary>Decodes %XX as UTF-8; what is not an escape stays as it is.</summary>
    public static string DecodePercent(string text)
    {
        if (text.IndexOf('%') < 0)
        {
            return text;
        }

        List<byte> bytes = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (TryReadEscape(text, i, out byte value))
            {
                bytes.Add(value);
                i += 2;
                continue;
            }

            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
            i += length - 1;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private UriReference ResolveAgainst(UriReference baseUri)
    {
        if (Scheme is not null)
        {
            return this;
        }

        if (Authority is not null)
        {
            return this with { Scheme = baseUri.Scheme };
        }

        if (Path.Length == 0)
        {
            return baseUri with { Query = Query ?? baseUri.Query, Fragment = Fragment };
        }

        string path = Path[0] == '/' ? Path : Merge(baseUri);
        return new UriReference(baseUri.Scheme, baseUri.Authority, path, Query, Fragment);
    }

    private string Merge(UriReference baseUri)
    {
        if (baseUri.Authority is not null && baseUri.Path.Length == 0)
        {
            return "/" + Path;
        }

        return baseUri.Path.Substring(0, baseUri.Path.LastIndexOf('/') + 1) + Path;
    }

    /// <summary>Takes out "." and "..". A relative path may climb above where it begins; then the ".." stay in front.</summary>
    private static string RemoveDotSegments(string path, bool keepLeading)
    {
        if (path.IndexOf('.') < 0)
        {
            return path;
        }

        bool rooted = path[0] == '/';
        string[] segments = path.Split('/');
        List<string> kept = [];
        for (int i = rooted ? 1 : 0; i < segments.Length; i++)
        {
            bool last = i == segments.Length - 1;
            switch (segments[i])
            {
                case ".":
                    break;
                case ".." when kept.Count > 0 && kept[kept.Count - 1] != "..":
                    kept.RemoveAt(kept.Count - 1);
                    break;
                case ".." when keepLeading && !rooted:
                    kept.Add("..");
                    break;
                case "..":
                    break;
                default:
                    kept.Add(segments[i]);
                    continue;
            }

            // What ends in a dot segment names a folder.
            if (last)
            {
                kept.Add("");
            }
        }

        return (rooted ? "/" : "") + string.Join("/", kept);
    }

    private static string NormalizeEscapes(string text)
    {
        if (text.All(c => IsUnreserved(c) || IsReserved(c)))
        {
            return text;
        }

        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (TryReadEscape(text, i, out byte value))
            {
                i += 2;
                AppendByte(result, value);
            }
            else if (IsUnreserved(c) || IsReserved(c))
            {
                result.Append(c);
            }
            else
            {
                int length = char.IsSurrogatePair(text, i) ? 2 : 1;
                foreach (byte b in Encoding.UTF8.GetBytes(text.Substring(i, length)))
                {
                    AppendByte(result, b);
                }

                i += length - 1;
            }
        }

        return result.ToString();
    }

    private static void AppendByte(StringBuilder result, byte value)
    {
        if (value < 0x80 && IsUnreserved((char)value))
        {
            result.Append((char)value);
        }
        else
        {
            const string Digits = "0123456789ABCDEF";
            result.Append('%').Append(Digits[value >> 4]).Append(Digits[value & 0xF]);
        }
    }

    private static bool TryReadEscape(string text, int index, out byte value)
    {
        value = 0;
        if (text[index] != '%' || index + 2 >= text.Length || !Uri.IsHexDigit(text[index + 1]) || !Uri.IsHexDigit(text[index + 2]))
        {
            return false;
        }

        value = (byte)((Uri.FromHex(text[index + 1]) << 4) | Uri.FromHex(text[index + 2]));
        return true;
    }

    private static string? CutAt(ref string text, char mark)
    {
        int index = text.IndexOf(mark);
        if (index < 0)
        {
            return null;
        }

        string tail = text.Substring(index + 1);
        text = text.Substring(0, index);
        return tail;
    }

    private static bool IsScheme(string text, int length)
    {
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            if (!(IsAsciiLetter(c) || (i > 0 && (c is (>= '0' and <= '9') or '+' or '-' or '.'))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnreserved(char c) => IsAsciiLetter(c) || c is (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    private static bool IsReserved(char c) => c is ':' or '/' or '?' or '@' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=';

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
