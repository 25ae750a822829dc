using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>Changes payloads at random, in ways that the event's schemas may mind. The same seed makes the same changes.</summary>
internal sealed class PayloadMutator(Random random)
{
    /// <summary>Values at the borders of what the schemas allow, of every JSON type.</summary>
    private static readonly string[] s_scalars =
    [
        // Numbers: integers, such with a fraction of zero, halves, the ends of ranges.
        "0", "-0", "1", "-1", "42.0", "42.5", "-0.5", "1e2", "1.5e1", "1e-2", "5000000000", "9223372036854775807", "9223372036854775808", "1E+2",
        // Strings: empty, enum values and their neighbours.
        "\"\"", "\" \"", "\"a\"", "\"failed\"", "\"Failed\"", "\"faild\"", "\"failed \"", "\"finished with warnings\"", "\"test_run\"", "\"Test_run\"",
        "\"snippetBlock\"", "\"baseBlock\"", "\"endpointblock\"", "\"com.qlik.v1.automation.run.ended\"", "\"f\\u0061iled\"", "\"📊\"", "\"\\ud83d\\udcca\"",
        // Date-times and what is nearly one.
        "\"2026-04-13T06:00:41Z\"", "\"2026-04-13t06:00:41.123456789z\"", "\"2026-04-13T06:00:41+02:00\"", "\"2026-04-13\"", "\"2026-13-01T06:00:41Z\"",
        "\"2026-04-13T06:00:41\"", "\"2026-04-13 06:00:41Z\"", "\"2016-12-31T23:59:60Z\"", "\"2026-02-29T00:00:00Z\"", "\"2026-04-13T24:00:00Z\"", "\"06:00:41Z\"",
        // UUIDs and what is nearly one.
        "\"d452d100-9b0b-11ec-b199-8323e1031c3e\"", "\"D452D100-9B0B-11EC-B199-8323E1031C3E\"", "\"d452d1009b0b11ecb1998323e1031c3e\"",
        "\"{d452d100-9b0b-11ec-b199-8323e1031c3e}\"", "\"d452d100-9b0b-11ec-b199-8323e1031c3\"",
        // URI references and what is none.
        "\"/a/b?c#d\"", "\"//host:80\"", "\"http://[::1]/\"", "\"http://[\"", "\"a b\"", "\"a%2\"", "\"a%20b\"", "\"<a>\"",
        // The rest.
        "true", "false", "null",
    ];

    private static readonly string[] s_names =
        ["id", "type", "source", "time", "data", "status", "context", "metrics", "blocks", "network", "rxBytes", "totalApiCalls", "params", "automation", "Id", "extra"];

    private readonly (int Weight, Func<PayloadValue, bool> Apply)[] _mutations = [];

    public PayloadMutator(int seed)
        : this(new Random(seed))
        => _mutations =
        [
            (10, ReplaceByScalar),
            (3, ReplaceByContainer),
            (4, DeleteMember),
            (2, DuplicateMember),
            (2, RenameMember),
            (2, AddMember),
            (2, AddItem),
            (1, MoveMember),
            (2, CopySubtree),
            (1, WrapInArray),
        ];

    /// <summary>A changed copy: mostly of one change, now and then of several.</summary>
    public PayloadValue Mutate(PayloadValue payload)
    {
        PayloadValue mutant = payload.Clone();
        int changes = random.Next(10) < 7 ? 1 : random.Next(2, 5);
        while (changes > 0)
        {
            if (PickMutation()(mutant))
            {
                changes--;
            }
        }

        return mutant;
    }

    private Func<PayloadValue, bool> PickMutation()
    {
        int pick = random.Next(_mutations.Sum(mutation => mutation.Weight));
        foreach ((int weight, Func<PayloadValue, bool> apply) in _mutations)
        {
            pick -= weight;
            if (pick < 0)
            {
                return apply;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    private bool ReplaceByScalar(PayloadValue root) => ReplaceChild(root, _ => PayloadValue.Raw(Pick(s_scalars)));

    private bool ReplaceByContainer(PayloadValue root) => ReplaceChild(root, _ => PayloadValue.Parse(Pick(["{}", "[]", "[{}]", "[null]", "{\"type\":1}", "[[]]"])));

    private bool WrapInArray(PayloadValue root) => ReplaceChild(root, value => PayloadValue.Array(value));

    /// <summary>Puts a value that stands elsewhere in the payload in the place of another.</summary>
    private bool CopySubtree(PayloadValue root)
    {
        PayloadValue copy = Pick([.. root.SelfAndDescendants().Skip(1)]).Clone();
        return ReplaceChild(root, _ => copy);
    }

    private bool DeleteMember(PayloadValue root)
    {
        if (PickObject(root) is not { Count: > 0 } members)
        {
            return false;
        }

        members.RemoveAt(random.Next(members.Count));
        return true;
    }

    /// <summary>Writes a member twice, the second time as it is, spelled with an escape, or with another value.</summary>
    private bool DuplicateMember(PayloadValue root)
    {
        if (PickObject(root) is not { Count: > 0 } members)
        {
            return false;
        }

        PayloadMember member = Pick(members);
        string name = random.Next(3) == 0 && member.Name.Length > 2 && member.Name[1] != '\\' ? $"\"\\u{(int)member.Name[1]:x4}{member.Name[2..]}" : member.Name;
        members.Insert(random.Next(members.Count + 1), new PayloadMember(name, random.Next(2) == 0 ? member.Value.Clone() : PayloadValue.Raw(Pick(s_scalars))));
        return true;
    }

    private bool RenameMember(PayloadValue root)
    {
        if (PickObject(root) is not { Count: > 0 } members)
        {
            return false;
        }

        int index = random.Next(members.Count);
        string name = members[index].Name[1..^1];
        string renamed = random.Next(4) switch
        {
            0 => name + "x",
            1 => name.ToUpperInvariant(),
            2 => name.Length > 1 ? name[1..] : name + name,
            _ => Pick(s_names),
        };
        members[index] = members[index] with { Name = $"\"{renamed}\"" };
        return true;
    }

    private bool AddMember(PayloadValue root)
    {
        if (PickObject(root) is not { } members)
        {
            return false;
        }

        members.Insert(random.Next(members.Count + 1), new PayloadMember($"\"{Pick(s_names)}\"", PayloadValue.Raw(Pick(s_scalars))));
        return true;
    }

    private bool AddItem(PayloadValue root)
    {
        if (Pick([.. root.SelfAndDescendants()]).Items is not { } items)
        {
            return false;
        }

        items.Insert(random.Next(items.Count + 1), items.Count > 0 && random.Next(2) == 0 ? Pick(items).Clone() : PayloadValue.Raw(Pick(s_scalars)));
        return true;
    }

    private bool MoveMember(PayloadValue root)
    {
        if (PickObject(root) is not { Count: > 1 } members)
        {
            return false;
        }

        int index = random.Next(members.Count);
        PayloadMember member = members[index];
        members.RemoveAt(index);
        members.Insert(random.Next(members.Count + 1), member);
        return true;
    }

    private bool ReplaceChild(PayloadValue root, Func<PayloadValue, PayloadValue> replace)
    {
        PayloadValue parent = Pick([.. root.SelfAndDescendants()]);
        if (parent.Members is { Count: > 0 } members)
        {
            int index = random.Next(members.Count);
            members[index] = members[index] with { Value = replace(members[index].Value) };
            return true;
        }

        if (parent.Items is { Count: > 0 } items)
        {
            int index = random.Next(items.Count);
            items[index] = replace(items[index]);
            return true;
        }

        return false;
    }

    private List<PayloadMember>? PickObject(PayloadValue root) => Pick([.. root.SelfAndDescendants()]).Members;

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
