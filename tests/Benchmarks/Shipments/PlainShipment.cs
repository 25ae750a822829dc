using System.Text.Json;
using System.Text.Json.Serialization;

namespace QlikEventGen.Benchmarks.Shipments;

// The shipment as one writes it by hand, with the same members, typed as the generated ones are.

/// <summary>The shipment.</summary>
public sealed class PlainShipment
{
    public string Reference { get; set; } = "";
    public long Priority { get; set; }
    public double? InsuredValue { get; set; }
    public bool? Express { get; set; }
    public DateTimeOffset? Dispatched { get; set; }
    public string? Remarks { get; set; }
    public List<List<double>>? Route { get; set; }
    public JsonElement Carrier { get; set; }
    public List<PlainParcel> Parcels { get; set; } = [];
    public Dictionary<string, string>? Labels { get; set; }
}

/// <summary>A parcel.</summary>
public sealed class PlainParcel
{
    public string Code { get; set; } = "";
    public List<double> Size { get; set; } = [];
    public double Mass { get; set; }
    public bool? Fragile { get; set; }
    public List<PlainContent>? Contents { get; set; }
}

/// <summary>What is in a parcel.</summary>
public sealed class PlainContent
{
    public string Sku { get; set; } = "";
    public long Count { get; set; }
    public double? Price { get; set; }
}

/// <summary>Source generation of System.Text.Json.</summary>
[JsonSerializable(typeof(PlainShipment))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class PlainShipmentContext : JsonSerializerContext;
