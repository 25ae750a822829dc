using System.Text;
using QlikEventGen.Events.Tests.Support;
using QlikEventGen.Tests;

namespace QlikEventGen.Events.Tests.Dispatch;

/// <summary>The project's registry: which type reads a payload.</summary>
public sealed class EventRegistryTests
{
    private const string OtherEvent = """{"id":"1","source":"s","specversion":"1.0","type":"com.qlik.v1.space.created","data":{"spaces": [ 1 ]}}""";

    [Fact]
    public void Knows_the_event_types_of_the_schemas()
    {
        Assert.Equal(["com.qlik.v1.automation.run.ended"], EventRegistry.EventTypes);
        Assert.True(EventRegistry.TryGetType("com.qlik.v1.automation.run.ended", out Type? type));
        Assert.Equal(typeof(AutomationRunEnded), type);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("com.qlik.v1.automation.run.Ended")]
    [InlineData("com.qlik.v1.automation.run.ended ")]
    [InlineData("com.qlik.v1.space.created")]
    public void Knows_no_other(string? eventType)
    {
        Assert.False(EventRegistry.TryGetType(eventType, out Type? type));
        Assert.Null(type);
    }

    [Fact]
    public async Task A_payload_is_read_as_the_type_of_its_event_type()
    {
        AutomationRunEnded expected = AutomationRunEnded.Parse(Examples.Page);

        Assert.Equal(expected, EventRegistry.Parse(Examples.Page));
        Assert.Equal(expected, EventRegistry.Parse(Examples.PageText));
        Assert.Equal(expected, EventRegistry.Parse(Segments.OneByteEach(Examples.Page)));
        Assert.Equal(expected, await EventRegistry.ParseAsync(new MemoryStream(Examples.Page), TestContext.Current.CancellationToken));
        Assert.True(EventRegistry.TryParse(Examples.Page, out IEvent? value, out ValidationResult result));
        Assert.Equal(expected, value);
        Assert.True(result.IsValid);
    }

    [Fact]
    public void The_event_type_may_stand_anywhere_and_be_spelled_with_escapes()
    {
        string text = Encoding.UTF8.GetString(JsonPlaces.Remove(Examples.Page, "/type"));
        text = text[..text.LastIndexOf('}')] + """, "\u0074ype": "com.qlik.v1.automation.run.\u0065nded" }""";

        Assert.IsType<AutomationRunEnded>(EventRegistry.Parse(text));
    }

    [Fact]
    public void An_event_of_another_type_is_kept_byte_for_byte()
    {
        byte[] payload = Encoding.UTF8.GetBytes("\uFEFF " + OtherEvent + "\n");

        UnknownEvent unknown = Assert.IsType<UnknownEvent>(EventRegistry.Parse(payload));

        Assert.Equal("com.qlik.v1.space.created", unknown.Type);
        Assert.Equal(("1", "s", "1.0"), (unknown.Id, unknown.Source, unknown.SpecVersion));
        Assert.Equal(payload, unknown.ToUtf8Json());
    }

    [Theory]
    [InlineData("status-misspelled.json")]
    [InlineData("several-faults.json")]
    [InlineData("trailing-comma.json")]
    [InlineData("truncated.json")]
    public void The_errors_are_those_of_the_type(string name)
    {
        byte[] payload = Examples.Invalid(name);
        Assert.False(AutomationRunEnded.TryParse(payload, out _, out ValidationResult expected));

        bool isRead = ThrownExceptions.AssertNone(name, () => EventRegistry.TryParse(payload, out _, out _));

        Assert.False(isRead);
        Assert.False(EventRegistry.TryParse(payload, out IEvent? value, out ValidationResult result));
        Assert.Null(value);
        Assert.Equal(expected.Errors.Select(static error => error.ToString()), result.Errors.Select(static error => error.ToString()));
        Assert.Equal(result.Errors.Count, Assert.Throws<EventValidationException>(() => EventRegistry.Parse(payload)).Result.Errors.Count);
    }

    [Theory]
    [InlineData("[]", " type: must be an object, but is an array")]
    [InlineData("""{"id":"1"}""", " required: must have the member \"type\"")]
    [InlineData("""{"type":""}""", "/type minLength: must have at least 1 character")]
    [InlineData("""{"type":3}""", "/type type: must be a string, but is a number")]
    [InlineData("""{"type":"a",}""", " Text: expected a member's name after ',', but found '}'; JSON has no trailing commas")]
    [InlineData("""{"type":"a","x":[01]}""", "/x/0 Text: expected no digit after the leading 0 of a number")]
    public void What_is_no_event_is_refused(string json, string error)
    {
        Assert.False(EventRegistry.TryParse(json, out IEvent? value, out ValidationResult result));
        Assert.Null(value);
        ValidationError only = Assert.Single(result.Errors);
        Assert.Equal(error, $"{only.InstanceLocation} {(only.Keyword is { Length: > 0 } keyword ? keyword : only.Kind.ToString())}: {only.MessageWithoutValue}");
    }

    [Fact]
    public void Finding_the_type_allocates_nothing()
    {
        byte[] payload = Examples.Page;
        long direct = Allocation.Least(() => AutomationRunEnded.Parse(payload));

        Assert.Equal(direct, Allocation.Least(() => EventRegistry.Parse(payload)));
    }

    [Fact]
    public async Task Arguments_may_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => EventRegistry.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => EventRegistry.TryParse((string)null!, out _, out _));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await EventRegistry.ParseAsync(null!, TestContext.Current.CancellationToken));
    }
}
