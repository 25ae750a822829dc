using System.Text;
using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Inputs;

/// <summary>What contenders work on: payloads that are read one by one, by all of them alike.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Payloads">One event each.</param>
public sealed record Input(string Name, IReadOnlyList<byte[]> Payloads)
{
    private const int BatchSize = 600;
    private const int BlocksOfLargeEvent = 5000;

    /// <summary>The event as one line.</summary>
    public static Input Minified { get; } = new("minified", [Minify(ExampleEvent.Create())]);

    /// <summary>The event with line breaks and indentation.</summary>
    public static Input Pretty { get; } = new("pretty", [Indent(ExampleEvent.Create())]);

    /// <summary>The event with the members of each object the wrong way round.</summary>
    public static Input Reversed { get; } = new("reversed", [Minify(MemberOrder.Reverse(ExampleEvent.Create()))]);

    /// <summary>Events with members missing, unknown members, escapes and text beyond ASCII.</summary>
    public static Input Mixed { get; } = new("mixed batch", Batch(static events => Minify(events.NextMixed())));

    /// <summary>Events with line breaks and indentation.</summary>
    public static Input PrettyBatch { get; } = new("pretty batch", Batch(static events => Indent(events.Next())));

    /// <summary>Events with members in random order.</summary>
    public static Input RandomOrder { get; } = new("random order", Batch(static events => Minify(events.NextInRandomOrder())));

    /// <summary>One event that lists very many blocks.</summary>
    public static Input ManyBlocks { get; } = new("5,000 blocks", [Minify(new EventVariations(seed: 4).NextWithBlocks(BlocksOfLargeEvent))]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Input> All { get; } = [Minified, Mixed, Pretty, RandomOrder, Reversed, PrettyBatch, ManyBlocks];

    /// <summary>The mean length of a payload in bytes.</summary>
    public int MeanLength => (int)Payloads.Average(static payload => payload.Length);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static List<byte[]> Batch(Func<EventVariations, byte[]> next)
    {
        EventVariations events = new(seed: 1);
        return [.. Enumerable.Range(0, BatchSize).Select(_ => next(events))];
    }

    private static byte[] Minify(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(JsonLayout.Minified));

    private static byte[] Indent(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(JsonLayout.Indented));
}
