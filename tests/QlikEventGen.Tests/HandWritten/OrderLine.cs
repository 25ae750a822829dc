using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.HandWritten;

/// <summary>The schema <c>#/$defs/line</c>: a required string and an optional number.</summary>
public sealed record OrderLine : IJsonPayload<OrderLine>
{
    private static readonly SchemaLocation Schema0 = new("", "https://example.com/order.json#/$defs/line");
    private static readonly JsonNames Names = new("sku", "price");

    public required string Sku { get; init; }

    public double? Price { get; init; }

    public AdditionalMembers AdditionalMembers { get; init; }

    static int IJsonPayload<OrderLine>.MaxDepth => 8;

    static int IJsonPayload<OrderLine>.ReadJson<TMode>(
        ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out OrderLine? value)
        => ReadJson<TMode>(json, position, depth, ref state, out value);

    void IJsonPayload<OrderLine>.WriteJson(ref JsonTextWriter writer) => WriteJson(ref writer);

    internal static int ReadJson<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out OrderLine? value)
        where TMode : struct, IReadMode
    {
        value = null;
        if (!JsonScanner.Matches(json, position, "{"u8))
        {
            return state.WrongType<TMode>(json, position, depth, Schema0, "/type", "must be an object");
        }

        if (depth == 0)
        {
            return state.TooDeep<TMode>(json, position);
        }

        int start = position;
        depth--;
        string? sku = null;
        double? price = null;
        AdditionalMembersBuilder additionalMembers = default;
        uint seen = 0;
        int name = JsonScanner.FirstName(json, position + 1);
        while (true)
        {
            if (name < 0)
            {
                return state.TextFault<TMode>(json, ~name);
            }

            if (json[name] == (byte)'}')
            {
                break;
            }

            int member = MemberAt(json, name, out position);
            if (position < 0)
            {
                return state.TextFault<TMode>(json, ~position);
            }

            switch (member)
            {
                case 0:
                    if ((seen & 0x1) != 0)
                    {
                        return state.DuplicateMember<TMode>(json, position);
                    }

                    seen |= 0x1;
                    position = ReadSku<TMode>(json, position, depth, ref state, out sku);
                    break;
                case 1:
                    if ((seen & 0x2) != 0)
                    {
                        return state.DuplicateMember<TMode>(json, position);
                    }

                    seen |= 0x2;
                    position = ReadPrice<TMode>(json, position, depth, ref state, out price);
                    break;
                default:
                    position = JsonScanner.SkipValue(json, position, depth);
                    if (position < 0)
                    {
                        return state.TextFault<TMode>(json, ~position);
                    }

                    if (TMode.Builds)
                    {
                        additionalMembers.Add(json, name, position);
                    }

                    break;
            }

            if (position < 0)
            {
                return position;
            }

            name = JsonScanner.NextName(json, position);
        }

        if ((seen & 0x1) == 0 && state.Fails<TMode>(start, Schema0, "/required", "must have the member \"sku\""))
        {
            return ~start;
        }

        if (TMode.Builds && sku is not null)
        {
            value = new OrderLine { Sku = sku, Price = price, AdditionalMembers = additionalMembers.ToMembers() };
        }

        return name + 1;
    }

    internal void WriteJson(ref JsonTextWriter writer)
    {
        int start = writer.BeginObject();
        writer.Raw(",\"sku\":"u8);
        writer.String(Sku);
        if (Price is { } price)
        {
            writer.Raw(",\"price\":"u8);
            writer.Number(price);
        }

        writer.Members(AdditionalMembers);
        writer.EndObject(start);
    }

    private static int ReadSku<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out string? value)
        where TMode : struct, IReadMode
    {
        int end = JsonScanner.ReadString<TMode>(json, position, out value);
        return end >= 0 ? end : state.ExplainString<TMode>(json, position, depth, Schema0, "/properties/sku", out value);
    }

    private static int ReadPrice<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out double? value)
        where TMode : struct, IReadMode
    {
        int end = JsonScanner.ReadNumber<TMode>(json, position, out double number);
        if (end < 0)
        {
            end = state.ExplainNumber<TMode>(json, position, depth, Schema0, "/properties/price", out number);
        }

        value = number;
        return end;
    }

    private static int MemberAt(ReadOnlySpan<byte> json, int position, out int value)
    {
        if (JsonScanner.Matches(json, position, "\"sku\":"u8))
        {
            value = JsonScanner.SkipWhiteSpace(json, position + 6);
            return 0;
        }

        if (JsonScanner.Matches(json, position, "\"price\":"u8))
        {
            value = JsonScanner.SkipWhiteSpace(json, position + 8);
            return 1;
        }

        return Names.Find(json, position, out value);
    }
}
