namespace RunEnded;

/// <summary>The JSON text of one event, and where it came from.</summary>
/// <param name="Name">The file's name as the user gave it, so that a terminal makes a link of it.</param>
/// <param name="FirstLine">The line of the file, from 1, on which <paramref name="Json"/> begins.</param>
/// <param name="Json">UTF-8 bytes, not yet checked in any way.</param>
internal sealed record Payload(string Name, int FirstLine, ReadOnlyMemory<byte> Json)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    public static IEnumerable<Payload> Read(string name)
    {
        bool isLines = name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
        byte[] content = name == "-" ? ReadStandardInput() : File.ReadAllBytes(name);
        string shownName = name == "-" ? "(stdin)" : name;
        return isLines || LooksLikeLines(content) ? SplitLines(shownName, content) : [new Payload(shownName, 1, content)];
    }

    private static byte[] ReadStandardInput()
    {
        using Stream input = Console.OpenStandardInput();
        using MemoryStream content = new();
        input.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>
    /// Whether the first line ends one object and the next line begins another.
    /// No single JSON text has a closing brace, a line break and an opening brace in a row.
    /// </summary>
    private static bool LooksLikeLines(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(ByteOrderMark))
        {
            content = content[ByteOrderMark.Length..];
        }

        content = content.Trim(" \t\r\n"u8);
        int end = content.IndexOf((byte)'\n');
        return end >= 0
            && content[..end].TrimEnd(" \t\r"u8).EndsWith("}"u8)
            && content[end..].TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }

    private static IEnumerable<Payload> SplitLines(string name, ReadOnlyMemory<byte> content)
    {
        int line = 1;
        while (!content.IsEmpty)
        {
            int end = content.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> json = end < 0 ? content : content[..end];
            if (!json.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return new Payload(name, line, json);
            }

            content = end < 0 ? default : content[(end + 1)..];
            line++;
        }
    }
}
