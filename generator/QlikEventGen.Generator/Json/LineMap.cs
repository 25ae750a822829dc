namespace QlikEventGen.Generator.Json;

/// <summary>A place in a text: line and column, both from 0, the column in UTF-16 code units.</summary>
internal readonly record struct TextPosition(int Line, int Column);

/// <summary>Turns offsets into lines and columns. A line ends with \n, \r\n or \r, as editors of JSON count.</summary>
internal sealed class LineMap
{
    private readonly int[] _lineStarts;

    public LineMap(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = [.. starts];
    }

    public TextPosition GetPosition(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, offset);
        int line = index >= 0 ? index : ~index - 1;
        return new TextPosition(line, offset - _lineStarts[line]);
    }
}
