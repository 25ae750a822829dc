using System.Text.Json.Serialization;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.HandWritten;

[JsonConverter(typeof(AllowedValuesConverter<OrderStatus, OrderStatusText>))]
public enum OrderStatus
{
    Failed,
    Finished,
    InQueue,
}

public readonly struct OrderStatusText : IAllowedValues<OrderStatus>
{
    public static int Read(ReadOnlySpan<byte> json, int position, out OrderStatus value)
    {
        if (JsonScanner.Matches(json, position, "\"failed\""u8))
        {
            value = OrderStatus.Failed;
            return position + 8;
        }

        if (JsonScanner.Matches(json, position, "\"finished\""u8))
        {
            value = OrderStatus.Finished;
            return position + 10;
        }

        if (JsonScanner.Matches(json, position, "\"in queue\""u8))
        {
            value = OrderStatus.InQueue;
            return position + 10;
        }

        value = default;
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        if (end < 0 || !text.HasEscapes)
        {
            return ~position;
        }

        if (text.EqualsText("failed"u8))
        {
            return end;
        }

        value = OrderStatus.Finished;
        if (text.EqualsText("finished"u8))
        {
            return end;
        }

        value = OrderStatus.InQueue;
        return text.EqualsText("in queue"u8) ? end : ~position;
    }

    public static ReadOnlySpan<byte> GetUtf8Text(OrderStatus value) => value switch
    {
        OrderStatus.Failed => "\"failed\""u8,
        OrderStatus.Finished => "\"finished\""u8,
        OrderStatus.InQueue => "\"in queue\""u8,
        _ => default,
    };
}
