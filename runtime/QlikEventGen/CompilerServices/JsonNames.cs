using System.ComponentModel;
using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>The names of the members that a schema declares, for those spellings that generated code does not recognise itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8Names;
    private readonly int _shortest = int.MaxValue;
    private readonly int _longest;

    /// <summary>Prepares the names.</summary>
    /// <param name="names">The names, in the order of their indexes. The array must not be changed afterwards.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public JsonNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _utf8Names = new byte[names.Length][];
        for (int i = 0; i < names.Length; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(names[i]);
            _utf8Names[i] = utf8;
            _shortest = Math.Min(_shortest, utf8.Length);
            _longest = Math.Max(_longest, utf8.Length);
        }
    }

    /// <summary>A name.</summary>
    /// <param name="index">Its index.</param>
    public string this[int index] => _names[index];

    /// <summary>
    /// Reads the name of a member that generated code did not find among the known names: it is unknown, or it is spelled
    /// with escapes or with white space before its colon, or it stands within four bytes of the end of the text.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The position of the member's value; negative if the name or the colon is not valid.</param>
    /// <returns>The index of the name, or -1 if it is unknown.</returns>
    public int Find(ReadOnlySpan<byte> json, int position, out int value)
    {
        int end = JsonScanner.ReadText(json, position, out JsonText name);
        if (end < 0)
        {
            value = end;
            return -1;
        }

        int colon = JsonScanner.SkipWhiteSpace(json, end);
        if (colon >= json.Length || json[colon] != ':')
        {
            value = ~colon;
            return -1;
        }

        value = JsonScanner.SkipWhiteSpace(json, colon + 1);

        // Generated code hashes the four bytes after the quote: of the name, its quote and its colon, unless it is too short.
        bool isKnownToBeUnknown = !name.HasEscapes && colon == end && name.Raw.Length + 2 >= sizeof(uint);
        return isKnownToBeUnknown ? -1 : IndexOf(name);
    }

    private int IndexOf(JsonText name)
    {
        if (name.Raw.Length < _shortest || (!name.HasEscapes && name.Raw.Length > _longest))
        {
            return -1;
        }

        for (int i = 0; i < _utf8Names.Length; i++)
        {
            if (name.EqualsText(_utf8Names[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
