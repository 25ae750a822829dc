using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.CompilerServices;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Writing;

public sealed class JsonSerializerTests
{
    private const string Text = """{"id":"é","status":"failed","lines":[{"sku":"a","b":[1.0]}],"x":1.0}""";

    private static readonly Order s_order = Order.Parse(Text);

    private static readonly JsonSerializerOptions s_lax = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions s_combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Order.JsonTypeInfo.Options.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };

    [Fact]
    public async Task Every_way_of_reading_gives_the_same()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Text);
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;

        Assert.Equal(s_order, JsonSerializer.Deserialize(Text, Order.JsonTypeInfo));
        Assert.Equal(s_order, JsonSerializer.Deserialize(utf8, Order.JsonTypeInfo));
        Assert.Equal(s_order, JsonSerializer.Deserialize<Order>(Text));
        Assert.Equal(s_order, JsonSerializer.Deserialize(new MemoryStream(utf8), Order.JsonTypeInfo));
        Assert.Equal(s_order, await JsonSerializer.DeserializeAsync(new MemoryStream(utf8), Order.JsonTypeInfo, cancellationToken));
        Assert.Equal(s_order, JsonElement.Parse(Text).Deserialize(Order.JsonTypeInfo));

        Utf8JsonReader reader = new(Payloads.Split(utf8, 3));
        Assert.Equal(s_order, JsonSerializer.Deserialize(ref reader, Order.JsonTypeInfo));
    }

    [Fact]
    public async Task A_long_stream_is_read_in_parts()
    {
        // Longer than the serializer's buffer, inside a list that it reads itself.
        string text = "[" + string.Join(',', Enumerable.Repeat(Text, 2_000)) + "]";

        List<Order>? orders = await JsonSerializer.DeserializeAsync<List<Order>>(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), s_combined, TestContext.Current.CancellationToken);

        Assert.Equal(2_000, orders!.Count);
        Assert.All(orders, order => Assert.Equal(s_order, order));
    }

    [Fact]
    public void Every_way_of_writing_gives_the_same()
    {
        string expected = Encoding.UTF8.GetString(s_order.ToUtf8Json());

        Assert.Equal(expected, JsonSerializer.Serialize(s_order, Order.JsonTypeInfo));
        Assert.Equal(expected, JsonSerializer.Serialize(s_order));
        using MemoryStream stream = new();
        JsonSerializer.Serialize(stream, s_order, Order.JsonTypeInfo);
        Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonSerializer.SerializeToElement(s_order, Order.JsonTypeInfo)));
    }

    [Fact]
    public void An_invalid_value_is_a_JsonException_that_holds_the_errors()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"a","status":"secret"}""", Order.JsonTypeInfo));

        Assert.StartsWith("The payload is not valid: /status: must be one of \"failed\"", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Equal("/status", Assert.Single(Assert.IsType<EventValidationException>(exception.InnerException).Result.Errors).InstanceLocation);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"a","status":"failed","id":"a"}""", Order.JsonTypeInfo));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"\ud800","status":"failed"}""", Order.JsonTypeInfo));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"a",""", Order.JsonTypeInfo));
        Assert.Null(JsonSerializer.Deserialize("null", Order.JsonTypeInfo));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read_where_the_options_allow_them()
    {
        const string Extended = """{"id":/* x */"a","status":"failed","y":[1,],}""";

        Assert.Equal("a", JsonSerializer.Deserialize<Order>(Extended, s_lax)!.Id);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Order>(Extended));
    }

    [Theory]
    [InlineData("\"failed\"", OrderStatus.Failed)]
    [InlineData("\"in queue\"", OrderStatus.InQueue)]
    [InlineData("\"\\u0066ailed\"", OrderStatus.Failed)]
    public void Allowed_values_are_read(string text, OrderStatus value)
    {
        Assert.Equal(value, JsonSerializer.Deserialize<OrderStatus>(text));
        Assert.Equal(value, JsonSerializer.Deserialize<OrderStatus?>(text));
        Utf8JsonReader reader = new(Payloads.Split(Encoding.UTF8.GetBytes(text), 1));
        Assert.Equal(value, JsonSerializer.Deserialize<OrderStatus>(ref reader));
    }

    [Theory]
    [InlineData("\"Failed\"")]
    [InlineData("\"faild\"")]
    [InlineData("\"\"")]
    [InlineData("0")]
    [InlineData("null")]
    public void Other_values_are_refused(string text)
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderStatus>(text));

    [Fact]
    public void A_long_text_is_no_allowed_value()
        => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderStatus>($"\"{new string('x', 5_000)}\""));

    [Fact]
    public void Allowed_values_are_written_and_are_keys()
    {
        Assert.Equal("\"in queue\"", JsonSerializer.Serialize(OrderStatus.InQueue));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((OrderStatus)99));

        Dictionary<OrderStatus, int> counts = new() { [OrderStatus.InQueue] = 1, [OrderStatus.Failed] = 2 };
        Assert.Equal("""{"in queue":1,"failed":2}""", JsonSerializer.Serialize(counts));
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<OrderStatus, int>>("""{"in queue":1,"\u0066ailed":2}"""));
    }

    [Fact]
    public void Type_information_belongs_to_its_options()
    {
        Assert.Same(Order.JsonTypeInfo, Order.JsonTypeInfo.Options.GetTypeInfo(typeof(Order)));
        Assert.IsType<PayloadConverter<Order>>(Order.JsonTypeInfo.Converter);
        Assert.Throws<ArgumentNullException>("options", () => PayloadTypeInfo.Create<Order>(null!));
        Assert.IsAssignableFrom<JsonConverter<OrderLine>>(PayloadTypeInfo.Create<OrderLine>().Converter);
    }
}
