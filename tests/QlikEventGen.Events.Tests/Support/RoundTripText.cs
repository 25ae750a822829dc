using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>
/// What a payload may look like after it was parsed and written back: equal as JSON, except that a date-time and a uuid have one spelling.
/// Worked out here from the text alone, apart from the code under test.
/// </summary>
internal static partial class RoundTripText
{
    private static readonly string[] s_dateTimes =
        ["/time", "/data/stopTime", "/data/createdAt", "/data/startTime", "/data/updatedAt", "/data/scheduledStartTime"];

    /// <summary>Asserts that a text is what writing back a payload must give.</summary>
    public static void AssertWrittenBack(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> written)
    {
        string expected = Expect(WithoutByteOrderMark(payload));
        string actual = Encoding.UTF8.GetString(written);
        using JsonDocument expectedDocument = JsonDocument.Parse(expected);
        using JsonDocument actualDocument = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(expectedDocument.RootElement, actualDocument.RootElement), $"Expected {expected}\nWritten  {actual}");
        Assert.Equal(CountMembers(expectedDocument.RootElement), CountMembers(actualDocument.RootElement));
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\ufeff"u8) ? utf8[3..] : utf8;

    private static string Expect(ReadOnlySpan<byte> payload)
    {
        JsonNode root = JsonNode.Parse(payload)!;
        Rewrite(root, "");
        return root.ToJsonString();
    }

    private static void Rewrite(JsonNode? node, string pointer)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (string name in members.Select(member => member.Key).ToArray())
                {
                    Rewrite(members[name], $"{pointer}/{name}");
                }

                break;
            case JsonArray items:
                for (int i = 0; i < items.Count; i++)
                {
                    Rewrite(items[i], $"{pointer}/{i}");
                }

                break;
            case JsonValue value when s_dateTimes.Contains(pointer):
                value.ReplaceWith(JsonNode.Parse($"\"{RewriteDateTime(value.GetValue<JsonElement>().GetString()!)}\"")!);
                break;
            case JsonValue value when UuidPointer().IsMatch(pointer):
                value.ReplaceWith(JsonNode.Parse($"\"{value.GetValue<JsonElement>().GetString()!.ToLowerInvariant()}\"")!);
                break;
        }
    }

    private static string RewriteDateTime(string text)
    {
        Match parts = DateTimeParts().Match(text);
        Assert.True(parts.Success, text);
        string fraction = parts.Groups["fraction"].Value;
        fraction = fraction[..Math.Min(fraction.Length, 7)].TrimEnd('0');
        string offset = parts.Groups["offset"].Value.ToUpperInvariant();
        offset = offset is "+00:00" or "-00:00" ? "Z" : offset;
        return $"{parts.Groups["date"].Value}T{parts.Groups["time"].Value}{(fraction.Length > 0 ? "." : "")}{fraction}{offset}";
    }

    private static int CountMembers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => 1 + CountMembers(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Sum(CountMembers),
        _ => 0,
    };

    [GeneratedRegex("^/data/id$|^/data/(metrics/)?blocks/[0-9]+/(snippetId|endpointId|connectorId)$")]
    private static partial Regex UuidPointer();

    [GeneratedRegex("^(?<date>....-..-..)[Tt](?<time>..:..:..)([.](?<fraction>[0-9]+))?(?<offset>[Zz]|[+-]..:..)$")]
    private static partial Regex DateTimeParts();
}
