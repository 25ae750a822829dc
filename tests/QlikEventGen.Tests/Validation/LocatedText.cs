using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Validation;

/// <summary>Random JSON text that knows, as it is written, to which value each of its bytes belongs.</summary>
internal sealed class LocatedText
{
    private static readonly string[] s_scalars =
    [
        "12", "-0.5e3", "true", "null", "\"\"", "\"plain\"", "\"[{,}]\"", "\"\\\"\"", "\"\\\\\"", "\"\\\\\\\",{\"", "\"é😀\\u00e9\"",
        "\"text that is longer than a block of sixty-four bytes, with [brackets] and {braces} in it\"",
    ];

    private static readonly string[] s_names = ["a", "b/c", "~", "", "{", "\\\"", "\\\\", "é", "a name of its own length, [which is long], so that blocks end in it"];

    private static readonly string[] s_spaces = ["", "", "", " ", "\n", "\t\t", "                                                                      "];

    private readonly Random _random;
    private readonly List<byte> _bytes = [];
    private readonly List<string> _pointers = [];

    public LocatedText(int seed)
    {
        _random = new Random(seed);
        Write(Pick(s_spaces), "");
        WriteValue("", depth: 5);
        Write(Pick(s_spaces), "");
    }

    public byte[] Bytes => [.. _bytes];

    public IReadOnlyList<string> Pointers => _pointers;

    private void WriteValue(string pointer, int depth)
    {
        int kind = depth == 0 ? 2 : _random.Next(3);
        if (kind == 2)
        {
            Write(Pick(s_scalars), pointer);
            return;
        }

        bool isArray = kind == 0;
        int count = _random.Next(6);
        Write(isArray ? "[" : "{", pointer);
        Write(Pick(s_spaces), pointer);
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Write("," + Pick(s_spaces), pointer);
            }

            string child = $"{pointer}/{i}";
            if (!isArray)
            {
                string name = Pick(s_names);
                child = JsonPointer.Append(pointer, name.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
                Write("\"", child);
                Write(name + "\"", pointer);
                Write(Pick(s_spaces) + ":" + Pick(s_spaces), child);
            }

            WriteValue(child, depth - 1);
            Write(Pick(s_spaces), pointer);
        }

        Write(isArray ? "]" : "}", pointer);
    }

    private void Write(string text, string pointer)
    {
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            _bytes.Add(unit);
            _pointers.Add(pointer);
        }
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
