using System.Text;
using System.Text.Json;
using NJsonSchema;
using QlikEventGen.Benchmarks.Models;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>NJsonSchema, which validates text against a schema that is loaded once; alone, and with System.Text.Json for the object.</summary>
internal static class NJson
{
    private static readonly Lazy<JsonSchema> s_schema = new(
        static () => JsonSchema.FromJsonAsync(Resource.ReadText("njsonschema.json")).GetAwaiter().GetResult());

    public static Contender Validate { get; } = new("NJsonSchema validate", Work.Validate, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        JsonSchema schema = s_schema.Value;
        return index => 1 + schema.Validate(Encoding.UTF8.GetString(payloads[index])).Count;
    })
    {
        Accepts = static payload => s_schema.Value.Validate(Encoding.UTF8.GetString(payload)).Count == 0,
        IsSlow = true,
    };

    public static Contender ParseAndValidate { get; } = new("System.Text.Json + NJsonSchema", Work.Parse, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        JsonSchema schema = s_schema.Value;
        return index =>
        {
            int errors = schema.Validate(Encoding.UTF8.GetString(payloads[index])).Count;
            return errors + JsonSerializer.Deserialize(payloads[index], RunEndedContext.Default.RunEndedEvent)!.Id.Length;
        };
    })
    {
        Accepts = Validate.Accepts,
        Read = SystemTextJson.Parse.Read,
        IsSlow = true,
    };
}
