using System.Text.Json;
using QlikEventGen.Generator.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Json;

/// <summary>The reader accepts exactly what System.Text.Json accepts, and reads the same values.</summary>
public sealed class JsonParserDifferentialTests
{
    private const string Characters = "{}[]\",:\\/ \t\n\r0123456789-+.eEaubfnrtls\u0001é\U0001F600\u2028";

    private static readonly string[] Seeds =
    [
        """{"type":"object","properties":{"id":{"type":"string","minLength":1}},"required":["id"]}""",
        """[0, -0, 1.5, 1e10, -2.25E-3, 12345678901234567890, true, false, null, "", [], {}]""",
        """{"a\n\u0041": "\"\\\/\b\f\t\u00e9 é 😀", "a": {"a": 1, "a": [1, 2, 3]}}""",
        " \r\n\t[ { \"x\" : [ ] } , \"y\" ] \n",
    ];

    [Fact]
    public void Mutated_texts_are_read_as_the_framework_reads_them()
    {
        Random random = new(20260901);
        int accepted = 0;
        for (int round = 0; round < 40_000; round++)
        {
            string text = Mutate(Seeds[round % Seeds.Length], random);

            // Half a surrogate pair is text to the framework's parser, and none to this one.
            if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase) || HasLoneSurrogate(text))
            {
                continue;
            }

            JsonParseResult result = JsonParser.Parse(text);
            JsonDocument? expected = TryParse(text);
            Assert.True(expected is null == result.Root is null, text);
            if (expected is not null)
            {
                using (expected)
                {
                    AssertEqual(expected.RootElement, result.Root!, text);
                }

                accepted++;
            }
            else
            {
                JsonFault fault = Assert.Single(result.Faults);
                Assert.InRange(fault.Span.Start, 0, text.Length);
                Assert.InRange(fault.Span.End, fault.Span.Start, text.Length);
            }
        }

        Assert.InRange(accepted, 4_000, 36_000);
    }

    private static string Mutate(string text, Random random)
    {
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(text.Length);
            string inserted = Characters[random.Next(Characters.Length)].ToString();
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, inserted),
                2 => text.Remove(at, 1).Insert(at, inserted),
                _ => text.Insert(random.Next(text.Length), text.Substring(at, Math.Min(random.Next(1, 6), text.Length - at))),
            };
            text = text.Length == 0 ? " " : text;
        }

        return text;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void AssertEqual(JsonElement expected, JsonNode actual, string text)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                JsonObject container = Assert.IsType<JsonObject>(actual);
                Assert.Equal(expected.EnumerateObject().Count(), container.Members.Count + container.Duplicates.Count);
                Assert.Equal(expected.EnumerateObject().Select(member => member.Name).Distinct().Order(StringComparer.Ordinal), container.Members.Select(member => member.Name).Order(StringComparer.Ordinal));
                foreach (JsonMember member in container.Members)
                {
                    AssertEqual(expected.GetProperty(member.Name), member.Value, text);
                }

                break;
            case JsonValueKind.Array:
                JsonArray array = Assert.IsType<JsonArray>(actual);
                Assert.Equal(expected.GetArrayLength(), array.Items.Count);
                foreach ((JsonElement item, JsonNode node) in expected.EnumerateArray().Zip(array.Items))
                {
                    AssertEqual(item, node, text);
                }

                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), Assert.IsType<JsonString>(actual).Value);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), Assert.IsType<JsonNumber>(actual).Text);
                break;
            case JsonValueKind.Null:
                Assert.IsType<JsonNull>(actual);
                break;
            default:
                Assert.Equal(expected.GetBoolean(), Assert.IsType<JsonBoolean>(actual).Value);
                break;
        }

        if (expected.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Assert.Equal(expected.GetRawText(), text.Substring(actual.Span.Start, actual.Span.Length));
        }
    }
}
