#if NET
using System.Buffers;
#endif

namespace QlikEventGen.Shared;

/// <summary>A set of ASCII characters, made for asking where a text leaves it.</summary>
internal sealed class AsciiSet
{
    public const string Digits = "0123456789";
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#if NET
    private readonly SearchValues<byte> _values;

    public AsciiSet(string characters) => _values = SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(characters));

    public bool Contains(byte character) => _values.Contains(character);

    /// <summary>The index of the first byte that is not in the set, or -1.</summary>
    public int IndexOfOther(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(_values);
#else
    private readonly bool[] _contains = new bool[256];

    public AsciiSet(string characters)
    {
        foreach (char character in characters)
        {
            _contains[character] = true;
        }
    }

    public bool Contains(byte character) => _contains[character];

    /// <summary>The index of the first byte that is not in the set, or -1.</summary>
    public int IndexOfOther(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!_contains[text[i]])
            {
                return i;
            }
        }

        return -1;
    }
#endif
}
