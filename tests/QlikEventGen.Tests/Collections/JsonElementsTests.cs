using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Collections;

public sealed class JsonElementsTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1E+2")]
    [InlineData("0", "0.00")]
    [InlineData("0", "-0")]
    [InlineData("0", "0e99")]
    [InlineData("-1.50", "-15e-1")]
    [InlineData("1e400", "10e399")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890.0")]
    [InlineData("\"a\"", "\"\\u0061\"")]
    [InlineData("\"/\"", "\"\\/\"")]
    [InlineData("null", " null ")]
    [InlineData("[1,[2]]", "[ 1.0 , [ 2 ] ]")]
    [InlineData("{\"a\":1,\"b\":[true]}", "{\"b\":[true],\"a\":1}")]
    [InlineData("{\"\\u0061\":{}}", "{\"a\":{}}")]
    public void Equal_values_have_equal_hashes(string left, string right)
    {
        JsonElement leftValue = JsonElement.Parse(left);
        JsonElement rightValue = JsonElement.Parse(right);

        Assert.True(JsonElements.DeepEquals(leftValue, rightValue));
        Assert.True(JsonElements.DeepEquals(rightValue, leftValue));
        Assert.Equal(JsonElements.GetHashCode(leftValue), JsonElements.GetHashCode(rightValue));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "-1")]
    [InlineData("1", "1.0000000000000000000000000001")]
    [InlineData("true", "false")]
    [InlineData("null", "false")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[]", "{}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}")]
    [InlineData("{\"a\":1}", "{\"A\":1}")]
    public void Different_values_are_different(string left, string right)
    {
        Assert.False(JsonElements.DeepEquals(JsonElement.Parse(left), JsonElement.Parse(right)));
        Assert.NotEqual(JsonElements.GetHashCode(JsonElement.Parse(left)), JsonElements.GetHashCode(JsonElement.Parse(right)));
    }

    [Fact]
    public void Absent_values_are_equal()
    {
        Assert.True(JsonElements.DeepEquals(null, null));
        Assert.False(JsonElements.DeepEquals(null, JsonElement.Parse("null")));
        Assert.False(JsonElements.DeepEquals(JsonElement.Parse("null"), null));
        Assert.True(JsonElements.DeepEquals(default(JsonElement), default(JsonElement)));
        Assert.False(JsonElements.DeepEquals(default(JsonElement), JsonElement.Parse("null")));
        Assert.Equal(0, JsonElements.GetHashCode(null));
        Assert.NotEqual(0, JsonElements.GetHashCode(default(JsonElement)));
    }
}
