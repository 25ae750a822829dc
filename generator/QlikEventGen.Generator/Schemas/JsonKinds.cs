using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas;

internal static class JsonKinds
{
    /// <summary>"a string", "the number -1", "an empty array": how a message names what it found.</summary>
    public static string Describe(JsonNode node) => node switch
    {
        JsonNumber number => "the number " + number.Text,
        JsonArray { Items.Count: 0 } => "an empty array",
        _ => node.KindName,
    };

    public static JsonTypes Of(JsonNode node) => node switch
    {
        JsonObject => JsonTypes.Object,
        JsonArray => JsonTypes.Array,
        JsonString => JsonTypes.String,
        JsonNumber number => JsonDecimal.IsInteger(Ascii(number.Text)) ? JsonTypes.Integer : JsonTypes.Fraction,
        JsonBoolean => JsonTypes.Boolean,
        _ => JsonTypes.Null,
    };

    /// <summary>The bytes of a number as spelled, for the arithmetic that works on spans.</summary>
    public static byte[] Ascii(string number) => Encoding.ASCII.GetBytes(number);
}
