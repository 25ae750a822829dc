using System.Reflection;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>
/// What one more member costs in generated source and in instructions: the budget that keeps the compiler and the JIT fast with large schemas.
/// </summary>
public class CodeSizeTests(ITestOutputHelper output)
{
    private const int Few = 10;
    private const int Many = 30;

    [Theory]
    [InlineData("""{"type":"string"}""", 1400, 420)]
    [InlineData("""{"type":"string","minLength":1,"maxLength":64}""", 2200, 600)]
    [InlineData("""{"type":"string","format":"uuid"}""", 1400, 470)]
    [InlineData("""{"type":"string","format":"date-time"}""", 1450, 470)]
    [InlineData("""{"type":"integer","minimum":0}""", 2450, 690)]
    [InlineData("""{"type":"boolean"}""", 1400, 470)]
    [InlineData("""{"type":["string","null"]}""", 2400, 700)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", 2950, 800)]
    [InlineData("""{"enum":["new","old"]}""", 6500, 1020)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", 6000, 1680)]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""", 10000, 1950)]
    public void A_member_keeps_its_budget(string schema, int mostCharacters, int mostInstructionBytes)
    {
        (int characters, int instructions) few = Measure(schema, Few);
        (int characters, int instructions) many = Measure(schema, Many);
        int characters = (many.characters - few.characters) / (Many - Few);
        int instructions = (many.instructions - few.instructions) / (Many - Few);
        output.WriteLine($"{characters,6} characters {instructions,6} bytes of instructions for each {schema}");

        Assert.InRange(characters, 1, mostCharacters);
        Assert.InRange(instructions, 1, mostInstructionBytes);
    }

    private static (int Characters, int Instructions) Measure(string member, int count)
    {
        string members = string.Join(",", Enumerable.Range(0, count).Select(number => $"\"member{number:00}\":{member}"));
        GeneratedCode code = GeneratedCode.Compile("{\"type\":\"object\",\"properties\":{" + members + "}}");
        return (code.Result.GeneratedSources.Sum(static source => source.SourceText.Length), CountInstructionBytes(code.Type("Acme.Root").Assembly));
    }

    private static int CountInstructionBytes(Assembly assembly) => assembly.GetTypes()
        .SelectMany(static type => type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
        .OfType<MethodBase>()
        .Sum(static method => method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0);
}
