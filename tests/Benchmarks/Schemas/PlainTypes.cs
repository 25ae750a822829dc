using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>The types that one would write by hand for a payload, and a context of System.Text.Json for them: C# code, made from an example.</summary>
internal sealed class PlainTypes
{
    public const string RootName = "PlainRoot";
    public const string ContextName = "PlainContext";

    private readonly StringBuilder _code = new();
    private int _types;

    private PlainTypes()
    {
    }

    public static string Write(JsonObject example)
    {
        PlainTypes types = new();
        types.WriteType(RootName, example);
        types._code.Append(CultureInfo.InvariantCulture, $$"""
            [System.Text.Json.Serialization.JsonSerializable(typeof({{RootName}}))]
            [System.Text.Json.Serialization.JsonSourceGenerationOptions(GenerationMode = System.Text.Json.Serialization.JsonSourceGenerationMode.Metadata)]
            public sealed partial class {{ContextName}} : System.Text.Json.Serialization.JsonSerializerContext;

            """);
        return types._code.ToString();
    }

    private void WriteType(string name, JsonObject value)
    {
        StringBuilder members = new();
        int index = 0;
        foreach ((string member, JsonNode? content) in value)
        {
            members.Append(CultureInfo.InvariantCulture, $$"""
                [System.Text.Json.Serialization.JsonPropertyName({{JsonValue.Create(member).ToJsonString()}})]
                public {{TypeOf(content)}} Member{{index++}} { get; set; }

                """);
        }

        _code.Append(CultureInfo.InvariantCulture, $"public sealed class {name}\n{{\n{members}}}\n\n");
    }

    private string TypeOf(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members:
                string name = string.Create(CultureInfo.InvariantCulture, $"Plain{_types++}");
                WriteType(name, members);
                return name + "?";
            case JsonArray items:
                return $"System.Collections.Generic.List<{(items.Count == 0 ? "System.Text.Json.JsonElement" : TypeOf(items[0]))}>?";
            case null:
                return "System.Text.Json.JsonElement";
            default:
                return TypeOf(value.GetValue<JsonElement>());
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TryGetDateTimeOffset(out _) ? "System.DateTimeOffset?" : value.TryGetGuid(out _) ? "System.Guid?" : "string?",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "long?" : "double?",
        _ => "bool?",
    };
}
