using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.HandWritten;

/// <summary>
/// What the generator would make of <c>https://example.com/order.json</c>: an object with members of every scalar type and a list, of which
/// <c>id</c> (with <c>minLength</c> 1) and <c>status</c> are required.
/// </summary>
[JsonConverter(typeof(PayloadConverter<Order>))]
public sealed partial record Order : IEventPayload<Order>
{
    private readonly IReadOnlyList<OrderLine>? _lines;

    public required string Id { get; init; }

    public required OrderStatus Status { get; init; }

    public Guid? Key { get; init; }

    public DateTimeOffset? Time { get; init; }

    public DateOnly? Day { get; init; }

    public long? Count { get; init; }

    public double? Ratio { get; init; }

    public bool? Done { get; init; }

    public IReadOnlyList<OrderLine>? Lines
    {
        get => _lines;
        init => _lines = JsonList.Copy(value);
    }

    public JsonElement? Note { get; init; }

    public AdditionalMembers AdditionalMembers { get; init; }

    public static JsonTypeInfo<Order> JsonTypeInfo { get; } = PayloadTypeInfo.Create<Order>();

    static int IJsonPayload<Order>.MaxDepth => 8;

    public static bool IsValid(ReadOnlySpan<byte> utf8Json) => PayloadReader.IsValid<Order>(utf8Json);

    public static bool IsValid(in ReadOnlySequence<byte> utf8Json) => PayloadReader.IsValid<Order>(utf8Json);

    public static bool IsValid(string json) => PayloadReader.IsValid<Order>(json);

    public static ValidationResult Validate(ReadOnlySpan<byte> utf8Json) => PayloadReader.Validate<Order>(utf8Json);

    public static ValidationResult Validate(in ReadOnlySequence<byte> utf8Json) => PayloadReader.Validate<Order>(utf8Json);

    public static ValidationResult Validate(string json) => PayloadReader.Validate<Order>(json);

    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out Order value, out ValidationResult result)
        => PayloadReader.TryParse<Order>(utf8Json, out value, out result);

    public static bool TryParse(in ReadOnlySequence<byte> utf8Json, [MaybeNullWhen(false)] out Order value, out ValidationResult result)
        => PayloadReader.TryParse<Order>(utf8Json, out value, out result);

    public static bool TryParse(string json, [MaybeNullWhen(false)] out Order value, out ValidationResult result)
        => PayloadReader.TryParse<Order>(json, out value, out result);

    public static Order Parse(ReadOnlySpan<byte> utf8Json) => PayloadReader.Parse<Order>(utf8Json);

    public static Order Parse(in ReadOnlySequence<byte> utf8Json) => PayloadReader.Parse<Order>(utf8Json);

    public static Order Parse(string json) => PayloadReader.Parse<Order>(json);

    public static ValueTask<Order> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => PayloadReader.ParseAsync<Order>(utf8Json, cancellationToken);

    public byte[] ToUtf8Json() => PayloadWriter.ToUtf8Json(this);

    public void WriteTo(IBufferWriter<byte> utf8Json) => PayloadWriter.WriteTo(this, utf8Json);

    public void WriteTo(Utf8JsonWriter writer) => PayloadWriter.WriteTo(this, writer);

    public bool Equals(Order? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && Id == other.Id
                && Status == other.Status
                && Key == other.Key
                && Time == other.Time
                && Day == other.Day
                && Count == other.Count
                && Ratio == other.Ratio
                && Done == other.Done
                && Equals(Lines, other.Lines)
                && JsonElements.DeepEquals(Note, other.Note)
                && AdditionalMembers == other.AdditionalMembers);

    public override int GetHashCode()
        => HashCode.Combine(Id, Status, Key, Time, Count, Lines, JsonElements.GetHashCode(Note), AdditionalMembers);

    void IJsonPayload<Order>.WriteJson(ref JsonTextWriter writer)
    {
        int start = writer.BeginObject();
        writer.Raw(",\"id\":"u8);
        writer.String(Id);
        writer.Raw(",\"status\":"u8);
        writer.Raw(OrderStatusText.GetUtf8Text(Status));
        if (Key is { } key)
        {
            writer.Raw(",\"key\":"u8);
            writer.Uuid(key);
        }

        if (Time is { } time)
        {
            writer.Raw(",\"time\":"u8);
            writer.DateTime(time);
        }

        if (Day is { } day)
        {
            writer.Raw(",\"day\":"u8);
            writer.Date(day);
        }

        if (Count is { } count)
        {
            writer.Raw(",\"count\":"u8);
            writer.Integer(count);
        }

        if (Ratio is { } ratio)
        {
            writer.Raw(",\"ratio\":"u8);
            writer.Number(ratio);
        }

        if (Done is { } done)
        {
            writer.Raw(",\"done\":"u8);
            writer.Boolean(done);
        }

        if (Lines is { } lines)
        {
            writer.Raw(",\"lines\":"u8);
            int list = writer.BeginArray();
            foreach (OrderLine line in lines)
            {
                writer.Separator();
                line.WriteJson(ref writer);
            }

            writer.EndArray(list);
        }

        if (Note is { } note)
        {
            writer.Raw(",\"note\":"u8);
            writer.Element(note);
        }

        writer.Members(AdditionalMembers);
        writer.EndObject(start);
    }
}
