using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using QlikEventGen.CompilerServices;
using QlikEventGen.Tests.Scanning.Fuzz;

namespace QlikEventGen.Tests.Scanning;

/// <summary>The scanner against the framework's reader, to which checks of UTF-8 and of surrogates are added.</summary>
public sealed class DifferentialTests
{
    private static readonly string[] s_texts =
    [
        """{"id":"2eb8aa08-aa98-11ea-b4aa-73b441d16380","time":"2025-11-05T13:51:21.123Z","data":{"title":"Tägliches Laden 😀","status":"failed","rxBytes":1234,"share":-0.5e-3,"tags":["a\n","\u00e9\ud83d\ude00",null,true,false,{},[]]}}""",
        """[0,-1,1.5,1e2,-2.5E+10,"\"\\\/\b\f\n\r\t","long enough for two vectors, and then some more of it",{"a":{"b":[[[{"c":[]}]]]}}]""",
        """{ "a" : [ 1 , 2 ] , "b" : { "c" : "\uD83D\uDE00" , "d" : "€" } , "" : [ ] }""",
        """["\ud83d\ude00","x\ud83d\ude00x","😀","\\ud83d"]""",
        "\"plain\"",
        "12345678.5e-10",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void MutatedTextsAreJudgedAlike(int seed)
    {
        Random random = new(seed);
        int valid = 0;
        for (int i = 0; i < 40_000; i++)
        {
            byte[] json = JsonMutator.Mutate(Encoding.UTF8.GetBytes(s_texts[random.Next(s_texts.Length)]), random, random.Next(0, 4));
            bool expected = IsValid(json, depth: 7);
            valid += expected ? 1 : 0;
            int end = JsonScanner.SkipValue(json, JsonScanner.SkipWhiteSpace(json, 0), 7);
            bool actual = end >= 0 && JsonScanner.SkipWhiteSpace(json, end) == json.Length;
            if (actual != expected)
            {
                Assert.Fail($"{(expected ? "valid" : "not valid")}: {Convert.ToHexString(json)} {Encoding.UTF8.GetString(json)}");
            }
        }

        Assert.InRange(valid, 8_000, 32_000);
    }

    [Fact]
    public void ScalarsAreReadAlike()
    {
        Random random = new(5);
        string[] scalars =
        [
            "\"Tägliches 😀 Laden\"", "\"\\u00e9\\ud83d\\ude00\\n\\\\\"", "\"plain text of more than sixteen bytes\"", "123", "-4.5e6", "0", "12345678901234567890",
            "9223372036854775807", "1.0", "120e-1", "true", "false", "null",
        ];
        for (int i = 0; i < 100_000; i++)
        {
            byte[] json = JsonMutator.Mutate(Encoding.UTF8.GetBytes(scalars[random.Next(scalars.Length)]), random, random.Next(0, 3));
            if (json.Length == 0 || json[0] is (byte)'{' or (byte)'[' || JsonScanner.SkipWhiteSpace(json, 0) != 0)
            {
                continue;
            }

            bool isValid = IsValid(json, 1);
            JsonElement expected = isValid ? JsonSerializer.Deserialize<JsonElement>(json) : default;
            int length = json.AsSpan().TrimEnd(" \n\r\t"u8).Length;

            int end = JsonScanner.ReadString<BuildMode>(json, 0, out string? text);
            Assert.Equal(expected.ValueKind == JsonValueKind.String, end == length && isValid);
            if (expected.ValueKind == JsonValueKind.String)
            {
                Assert.Equal(expected.GetString(), text);
            }

            end = JsonScanner.ReadNumber<BuildMode>(json, 0, out double number);
            if (expected.ValueKind == JsonValueKind.Number && double.IsFinite(expected.GetDouble()))
            {
                Assert.Equal(length, end);
                Assert.Equal(expected.GetDouble(), number);
                bool isInteger = expected.TryGetDecimal(out decimal exact)
                    && json.AsSpan().IndexOfAny((byte)'e', (byte)'E') < 0
                    && decimal.IsInteger(exact) && exact is >= long.MinValue and <= long.MaxValue;
                if (isInteger)
                {
                    Assert.Equal(length, JsonScanner.ReadInteger<BuildMode>(json, 0, out long integer));
                    Assert.Equal(exact, integer);
                }
            }
            else if (!isValid)
            {
                Assert.NotEqual(json.Length, end);
            }

            end = JsonScanner.ReadBoolean<BuildMode>(json, 0, out bool boolean);
            Assert.Equal(expected.ValueKind is JsonValueKind.True or JsonValueKind.False, end == length && isValid);
            Assert.Equal(expected.ValueKind == JsonValueKind.True, boolean && isValid);
            Assert.Equal(expected.ValueKind == JsonValueKind.Null, JsonScanner.SkipNull(json, 0) == length && isValid);
        }
    }

    private static bool IsValid(byte[] json, int depth)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = depth });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate.
            return false;
        }
    }
}
