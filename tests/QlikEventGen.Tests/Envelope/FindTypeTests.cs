using System.Text;

namespace QlikEventGen.Tests.Envelope;

public sealed class FindTypeTests
{
    [Theory]
    [InlineData("""{"type":"com.qlik.a"}""", "com.qlik.a")]
    [InlineData("""{"data":{"type":"inner"},"type":"outer"}""", "outer")]
    [InlineData("""{"eventType":"old","type":"new"}""", "new")]
    [InlineData("""{"eventType":"old","data":1}""", "old")]
    [InlineData("""{"type":null,"eventType":"old"}""", "old")]
    [InlineData("""{"\u0074ype":"a\u0062\/"}""", "ab/")]
    [InlineData("""{"type":"a",and the rest is not looked at""", "a")]
    [InlineData("\uFEFF {\"type\":\"é\"}", "é")]
    [InlineData("", null)]
    [InlineData("{}", null)]
    [InlineData("{", null)]
    [InlineData("""{"type":""", null)]
    [InlineData("""{"type":""}""", null)]
    [InlineData("""{"type":1,"eventType":"old"}""", null)]
    [InlineData("""{"type":"a""", null)]
    [InlineData("""{"data":[,"type":"a"}""", null)]
    [InlineData("""["type","a"]""", null)]
    [InlineData("\"type\"", null)]
    public void The_type_is_found(string json, string? expected)
    {
        bool isFound = EventEnvelope.TryFindType(Encoding.UTF8.GetBytes(json), out ReadOnlySpan<byte> type);

        Assert.Equal(expected is not null, isFound);
        Assert.Equal(expected ?? "", Encoding.UTF8.GetString(type));
    }

    [Fact]
    public void Finding_a_type_without_escapes_allocates_nothing()
        => Assert.Equal(0, Allocation.Least(() => EventEnvelope.TryFindType("""{"data":{"a":[1,"é\n"]},"type":"com.qlik.a"}"""u8, out _)));
}
