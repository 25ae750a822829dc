using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Shipments;

/// <summary>Shipments with random values, the same ones in every run; some have members that their schema does not know.</summary>
internal sealed class ShipmentInput
{
    private const int BatchSize = 300;

    private readonly Random _random = new(Seed: 1);

    private ShipmentInput()
    {
    }

    public static Input Batch { get; } = Create();

    private static Input Create()
    {
        ShipmentInput shipments = new();
        return new Input("shipments", [.. Enumerable.Range(0, BatchSize).Select(_ => Encoding.UTF8.GetBytes(shipments.Next().ToJsonString(JsonLayout.Minified)))]);
    }

    private JsonObject Next()
    {
        JsonObject shipment = new()
        {
            ["reference"] = Text('A', 26, 3) + "-" + _random.Next(1_000_000).ToString("000000", CultureInfo.InvariantCulture),
            ["priority"] = _random.Next(10),
        };
        Sometimes(shipment, "insuredValue", () => Number(100_000));
        Sometimes(shipment, "express", () => _random.Next(2) == 0);
        Sometimes(shipment, "dispatched", () => new DateTime(2015, 1, 1).AddSeconds(_random.Next(300_000_000)).ToString("s", CultureInfo.InvariantCulture) + "Z");
        Sometimes(shipment, "remarks", () => _random.Next(4) == 0 ? "Vorsicht, zerbrechlich – 注意" : Text('a', 26, _random.Next(5, 80)));
        Sometimes(shipment, "route", () => Many(2, 8, () => Many(2, 4, () => Number(180))));
        shipment["carrier"] = NextCarrier();
        shipment["parcels"] = Many(1, 5, NextParcel);
        Sometimes(shipment, "labels", () => new JsonObject(Enumerable.Range(0, _random.Next(4)).Select(i => KeyValuePair.Create($"label{i}", (JsonNode?)Text('a', 26, 8)))));
        if (_random.Next(5) == 0)
        {
            shipment["tracking"] = JsonNode.Parse("""{"events":[1,2.5,null,true],"by":"scanner"}""");
        }

        return shipment;
    }

    private JsonObject NextCarrier() => _random.Next(3) switch
    {
        0 => new JsonObject { ["kind"] = "road", ["plate"] = Text('A', 26, 7), ["axles"] = _random.Next(2, 6) },
        1 => new JsonObject { ["kind"] = "air", ["flight"] = Text('A', 26, 6), ["hold"] = "forward" },
        _ => new JsonObject { ["kind"] = "sea", ["vessel"] = Text('A', 26, 12), ["containers"] = Many(0, 4, () => _random.Next(100_000)) },
    };

    private JsonObject NextParcel()
    {
        JsonObject parcel = new() { ["code"] = Text('0', 10, 12), ["size"] = Many(3, 4, () => Number(200)), ["mass"] = Number(40) };
        Sometimes(parcel, "fragile", () => _random.Next(2) == 0);
        Sometimes(parcel, "contents", () => Many(1, 4, () => new JsonObject { ["sku"] = Text('A', 26, 8), ["count"] = _random.Next(1, 50), ["price"] = Number(500) }));
        return parcel;
    }

    private void Sometimes(JsonObject owner, string name, Func<JsonNode> create)
    {
        if (_random.Next(8) != 0)
        {
            owner[name] = create();
        }
    }

    private JsonArray Many(int least, int limit, Func<JsonNode> create) => [.. Enumerable.Range(0, _random.Next(least, limit)).Select(_ => create())];

    /// <summary>A number with up to two decimals, never zero.</summary>
    private JsonNode Number(int limit) => Math.Round((_random.NextDouble() * limit) + 0.01, 2);

    private string Text(char first, int kinds, int length) =>
        string.Create(length, (_random, first, kinds), static (text, from) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)(from.first + from._random.Next(from.kinds));
            }
        });
}
