using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

public sealed class MemberTypeTests
{
    /// <summary>A value of each JSON type, how messages describe the type, and what they quote.</summary>
    private static readonly (DeclaredType? Type, string Json, string Description, string? Found)[] s_values =
    [
        (DeclaredType.String, "\"3\"", "a string", "\"3\""),
        (DeclaredType.Integer, "3", "a number", "3"),
        (DeclaredType.Integer, "-0.30e+1", "a number", "-0.30e+1"),
        (null, "42.5", "a number", "42.5"),
        (DeclaredType.Boolean, "true", "a boolean", "true"),
        (DeclaredType.Boolean, "false", "a boolean", "false"),
        (null, "null", "null", null),
        (DeclaredType.Object, "{}", "an object", null),
        (DeclaredType.Object, "{ \"id\": [ 1, {} ] }", "an object", null),
        (DeclaredType.Array, "[]", "an array", null),
        (DeclaredType.Array, "[\n{}, \"a\\u0062\" ]", "an array", null),
    ];

    public static TheoryData<string> Pointers => [.. DeclaredMember.Pointers];

    [Fact]
    public void The_table_has_every_value_of_the_example()
        => Assert.Equal(JsonPlaces.Find(Examples.Page).Keys.Order(StringComparer.Ordinal), DeclaredMember.Pointers.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pointers))]
    public async Task A_value_of_another_type_is_one_error_at_the_value(string member)
    {
        DeclaredMember declared = DeclaredMember.At(member);
        foreach ((DeclaredType? type, string json, string description, string? found) in s_values)
        {
            // What is inside a list or an object of the right type is none of this test's business.
            if (type == declared.Type)
            {
                continue;
            }

            byte[] payload = JsonPlaces.Replace(Examples.Page, member, json);
            TextPlace place = TextPlace.At(payload, JsonPlaces.Find(payload)[member].Start);
            string actual = declared.Type == DeclaredType.Integer && found == "42.5" ? "a number with a fraction" : description;
            await PayloadAssert.InvalidAsync<AutomationRunEnded>(
                payload,
                declared.Error(place, "type", $"must be {Describe(declared.Type)}, but is {actual}", found));
        }
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("1.50")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[ 1, [ ], { \"a\": null, \"a\": 1 } ]")]
    [InlineData("{ \"deep\": [ { } ] }")]
    public async Task A_schema_without_a_type_accepts_every_value(string json)
    {
        MarkedPayload payload = MarkedPayload.FromPage(
            ("\"params\": []", $"\"params\": [{json}, {json}]"),
            ("\"title\": \"string\"", $"\"automation\": {json}"));
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload.Utf8);
        Assert.Equal(json, run.Data!.Automation!.Value.GetRawText());
        Assert.Equal(2, run.Data.Blocks![0].Params!.Count);
        Assert.All(run.Data.Blocks[0].Params!, item => Assert.Equal(json, item.GetRawText()));
    }

    private static string Describe(DeclaredType type) => type switch
    {
        DeclaredType.String => "a string",
        DeclaredType.Integer => "an integer",
        DeclaredType.Boolean => "a boolean",
        DeclaredType.Array => "an array",
        _ => "an object",
    };
}
