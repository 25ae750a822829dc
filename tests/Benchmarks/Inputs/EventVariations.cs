using System.Globalization;
using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Inputs;

/// <summary>
/// Events like the example with other values, the same ones for the same seed. A single event would train the branch predictor and measure
/// little else.
/// </summary>
internal sealed class EventVariations(int seed)
{
    private static readonly string[] s_statuses =
    [
        "exceeded limit", "failed", "finished", "finished with warnings", "must stop", "not started", "queued", "running", "starting", "stopped",
    ];

    private static readonly string[] s_contexts = ["test_run", "editor", "detail", "api_sync", "api_async", "webhook", "lookup"];
    private static readonly string[] s_blockTypes = ["snippetBlock", "endpointBlock"];

    /// <summary>Without these an event is not valid, or hardly one.</summary>
    private static readonly HashSet<string> s_kept =
        ["id", "type", "source", "specversion", "tenantid", "rxBytes", "txBytes", "data", "blocks", "metrics"];

    private readonly Random _random = new(seed);

    /// <summary>An event with all members, in the order of the example.</summary>
    public JsonObject Next()
    {
        JsonObject value = ExampleEvent.Create();
        value["id"] = Uuid();
        value["time"] = Time("s");
        value["userid"] = Uuid().Replace("-", "", StringComparison.Ordinal)[..24];
        value["tenantid"] = Uuid();
        value["toplevelresourceid"] = Uuid();
        JsonObject data = value["data"]!.AsObject();
        VaryRun(data);
        JsonObject metrics = data["metrics"]!.AsObject();
        foreach (JsonNode? block in data["blocks"]!.AsArray().Concat(metrics["blocks"]!.AsArray()))
        {
            VaryBlock(block!.AsObject());
        }

        foreach (JsonNode? network in (JsonNode?[])[data["network"], metrics["network"]])
        {
            network!["rxBytes"] = Count();
            network["txBytes"] = Count();
        }

        return value;
    }

    /// <summary>An event some of whose members are missing, and that may have unknown ones, escapes and text beyond ASCII.</summary>
    public JsonObject NextMixed()
    {
        JsonObject value = Next();
        Thin(value);
        JsonObject data = value["data"]!.AsObject();
        if (data["title"] is JsonValue title)
        {
            double choice = _random.NextDouble();
            if (choice < 0.10)
            {
                data["title"] = "Überprüfung – 夜間バッチ " + title.GetValue<string>();
            }
            else if (choice < 0.15)
            {
                data["title"] = "run \"nightly\"\n\t" + title.GetValue<string>();
            }
        }

        if (_random.NextDouble() < 0.2)
        {
            data["queueMetrics"] = JsonNode.Parse("""{"waits":[3,0.25,null,true],"queue":"default"}""");
        }

        return value;
    }

    /// <summary>An event with all members, in random order.</summary>
    public JsonNode NextInRandomOrder() => MemberOrder.Shuffle(Next(), _random);

    /// <summary>An event that lists so many blocks.</summary>
    public JsonObject NextWithBlocks(int count)
    {
        JsonObject value = Next();
        JsonArray blocks = value["data"]!["blocks"]!.AsArray();
        JsonObject example = blocks[0]!.AsObject();
        blocks.Clear();
        for (int i = 0; i < count; i++)
        {
            JsonObject block = example.DeepClone().AsObject();
            VaryBlock(block);
            block["blockName"] = string.Create(CultureInfo.InvariantCulture, $"Block{i}");
            blocks.Add(block);
        }

        return value;
    }

    private void VaryRun(JsonObject data)
    {
        data["id"] = Uuid();
        data["title"] = Title();
        data["status"] = Choice(s_statuses);
        data["context"] = Choice(s_contexts);
        data["executedById"] = Uuid();
        data["totalApiCalls"] = Count();
        foreach (string name in (string[])["stopTime", "createdAt", "startTime", "updatedAt", "scheduledStartTime"])
        {
            data[name] = Time("yyyy-MM-ddTHH:mm:ss.ffffff");
        }

        foreach (string name in (string[])["billable", "isTestRun", "isArchived"])
        {
            data[name] = _random.Next(2) == 0;
        }
    }

    private void VaryBlock(JsonObject block)
    {
        block["type"] = Choice(s_blockTypes);
        foreach (string name in (string[])["snippetId", "endpointId", "connectorId"])
        {
            block[name] = Uuid();
        }

        foreach (string name in (string[])["rxBytes", "txBytes", "apiCalls", "duration"])
        {
            if (block.ContainsKey(name))
            {
                block[name] = Count();
            }
        }
    }

    private void Thin(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Thin(item);
            }
        }
        else if (node is JsonObject value)
        {
            foreach ((string name, JsonNode? child) in value.ToArray())
            {
                if (!s_kept.Contains(name) && _random.NextDouble() < 0.15)
                {
                    value.Remove(name);
                }
                else
                {
                    Thin(child);
                }
            }
        }
    }

    private string Choice(string[] choices) => choices[_random.Next(choices.Length)];

    private string Title() => string.Create(_random.Next(4, 60), _random, static (text, random) => random.GetItems("abcdefghij klmnopqrst".AsSpan(), text));

    private string Time(string format) =>
        new DateTime(2015, 1, 1).AddTicks(_random.NextInt64(TimeSpan.FromDays(5000).Ticks)).ToString(format, CultureInfo.InvariantCulture) + "Z";

    private string Uuid()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    /// <summary>Numbers of one to eleven digits.</summary>
    private long Count() => _random.NextInt64((long)Math.Pow(10, _random.Next(1, 12)));
}
