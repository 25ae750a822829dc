using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Schemas that are called like what every generated type has, after which C# lets no type be called.</summary>
public class OwnMemberTests
{
    private const string Record = """{"type":"object","properties":{"a":{"type":"string","pattern":"^a"},"b":{}}}""";
    private const string Event = """{"type":"object","properties":{"id":{"type":"string"},"source":{"type":"string"},"specversion":{"type":"string"},"type":{"const":"e"}},"required":["id","source","specversion","type"]}""";
    private const string Tuple = """{"type":"array","prefixItems":[{"type":"string"},{}]}""";
    private const string List = """{"type":"array","items":{"type":"string","pattern":"^a"}}""";
    private const string Union = """{"oneOf":[{"title":"p","type":"object","properties":{"k":{"const":"a"}},"required":["k"]},{"title":"q","type":"object","properties":{"k":{"const":"b"}},"required":["k"]}]}""";
    private const string Choice = """{"anyOf":[{"type":"integer"},{"type":"array","items":{"type":"string"}},{"type":"null"}]}""";
    private const string Enumeration = """{"enum":["a","b"]}""";

    private static readonly string[] Names =
    [
        "AdditionalItems", "AdditionalMembers", "Clone", "Deconstruct", "EqualityContract", "Equals", "EventType", "Finalize", "GetHashCode", "GetType", "Id", "IsValid", "MaxDepth", "MemberwiseClone",
        "Names", "Parse", "ParseAsync", "Pattern", "PrintMembers", "ReadContent", "ReadJson", "ReadNullable", "ReferenceEquals", "Schema0", "Source", "ToString", "ToUtf8Json", "TryParse", "Validate",
        "Value", "WriteJson", "WriteTo",
    ];

    [Theory]
    [InlineData(Record, "AdditionalMembers EqualityContract EventType")]
    [InlineData(Tuple, "AdditionalItems Deconstruct EqualityContract")]
    [InlineData(List, "ReadNullable Value")]
    [InlineData(Union, "AdditionalMembers EqualityContract EventType")]
    [InlineData(Choice, "ReadNullable Value")]
    [InlineData(Enumeration, "ReadNullable Value")]
    public void A_type_that_would_be_called_like_one_of_its_members_takes_a_number(string schema, string ofKind)
    {
        string[] taken = [.. ofKind.Split(' '), "Equals", "GetHashCode", "IsValid", "Parse", "ParseAsync", "PrintMembers", "ReadJson", "ToString", "ToUtf8Json", "TryParse", "Validate", "WriteJson", "WriteTo"];

        GeneratedCode code = GeneratedCode.Compile([.. Names.Select(name => ($"schemas/{name}.schema.json", schema))]);

        Assert.Equal(
            taken.Order(StringComparer.Ordinal).Select(static name => $"warning QEG3002: The C# name '{name}' is used by generated code itself; this one is named '{name}2'"),
            code.Result.Diagnostics.Select(MarkedSchema.Describe).Order(StringComparer.Ordinal));
        Assert.All(Names, name => Assert.NotNull(code.Type("Acme." + name + (taken.Contains(name) ? "2" : ""))));
    }

    [Fact]
    public void An_event_that_would_be_called_like_the_constant_of_its_type_takes_a_number()
    {
        GeneratedCode code = GeneratedCode.Compile(("schemas/event-type.schema.json", Event));

        Assert.Equal("e", code.Type("Acme.EventType2").GetField("EventType")!.GetValue(null));
    }
}
