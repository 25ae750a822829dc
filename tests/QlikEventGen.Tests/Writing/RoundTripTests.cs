using System.Buffers;
using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Writing;

public sealed class RoundTripTests
{
    private const string Full =
        """
        {"id":"é\n","status":"in queue","key":"1f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01","time":"2026-11-05T13:51:21.5Z","day":"2026-11-05",
         "count":-5000000000,"ratio":0.25,"done":true,"lines":[{"sku":"a","price":1.5,"w":[ ]},{"sku":"b"}],"note":{"a":[1.0,null]},"x":1.0,"y":{"z":[]}}
        """;

    private static readonly string[] s_values = ["1", "-0.50e3", "null", "\"é\\u0000\"", "[1,{}]", "{\"a\":{\"b\":[true]}}"];

    [Fact]
    public void Nothing_is_lost()
    {
        Order order = Order.Parse(Full);
        byte[] written = order.ToUtf8Json();

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Full), JsonElement.Parse(written)), Encoding.UTF8.GetString(written));
        Assert.Equal(order, Order.Parse(written));
        Assert.Equal(order.GetHashCode(), Order.Parse(written).GetHashCode());
    }

    [Fact]
    public void Every_writer_writes_the_same()
    {
        Order order = Order.Parse(Full);
        byte[] expected = order.ToUtf8Json();

        ArrayBufferWriter<byte> buffer = new();
        order.WriteTo(buffer);
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());

        buffer.Clear();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartArray();
            order.WriteTo(writer);
            order.WriteTo(writer);
            writer.WriteEndArray();
        }

        Assert.Equal([(byte)'[', .. expected, (byte)',', .. expected, (byte)']'], buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, JsonSerializer.SerializeToUtf8Bytes(order, Order.JsonTypeInfo));
        Assert.Throws<ArgumentNullException>("utf8Json", () => order.WriteTo((IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>("writer", () => order.WriteTo((Utf8JsonWriter)null!));
    }

    [Fact]
    public void An_indenting_writer_indents()
    {
        Order order = Order.Parse("""{"id":"a","status":"failed","note":{"b":[]}}""");
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            order.WriteTo(writer);
        }

        Assert.Equal(
            "{\n  \"id\": \"a\",\n  \"status\": \"failed\",\n  \"note\": {\n    \"b\": []\n  }\n}", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Fact]
    public void Nothing_is_written_if_a_value_cannot_be()
    {
        Order order = new() { Id = "a", Status = OrderStatus.Failed, Ratio = double.NaN };
        ArrayBufferWriter<byte> buffer = new();

        Assert.Throws<ArgumentException>("value", () => order.WriteTo(buffer));
        Assert.Equal(0, buffer.WrittenCount);
        Assert.Throws<ArgumentException>("value", order.ToUtf8Json);
    }

    [Fact]
    public void Random_orders_survive()
    {
        Random random = new(23);
        for (int round = 0; round < 5_000; round++)
        {
            Order order = RandomOrder(random);
            byte[] written = order.ToUtf8Json();

            Assert.True(Order.IsValid(written));
            Order read = Order.Parse(written);
            Assert.Equal(order, read);
            Assert.Equal(order.GetHashCode(), read.GetHashCode());
            Assert.Equal(written, read.ToUtf8Json());
        }
    }

    private static Order RandomOrder(Random random)
    {
        T? Maybe<T>(Func<T> make)
            where T : struct
            => random.Next(2) == 0 ? null : make();
        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => "ab\"\\\n\0é€/{}"[random.Next(11)]));
        JsonElement Element() => JsonElement.Parse(s_values[random.Next(s_values.Length)]);
        AdditionalMembers Members() => AdditionalMembers.Create(
            Enumerable.Range(0, random.Next(7)).Select(i => KeyValuePair.Create($"{Text()}{i}", Element())));

        return new Order
        {
            Id = Text(),
            Status = (OrderStatus)random.Next(3),
            Key = Maybe(() => new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))])),
            Time = Maybe(() => new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks / 2), TimeSpan.Zero).AddDays(2)),
            Day = Maybe(() => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber))),
            Count = Maybe(() => random.NextInt64(long.MinValue, long.MaxValue)),
            Ratio = Maybe(() => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-300, 300))),
            Done = Maybe(() => random.Next(2) == 0),
            Lines = random.Next(2) == 0
                ? null
                : [.. Enumerable.Range(0, random.Next(9)).Select(_ => new OrderLine { Sku = Text(), Price = Maybe(random.NextDouble), AdditionalMembers = Members() })],
            Note = Maybe(Element),
            AdditionalMembers = Members(),
        };
    }
}
