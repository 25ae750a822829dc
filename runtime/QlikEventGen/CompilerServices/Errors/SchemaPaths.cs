using System.Buffers;
using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>Paths of keywords inside schemas, which are JSON Pointers (RFC 6901).</summary>
internal static class SchemaPaths
{
    private static readonly SearchValues<char> s_fragmentCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    /// <summary>A JSON Pointer as it stands in the fragment of a URI (RFC 6901, section 6; RFC 3986, section 3.5).</summary>
    public static string ToFragment(string pointer)
    {
        if (!pointer.AsSpan().ContainsAnyExcept(s_fragmentCharacters))
        {
            return pointer;
        }

        StringBuilder fragment = new(pointer.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in pointer.EnumerateRunes())
        {
            if (rune.IsAscii && s_fragmentCharacters.Contains((char)rune.Value))
            {
                fragment.Append((char)rune.Value);
                continue;
            }

            foreach (byte unit in utf8[..rune.EncodeToUtf8(utf8)])
            {
                fragment.Append('%').Append(Convert.ToHexString([unit]));
            }
        }

        return fragment.ToString();
    }
}
