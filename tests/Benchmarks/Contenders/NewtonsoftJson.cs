using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using QlikEventGen.Benchmarks.Models;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>Newtonsoft.Json with one serializer for all calls. It reads text, not bytes, and does not validate.</summary>
internal static class NewtonsoftJson
{
    private static readonly JsonSerializer s_serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    });

    public static Contender Parse { get; } = new("Newtonsoft.Json", Work.Parse, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => Deserialize(payloads[index]).Id.Length;
    })
    {
        Read = static payload => EventFacts.Of(Deserialize(payload)),
        IsSlow = true,
    };

    private static RunEndedEvent Deserialize(byte[] payload)
    {
        using JsonTextReader reader = new(new StringReader(Encoding.UTF8.GetString(payload)));
        return s_serializer.Deserialize<RunEndedEvent>(reader)!;
    }
}
