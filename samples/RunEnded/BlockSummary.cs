using QlikEventGen;

namespace RunEnded;

/// <summary>Writes the blocks of a run: bytes, calls and what each block refers to. The event lists them in two shapes.</summary>
internal static class BlockSummary
{
    public static void Write(TextWriter output, string label, IReadOnlyList<RunMetricsBlock>? blocks)
    {
        foreach (RunMetricsBlock block in blocks ?? [])
        {
            Write(
                output,
                label,
                [
                    block.Type is { } type ? Text.Words(type) : "block",
                    block.BlockName,
                ],
                [
                    block.RxBytes is { } received ? $"received {Text.Bytes(received)}" : null,
                    block.TxBytes is { } sent ? $"sent {Text.Bytes(sent)}" : null,
                    block.ApiCalls is { } calls ? $"API calls {calls}" : null,
                    block.Duration is { } duration ? $"duration {duration}" : null,
                    block.Params is { } parameters ? $"parameters [{string.Join(", ", parameters.Select(Text.Json))}]" : null,
                ],
                [Id("snippet", block.SnippetId), Id("endpoint", block.EndpointId), Id("connector", block.ConnectorId)],
                block.AdditionalMembers);
        }
    }

    public static void Write(TextWriter output, string label, IReadOnlyList<AutomationRunMetricsBlock>? blocks)
    {
        foreach (AutomationRunMetricsBlock block in blocks ?? [])
        {
            Write(
                output,
                label,
                [Text.Words(block.Type)],
                [
                    $"received {Text.Bytes(block.RxBytes)}",
                    $"sent {Text.Bytes(block.TxBytes)}",
                    block.ApiCalls is { } calls ? $"API calls {calls}" : null,
                ],
                [Id("snippet", block.SnippetId), Id("endpoint", block.EndpointId), Id("connector", block.ConnectorId)],
                block.AdditionalMembers);
        }
    }

    private static string? Id(string what, Guid? id) => id is { } known ? $"{what} {known}" : null;

    private static void Write(
        TextWriter output, string label, IEnumerable<string?> heading, IEnumerable<string?> usage, IEnumerable<string?> references, AdditionalMembers others)
    {
        SummaryLine.Write(output, label, Join(" ", heading));
        SummaryLine.Write(output, "", Join(", ", usage));
        SummaryLine.Write(output, "", Join(", ", references));
        SummaryLine.WriteOthers(output, "", others);
    }

    private static string? Join(string separator, IEnumerable<string?> parts)
    {
        string text = string.Join(separator, parts.Where(part => part is not null));
        return text.Length == 0 ? null : text;
    }
}
