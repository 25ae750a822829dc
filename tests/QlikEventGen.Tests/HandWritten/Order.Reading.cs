using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.HandWritten;

public sealed partial record Order
{
    private static readonly SchemaLocation Schema0 = new("", "https://example.com/order.json#");
    private static readonly JsonNames Names = new("id", "status", "key", "time", "day", "count", "ratio", "done", "lines", "note");

    static int IJsonPayload<Order>.ReadJson<TMode>(
        ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out Order? value)
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
        Fields fields = default;
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

            if (member >= 0)
            {
                if ((seen & (1u << member)) != 0)
                {
                    return state.DuplicateMember<TMode>(json, position);
                }

                seen |= 1u << member;
                position = ReadMember<TMode>(member, json, position, depth, ref state, ref fields);
                if (position < 0)
                {
                    return position;
                }
            }
            else
            {
                position = JsonScanner.SkipValue(json, position, depth);
                if (position < 0)
                {
                    return state.TextFault<TMode>(json, ~position);
                }

                if (TMode.Builds)
                {
                    additionalMembers.Add(json, name, position);
                }
            }

            name = JsonScanner.NextName(json, position);
        }

        if ((seen & 0x1) == 0 && state.Fails<TMode>(start, Schema0, "/required", "must have the member \"id\""))
        {
            return ~start;
        }

        if ((seen & 0x2) == 0 && state.Fails<TMode>(start, Schema0, "/required", "must have the member \"status\""))
        {
            return ~start;
        }

        if (TMode.Builds && fields.Id is not null)
        {
            value = new Order
            {
                Id = fields.Id,
                Status = fields.Status,
                Key = fields.Key,
                Time = fields.Time,
                Day = fields.Day,
                Count = fields.Count,
                Ratio = fields.Ratio,
                Done = fields.Done,
                Lines = fields.Lines,
                Note = fields.Note,
                AdditionalMembers = additionalMembers.ToMembers(),
            };
        }

        return name + 1;
    }

    private static int ReadMember<TMode>(int member, ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, ref Fields fields)
        where TMode : struct, IReadMode
    {
        int end;
        switch (member)
        {
            case 0:
                return ReadId<TMode>(json, position, depth, ref state, out fields.Id);
            case 1:
                return ReadStatus<TMode>(json, position, depth, ref state, out fields.Status);
            case 2:
                end = JsonScanner.ReadUuid<TMode>(json, position, out Guid key);
                end = end >= 0 ? end : state.ExplainUuid<TMode>(json, position, depth, Schema0, "/properties/key", out key);
                fields.Key = key;
                return end;
            case 3:
                end = JsonScanner.ReadDateTime<TMode>(json, position, out DateTimeOffset time);
                end = end >= 0 ? end : state.ExplainDateTime<TMode>(json, position, depth, Schema0, "/properties/time", out time);
                fields.Time = time;
                return end;
            case 4:
                end = JsonScanner.ReadDate<TMode>(json, position, out DateOnly day);
                end = end >= 0 ? end : state.ExplainDate<TMode>(json, position, depth, Schema0, "/properties/day", out day);
                fields.Day = day;
                return end;
            case 5:
                end = JsonScanner.ReadInteger<TMode>(json, position, out long count);
                end = end >= 0 ? end : state.ExplainInteger<TMode>(json, position, depth, Schema0, "/properties/count", out count);
                fields.Count = count;
                return end;
            case 6:
                end = JsonScanner.ReadNumber<TMode>(json, position, out double ratio);
                end = end >= 0 ? end : state.ExplainNumber<TMode>(json, position, depth, Schema0, "/properties/ratio", out ratio);
                fields.Ratio = ratio;
                return end;
            case 7:
                end = JsonScanner.ReadBoolean<TMode>(json, position, out bool done);
                end = end >= 0 ? end : state.ExplainBoolean<TMode>(json, position, depth, Schema0, "/properties/done", out done);
                fields.Done = done;
                return end;
            case 8:
                return ReadLines<TMode>(json, position, depth, ref state, out fields.Lines);
            default:
                end = JsonScanner.ReadElement<TMode>(json, position, depth, out JsonElement note);
                fields.Note = note;
                return end >= 0 ? end : state.TextFault<TMode>(json, ~end);
        }
    }

    private static int ReadId<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out string? value)
        where TMode : struct, IReadMode
    {
        value = null;
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        if (end < 0)
        {
            return state.NotText<TMode>(json, position, depth, Schema0, "/properties/id/type", "must be a string");
        }

        if (text.IsShorterThan(1) && state.Fails<TMode>(position, Schema0, "/properties/id/minLength", "must have at least 1 character"))
        {
            return ~position;
        }

        if (TMode.Builds)
        {
            value = text.ToString();
        }

        return end;
    }

    private static int ReadStatus<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out OrderStatus value)
        where TMode : struct, IReadMode
    {
        int end = OrderStatusText.Read(json, position, out value);
        if (end >= 0)
        {
            return end;
        }

        end = JsonScanner.SkipString(json, position);
        if (end < 0)
        {
            return state.NotText<TMode>(json, position, depth, Schema0, "/properties/status/type", "must be a string");
        }

        return state.Fails<TMode>(
            position, Schema0, "/properties/status/enum", "must be one of \"failed\", \"finished\", \"in queue\"")
            ? ~position
            : end;
    }

    private static int ReadLines<TMode>(
        ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out IReadOnlyList<OrderLine>? value)
        where TMode : struct, IReadMode
    {
        value = null;
        if (!JsonScanner.Matches(json, position, "["u8))
        {
            return state.WrongType<TMode>(json, position, depth, Schema0, "/properties/lines/type", "must be an array");
        }

        if (depth == 0)
        {
            return state.TooDeep<TMode>(json, position);
        }

        JsonListBuilder<OrderLine> builder = default;
        position = JsonScanner.FirstItem(json, position + 1);
        while (true)
        {
            if (position < 0)
            {
                return state.TextFault<TMode>(json, ~position);
            }

            if (json[position] == (byte)']')
            {
                break;
            }

            position = state.Trace<TMode>(
                state.Mark<TMode>(),
                Schema0,
                "/properties/lines/items/$ref",
                OrderLine.ReadJson<TMode>(json, position, depth - 1, ref state, out OrderLine? line));
            if (position < 0)
            {
                return position;
            }

            if (TMode.Builds && line is not null)
            {
                builder.Add(line);
            }

            position = JsonScanner.NextItem(json, position);
        }

        if (TMode.Builds)
        {
            value = builder.ToList();
        }

        return position + 1;
    }

    private static int MemberAt(ReadOnlySpan<byte> json, int position, out int value)
    {
        // In place of the hash dispatch of generated code.
        for (int i = 0; JsonScanner.Matches(json, position, "\""u8) && i < 10; i++)
        {
            ReadOnlySpan<byte> name = i switch
            {
                0 => "\"id\":"u8,
                1 => "\"status\":"u8,
                2 => "\"key\":"u8,
                3 => "\"time\":"u8,
                4 => "\"day\":"u8,
                5 => "\"count\":"u8,
                6 => "\"ratio\":"u8,
                7 => "\"done\":"u8,
                8 => "\"lines\":"u8,
                _ => "\"note\":"u8,
            };
            if (JsonScanner.Matches(json, position, name))
            {
                value = JsonScanner.SkipWhiteSpace(json, position + name.Length);
                return i;
            }
        }

        return Names.Find(json, position, out value);
    }

    private struct Fields
    {
        public string? Id;
        public OrderStatus Status;
        public Guid? Key;
        public DateTimeOffset? Time;
        public DateOnly? Day;
        public long? Count;
        public double? Ratio;
        public bool? Done;
        public IReadOnlyList<OrderLine>? Lines;
        public JsonElement? Note;
    }
}
