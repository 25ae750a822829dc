using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>64 objects and arrays may stand inside each other, the root counted.</summary>
public sealed class NestingTests
{
    private const int MaxDepth = 64;
    private const string Message = "objects and arrays stand more than 64 deep inside each other";

    /// <summary>A member of the page's example that takes any value once replaced, and how many containers it stands in.</summary>
    public static TheoryData<string, string, int> Places => new()
    {
        { "\"userid\"", "\"unknown\"", 1 },
        { "\"title\"", "\"unknown\"", 2 },
        { "\"title\"", "\"automation\"", 2 },
        { "\"apiCalls\": 40,\n        \"duration\": 1000,\n        \"blockName\"", "\"unknown\"", 4 },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task At_the_limit_is_fine_and_beyond_is_a_fault_at_the_bracket(string member, string name, int depth)
    {
        foreach ((string opening, string innermost, string closing, string step) in
            ((string, string, string, string)[])[("[", "[]", "]", "/0"), ("{\"a/b\": ", "{}", "}", "/a~1b"), ("[ ", "{}", " ]", "/0"), ("[", "[0]", "]", "/0")])
        {
            string parent = depth switch { 1 => "", 2 => "/data", _ => "/data/blocks/0" };
            string pointer = $"{parent}/{name.Trim('"')}";
            byte[] page = MarkedPayload.FromPage((member, name)).Utf8;

            string deepest = Nest(MaxDepth - depth, opening, innermost, closing);
            byte[] payload = JsonPlaces.Replace(page, pointer, deepest);
            AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload);
            RoundTripText.AssertWrittenBack(payload, run.ToUtf8Json());

            payload = JsonPlaces.Replace(page, pointer, Nest(MaxDepth - depth + 1, opening, innermost, closing));
            int bracket = JsonPlaces.Find(page)[pointer].Start + (opening.Length * (MaxDepth - depth));
            string faultPointer = pointer + string.Concat(Enumerable.Repeat(step, MaxDepth - depth));
            await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload, ExpectedError.Text(TextPlace.At(payload, bracket), faultPointer, Message));
        }
    }

    [Fact]
    public async Task In_the_items_of_a_list_of_anything()
    {
        // The root, data, blocks, a block and params make five.
        byte[] payload = JsonPlaces.Replace(Examples.Page, "/data/blocks/0/params", $"[1, {Nest(59, "[", "[]", "]")}]");
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload);
        RoundTripText.AssertWrittenBack(payload, run.ToUtf8Json());

        int value = JsonPlaces.Find(Examples.Page)["/data/blocks/0/params"].Start;
        payload = JsonPlaces.Replace(Examples.Page, "/data/blocks/0/params", $"[1, {Nest(60, "[", "[]", "]")}]");
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            ExpectedError.Text(TextPlace.At(payload, value + 4 + 59), "/data/blocks/0/params/1" + string.Concat(Enumerable.Repeat("/0", 59)), Message));
    }

    [Fact]
    public async Task In_a_value_of_the_wrong_type()
    {
        byte[] payload = JsonPlaces.Replace(Examples.Page, "/data/title", Nest(62, "[", "[]", "]"));
        TextPlace title = TextPlace.At(payload, JsonPlaces.Find(Examples.Page)["/data/title"].Start);
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload, DeclaredMember.At("/data/title").Error(title, "type", "must be a string, but is an array"));

        payload = JsonPlaces.Replace(Examples.Page, "/data/title", Nest(63, "[", "[]", "]"));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            ExpectedError.Text(TextPlace.At(payload, title.Offset + 62), "/data/title" + string.Concat(Enumerable.Repeat("/0", 62)), Message));
    }

    [Fact]
    public async Task Deep_nesting_does_not_exhaust_the_stack()
    {
        const int Depth = 1_000_000;
        byte[] payload = Encoding.UTF8.GetBytes(new string('[', Depth));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            ExpectedError.Text(new TextPlace(MaxDepth, 1, MaxDepth + 1), string.Concat(Enumerable.Repeat("/0", MaxDepth)), Message));
    }

    private static string Nest(int depth, string opening, string innermost, string closing)
        => string.Concat(Enumerable.Repeat(opening, depth - 1)) + innermost + string.Concat(Enumerable.Repeat(closing, depth - 1));
}
