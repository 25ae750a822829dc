using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Writes indented C# text. Blocks are closed by <c>using</c>, so that emitting code has the shape of what it emits. Whoever emits a part
/// sets it off by an empty line without knowing what comes next: of several one is kept, and none at the end of a block.
/// </summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    // What stands before this is not taken back: it is marked by its place.
    private int _lastReserved;

    private bool EndsWithEmptyLine => _text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n';

    public void Line()
    {
        if (!EndsWithEmptyLine)
            _text.Append('\n');
    }

    public void Line(string line)
    {
        for (int i = 0; i < _depth; i++)
            _text.Append(Indentation);
        _text.Append(line).Append('\n');
    }

    /// <summary>Writes a line one step to the left: a label.</summary>
    public void Outdented(string line)
    {
        _depth--;
        Line(line);
        _depth++;
    }

    /// <summary>Writes a text of several lines, each at the current indentation.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            if (line.Length == 0)
                Line();
            else
                Line(line);
        }
    }

    /// <summary>Writes a line and a block in braces under it; disposing the result closes the block.</summary>
    public Scope Block(string head)
    {
        Line(head);
        return BodyBlock();
    }

    /// <summary>Writes a block in braces.</summary>
    public Scope BodyBlock()
    {
        Line("{");
        _depth++;
        return new Scope(this, "}");
    }

    /// <summary>Indents what follows, without braces.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>Ends a statement whose last block has just been closed, such as a switch expression.</summary>
    public void EndStatement() => _text.Insert(_text.Length - 1, ";");

    /// <summary>Marks a place that is filled when what stands after it is known.</summary>
    public Section Reserve()
    {
        _lastReserved = _text.Length;
        return new Section(this, _lastReserved, _depth);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Section(SourceWriter writer, int place, int depth)
    {
        /// <summary>Whether a name stands anywhere after the marked place.</summary>
        public bool IsFollowedBy(string name) => CSharp.Mentions(writer._text.ToString(place, writer._text.Length - place), name);

        /// <summary>Writes at the marked place. Called once, before any other section that stands earlier.</summary>
        public void Fill(Action<SourceWriter> write)
        {
            SourceWriter section = new() { _depth = depth };
            write(section);
            writer._text.Insert(place, section.ToString());
        }
    }

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is null)
                return;
            if (writer.EndsWithEmptyLine && writer._text.Length > writer._lastReserved)
                writer._text.Length--;
            writer.Line(end);
        }
    }
}
