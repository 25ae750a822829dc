using System.Text;

namespace QlikEventGen.Benchmarks.Reports;

/// <summary>What a run has to say, in Markdown: printed as it comes, and kept to be written to a file.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public void Line(string text)
    {
        Console.WriteLine(text);
        _text.Append(text).Append('\n');
    }

    public override string ToString() => _text.ToString();
}
