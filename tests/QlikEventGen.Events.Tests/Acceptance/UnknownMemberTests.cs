using System.Text;
using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>Members that no schema declares, at every level at which a payload can have them.</summary>
public sealed class UnknownMemberTests
{
    private const string Members =
        "\"x\": 1, \"traceparent\" : { \"a\" : [ 1.50 , null , \"\\u00e9\" ] }, \"\": \"\", \"Id\": 1e2, \"i\": true, \"idx\": [], \"a\\\"b\\\\\": \"📊\", ";

    public static TheoryData<string> Objects =>
        ["", "/data", "/data/metrics", "/data/metrics/blocks/0", "/data/metrics/network", "/data/blocks/0", "/data/network"];

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task They_are_kept_as_they_came(string parent)
    {
        string first = JsonPlaces.Find(Examples.Page).Keys.First(pointer => pointer.Length > 0 && JsonPlaces.Parent(pointer) == parent);
        byte[] payload = JsonPlaces.InsertBefore(Examples.Page, first, Members);
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload);
        RoundTripText.AssertWrittenBack(payload, run.ToUtf8Json());

        AdditionalMembers additional = Find(run, parent);
        Assert.Equal(["x", "traceparent", "", "Id", "i", "idx", "a\"b\\"], additional.Select(member => member.Key));
        Assert.True(additional.TryGetValue("traceparent", out JsonElement value));
        Assert.Equal("{ \"a\" : [ 1.50 , null , \"\\u00e9\" ] }", value.GetRawText());
        Assert.True(additional.TryGetUtf8Value("Id", out ReadOnlyMemory<byte> utf8));
        Assert.Equal("1e2", Encoding.UTF8.GetString(utf8.Span));
        Assert.False(additional.TryGetValue("id", out _));
        foreach (string other in Objects.Select(row => row.Data).Where(other => other != parent))
        {
            Assert.True(Find(run, other).IsEmpty);
        }
    }

    private static AdditionalMembers Find(AutomationRunEnded run, string pointer) => pointer switch
    {
        "" => run.AdditionalMembers,
        "/data" => run.Data!.AdditionalMembers,
        "/data/metrics" => run.Data!.Metrics!.AdditionalMembers,
        "/data/metrics/blocks/0" => run.Data!.Metrics!.Blocks![0].AdditionalMembers,
        "/data/metrics/network" => run.Data!.Metrics!.Network!.AdditionalMembers,
        "/data/blocks/0" => run.Data!.Blocks![0].AdditionalMembers,
        _ => run.Data!.Network!.AdditionalMembers,
    };
}
