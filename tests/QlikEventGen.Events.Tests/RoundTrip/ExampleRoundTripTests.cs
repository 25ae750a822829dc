using System.Buffers;
using System.Text;
using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.RoundTrip;

/// <summary>What is parsed is written back equal as JSON, by every writer.</summary>
public sealed class ExampleRoundTripTests
{
    public static TheoryData<string> Names => [.. Examples.ValidNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Writing_back_loses_nothing(string name)
    {
        byte[] payload = Examples.Valid(name);
        AutomationRunEnded run = AutomationRunEnded.Parse(payload);
        byte[] written = run.ToUtf8Json();
        RoundTripText.AssertWrittenBack(payload, written);

        // What was written is valid, means the same and is written the same once more.
        AutomationRunEnded again = AutomationRunEnded.Parse(written);
        Assert.Equal(run, again);
        Assert.Equal(run.GetHashCode(), again.GetHashCode());
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again.ToUtf8Json()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void All_writers_give_the_same(string name)
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Valid(name));
        byte[] expected = run.ToUtf8Json();

        ArrayBufferWriter<byte> buffer = new();
        run.WriteTo(buffer);
        Assert.Equal(expected, buffer.WrittenSpan);

        // Behind what stands in the buffer already.
        run.WriteTo(buffer);
        Assert.Equal([.. expected, .. expected], buffer.WrittenSpan);

        AssertJsonEqual(expected, WriteWith(run, default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_writer_indents_if_it_is_told_to(string name)
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Valid(name));
        byte[] written = WriteWith(run, new JsonWriterOptions { Indented = true, IndentCharacter = '\t', IndentSize = 1, NewLine = "\n" });
        Assert.StartsWith("{\n\t\"id\": ", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        AssertJsonEqual(run.ToUtf8Json(), written);
    }

    [Fact]
    public void A_writer_takes_events_among_other_values()
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Page);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("before", 1);
            writer.WritePropertyName("event");
            run.WriteTo(writer);
            writer.WriteStartArray("events");
            run.WriteTo(writer);
            run.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        string json = Encoding.UTF8.GetString(run.ToUtf8Json());
        AssertJsonEqual(Encoding.UTF8.GetBytes($"{{\"before\":1,\"event\":{json},\"events\":[{json},{json}]}}"), buffer.WrittenSpan);
    }

    [Fact]
    public void Texts_of_any_size_are_written()
    {
        foreach (int length in (int[])[0, 1, 1000, 1024, 16 * 1024, (16 * 1024) + 1, 300_000])
        {
            foreach (string unit in (string[])["x", "é", "📊", "\n", "\"", "\u0001"])
            {
                string title = string.Concat(Enumerable.Repeat(unit, length));
                AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Page);
                run = run with { Data = run.Data! with { Title = title } };
                Assert.Equal(title, AutomationRunEnded.Parse(run.ToUtf8Json()).Data!.Title);
            }
        }
    }

    private static byte[] WriteWith(AutomationRunEnded run, JsonWriterOptions options)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, options))
        {
            run.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static void AssertJsonEqual(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        Utf8JsonReader expectedReader = new(expected);
        Utf8JsonReader actualReader = new(actual);
        JsonElement expectedElement = JsonElement.ParseValue(ref expectedReader);
        JsonElement actualElement = JsonElement.ParseValue(ref actualReader);
        Assert.True(JsonElement.DeepEquals(expectedElement, actualElement), $"Expected {expectedElement}\nActual   {actualElement}");
    }
}
