using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Numbers of schemas, which mean what they say however they are spelled.</summary>
public class ExactNumberTests
{
    [Theory]
    [InlineData("2.0", 2)]
    [InlineData("2e0", 2)]
    [InlineData("0.2e1", 2)]
    [InlineData("20e-1", 2)]
    [InlineData("-0", 0)]
    public void A_length(string count, int length)
    {
        RootProbe root = GeneratedCode.Compile($$"""{"type":"string","minLength":{{count}},"maxLength":{{count}}}""").Root();

        Assert.True(root.IsValid($"\"{new string('x', length)}\""));
        Assert.False(root.IsValid($"\"{new string('x', length + 1)}\""));
    }

    [Theory]
    [InlineData("1e2", "100")]
    [InlineData("2.0", "2")]
    [InlineData("9007199254740993", "9007199254740993L")]
    [InlineData("9007199254740993.0", "9007199254740993L")]
    [InlineData("-9223372036854775808", "-9223372036854775808L")]
    public void An_integer_as_default(string number, string literal)
    {
        GeneratedCode code = GeneratedCode.Compile("""{"type":"object","properties":{"a":{"type":"integer","default":§}}}""".Replace("§", number, StringComparison.Ordinal));
        Assert.Contains($"public long AOrDefault => A ?? {literal};", code["Root"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("1e-7")]
    [InlineData("1E+2")]
    [InlineData("-0.0")]
    [InlineData("1.10")]
    [InlineData("100000000000000000000")]
    public void A_number_as_default_is_spelled_as_in_the_schema(string number)
    {
        GeneratedCode code = GeneratedCode.Compile("""{"type":"object","properties":{"a":{"type":"number","default":§}}}""".Replace("§", number, StringComparison.Ordinal));
        Assert.Contains($"public double AOrDefault => A ?? {number}d;", code["Root"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_beyond_double_is_no_default_of_a_property() =>
        Assert.DoesNotContain("AOrDefault", GeneratedCode.Compile("""{"type":"object","properties":{"a":{"type":"number","default":1e400}}}""")["Root"], StringComparison.Ordinal);
}
