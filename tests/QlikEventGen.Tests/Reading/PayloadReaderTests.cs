using System.Buffers;
using System.Text;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Reading;

public sealed class PayloadReaderTests
{
    private const string Text = """ {"id":"é","status":"failed","other":1} """;

    private static readonly Order s_order = new()
    {
        Id = "é",
        Status = OrderStatus.Failed,
        AdditionalMembers = AdditionalMembers.Create([new("other", System.Text.Json.JsonElement.Parse("1"))]),
    };

    private static byte[] Utf8 => Encoding.UTF8.GetBytes(Text);

    [Fact]
    public async Task Every_entry_point_reads_the_same()
    {
        Assert.Equal(s_order, Order.Parse(Text));
        Assert.Equal(s_order, Order.Parse(Utf8));
        Assert.Equal(s_order, Order.Parse(new ReadOnlySequence<byte>(Utf8)));
        Assert.Equal(s_order, Order.Parse(Payloads.Split(Utf8, 3)));
        Assert.Equal(s_order, await Order.ParseAsync(new MemoryStream(Utf8), TestContext.Current.CancellationToken));
        Assert.Equal(s_order, await Order.ParseAsync(new DribblingStream(Utf8), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Parse_throws_every_error()
    {
        Assert.Equal(2, Assert.Throws<EventValidationException>(() => Order.Parse("{}")).Result.Errors.Count);
        Assert.Equal(2, Assert.Throws<EventValidationException>(() => Order.Parse("{}"u8)).Result.Errors.Count);
        Assert.Equal(2, Assert.Throws<EventValidationException>(() => Order.Parse(Payloads.Split("{}"u8.ToArray(), 1))).Result.Errors.Count);
        EventValidationException exception = await Assert.ThrowsAsync<EventValidationException>(
            async () => await Order.ParseAsync(new DribblingStream("{}"u8.ToArray()), TestContext.Current.CancellationToken));
        Assert.Equal(2, exception.Result.Errors.Count);
    }

    [Fact]
    public async Task A_long_stream_is_read_to_its_end()
    {
        string id = new('x', 100_000);
        byte[] payload = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","status":"failed"}""");

        Assert.Equal(id, (await Order.ParseAsync(new MemoryStream(payload), TestContext.Current.CancellationToken)).Id);
        Assert.Equal(id, (await Order.ParseAsync(new DribblingStream(payload), TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands()
    {
        MemoryStream stream = new([.. "xxx"u8, .. Utf8]) { Position = 3 };

        Assert.Equal(s_order, await Order.ParseAsync(stream, TestContext.Current.CancellationToken));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public async Task Reading_a_stream_can_be_cancelled()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Order.ParseAsync(new MemoryStream(Utf8), new CancellationToken(canceled: true)));

    [Fact]
    public async Task Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("json", () => Order.IsValid((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("utf8Json", async () => await Order.ParseAsync(null!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_string_longer_than_is_guessed_for_is_read()
    {
        string id = new('é', 2_000_000);

        Assert.Equal(id, Order.Parse($$"""{"id":"{{id}}","status":"failed"}""").Id);
    }

    [Fact]
    public void Checking_allocates_nothing()
    {
        byte[] valid = Encoding.UTF8.GetBytes(
            """
            {"id":"\u0061é","status":"\u0066ailed","key":"\u0031f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01","time":"2026-11-05\u005413:51:21Z","count":4.0,
             "ratio":1e400,"done":false,"lines":[{"sku":"x"},{"sku":"y","price":2.5}],"note":{"a":[1,2,{"b":null}]},"o\u0074her":[[[]]]}
            """);
        byte[][] payloads =
        [
            valid,
            valid[..^1],
            [.. valid, (byte)'x'],
            Encoding.UTF8.GetBytes("""{"id":"a","status":"faild"}"""),
            Encoding.UTF8.GetBytes("""{"id":"a","status":"failed","count":4.5}"""),
            Encoding.UTF8.GetBytes("""{"id":"a","status":"failed","time":"x"}"""),
            Encoding.UTF8.GetBytes("""{"id":"a","status":"failed","id":"b"}"""),
        ];
        ReadOnlySequence<byte>[] sequences = [.. payloads.Select(payload => Payloads.Split(payload, 10))];
        string[] texts = [.. payloads.Select(Encoding.UTF8.GetString)];
        bool[] expected = [true, false, false, false, false, false, false];
        int mismatches = 0;
        void CheckAll()
        {
            for (int i = 0; i < payloads.Length; i++)
            {
                mismatches += Order.IsValid(payloads[i]) == expected[i] ? 0 : 1;
                mismatches += Order.IsValid(sequences[i]) == expected[i] ? 0 : 1;
                mismatches += Order.IsValid(texts[i]) == expected[i] ? 0 : 1;
            }
        }

        Assert.Equal(0, Allocation.Least(CheckAll));
        Assert.Equal(0, mismatches);
    }

    /// <summary>A stream that cannot seek and gives a few bytes at a time.</summary>
    private sealed class DribblingStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
