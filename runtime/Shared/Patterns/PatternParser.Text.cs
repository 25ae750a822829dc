namespace QlikEventGen.Shared.Patterns;

// The characters of the pattern.
internal sealed partial class PatternParser
{
    /// <summary>The next character, or NUL at the end; what NUL would mean as a character, no caller asks for.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool Eat(char character)
    {
        if (Current != character || _position == _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool Eat(string characters)
    {
        if (string.CompareOrdinal(_text, _position, characters, 0, characters.Length) != 0)
        {
            return false;
        }

        _position += characters.Length;
        return true;
    }

    /// <summary>Reads a code point as it stands; the pattern is not at its end.</summary>
    private int ReadCodePoint()
    {
        int codePoint = CodePointAt(_text, _position);
        _position += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    /// <summary>The code point at an index of a text that reaches beyond it. A surrogate without its other half is one.</summary>
    internal static int CodePointAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>Keeps the first fault, and moves to the end.</summary>
    /// <returns>Something to return where a node is expected; it is not used.</returns>
    private SequenceNode Fail(int index, int length, string message)
    {
        _fault ??= new(index, length, message);
        _position = _text.Length;
        return new SequenceNode([]);
    }

    private SetNode Set(CodePointSet set)
    {
        _sets.Add(set);
        return new(set);
    }
}
