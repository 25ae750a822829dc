using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Envelope;

/// <summary>The table of a project that has schemas and no events.</summary>
public sealed class EmptyEventTableTests
{
    private static readonly EventTable s_table = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("com.qlik.v1.space.created")]
    public void It_knows_no_event_type(string? eventType)
    {
        Assert.Empty(s_table.EventTypes);
        Assert.False(s_table.TryGetType(eventType, out Type? type));
        Assert.Null(type);
    }

    [Fact]
    public void Every_event_is_unknown() =>
        Assert.Equal("com.qlik.v1.space.created", Assert.IsType<UnknownEvent>(s_table.Parse("""{"type":"com.qlik.v1.space.created"}""")).Type);

    [Fact]
    public void What_is_no_event_is_refused()
    {
        Assert.False(s_table.TryParse("{}", out IEvent? value, out ValidationResult result));
        Assert.Null(value);
        Assert.Equal("must have the member \"type\"", Assert.Single(result.Errors).Message);
    }
}
