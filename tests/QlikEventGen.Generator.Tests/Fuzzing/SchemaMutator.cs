using System.Text.Json.Nodes;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Tests.Fuzzing;

/// <summary>Makes schemas out of schemas: right ones, nearly right ones, and texts that are no JSON. The same numbers give the same schema.</summary>
internal sealed class SchemaMutator(int seed)
{
    private static readonly string[] Keywords = [.. KeywordTable.Names, "nullable", "example", "minLenght", "x-extra"];

    /// <summary>A mutant by its number: it does not depend on those before it.</summary>
    public string Create(int number)
    {
        Random random = new(HashCode(seed, number));
        string text = Pick(random, FuzzCorpus.Schemas);
        int changes = 1 + random.Next(6);
        if (random.Next(12) == 0 || !FuzzCorpus.TryParse(text, out JsonNode? root))
            return Scramble(random, text);

        for (int i = 0; i < changes; i++)
            root = Mutate(random, root);
        string mutant = root?.ToJsonString() ?? "null";
        return random.Next(30) == 0 ? Scramble(random, mutant) : mutant;
    }

    /// <summary>The framework's own is another one in each process.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) ^ ((number + 1) * (int)2654435761));

    private static JsonNode? Mutate(Random random, JsonNode? root)
    {
        List<JsonNode> containers = [];
        Collect(root, containers);
        if (containers.Count == 0)
            return RandomSchema(random, 2);

        JsonNode chosen = Pick(random, containers);
        switch (random.Next(9))
        {
            case 0 when chosen is JsonObject members && members.Count > 0:
                members.Remove(Pick(random, [.. members.Select(static member => member.Key)]));
                break;
            case 1 when chosen is JsonObject members:
                members[Pick(random, Keywords)] = RandomValue(random, root, 2);
                break;
            case 2 when chosen is JsonObject members && members.Count > 0:
                members[Pick(random, [.. members.Select(static member => member.Key)])] = RandomValue(random, root, 2);
                break;
            case 3 when chosen is JsonObject members && members.Count > 0:
                string old = Pick(random, [.. members.Select(static member => member.Key)]);
                JsonNode? moved = members[old];
                members.Remove(old);
                members[random.Next(2) == 0 ? Pick(random, Keywords) : Pick(random, FuzzCorpus.Texts)] = moved;
                break;
            case 4 when chosen is JsonArray items && items.Count > 0:
                items[random.Next(items.Count)] = RandomValue(random, root, 1);
                break;
            case 5 when chosen is JsonArray items:
                items.Insert(random.Next(items.Count + 1), items.Count > 0 && random.Next(2) == 0 ? Pick(random, [.. items])?.DeepClone() : RandomValue(random, root, 1));
                break;
            case 6 when chosen is JsonArray items && items.Count > 0:
                items.RemoveAt(random.Next(items.Count));
                break;
            case 7:
                return new JsonObject { [Pick(random, ["allOf", "anyOf", "oneOf"])] = new JsonArray(root?.DeepClone(), RandomSchema(random, 1)) };
            default:
                if (chosen is JsonObject target)
                    target[Pick(random, Keywords)] = Pick(random, containers).DeepClone();
                break;
        }

        return root;
    }

    private static void Collect(JsonNode? node, List<JsonNode> containers)
    {
        if (node is null or JsonValue)
            return;

        containers.Add(node);
        foreach (JsonNode? child in node is JsonObject members ? members.Select(static member => member.Value) : (JsonArray)node)
            Collect(child, containers);
    }

    private static JsonNode? RandomValue(Random random, JsonNode? root, int depth) => random.Next(depth > 0 ? 10 : 7) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 or 3 => JsonNode.Parse(Pick(random, FuzzCorpus.Numbers)),
        4 or 5 => JsonValue.Create(Pick(random, FuzzCorpus.Texts)),
        6 => root is not null && random.Next(3) == 0 ? root.DeepClone() : new JsonObject(),
        7 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, null, depth - 1))]),
        8 => new JsonObject { [Pick(random, FuzzCorpus.Texts)] = RandomSchema(random, depth - 1) },
        _ => RandomSchema(random, depth),
    };

    private static JsonObject RandomSchema(Random random, int depth)
    {
        JsonObject schema = [];
        for (int i = random.Next(4); i >= 0; i--)
            schema[Pick(random, Keywords)] = RandomValue(random, null, depth - 1);
        return schema;
    }

    /// <summary>Changes the text without a care for what it is.</summary>
    private static string Scramble(Random random, string text)
    {
        if (text.Length == 0)
            return "{";

        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(20), text.Length - at);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Remove(at, length),
            2 => text.Insert(at, Pick(random, ["{", "}", "[", "]", ",", ":", "\"", "\\", "/", "//", "1", "null", "\uD800", "\u0000", "\t", "'"])),
            _ => text.Insert(at, text.Substring(at, length)),
        };
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
