using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;
using Xunit;

namespace QlikEventGen.Generator.Tests.Shapes;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("automation-run-ended", "AutomationRunEnded")]
    [InlineData("run_ended", "RunEnded")]
    [InlineData("rxBytes", "RxBytes")]
    [InlineData("id", "Id")]
    [InlineData("ID", "Id")]
    [InlineData("tenantID", "TenantID")]
    [InlineData("API_KEY", "ApiKey")]
    [InlineData("FAILED", "Failed")]
    [InlineData("A", "A")]
    [InlineData("X1", "X1")]
    [InlineData("MCP-tool", "McpTool")]
    [InlineData("com.qlik.v1.automation.run.ended", "ComQlikV1AutomationRunEnded")]
    [InlineData("ai/mcps", "AiMcps")]
    [InlineData("must stop", "MustStop")]
    [InlineData("resourceType", "ResourceType")]
    [InlineData("_resourcetype", "Resourcetype")]
    [InlineData("$id", "Id")]
    [InlineData("@type", "Type")]
    [InlineData("a\"b", "AB")]
    [InlineData("a\nb", "AB")]
    [InlineData("1x", "_1x")]
    [InlineData("2fa-code", "_2faCode")]
    [InlineData("-1", "Minus1")]
    [InlineData("+1", "Plus1")]
    [InlineData("- 1", "_1")]
    [InlineData("1", "_1")]
    [InlineData("1.2", "_1_2")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("v12", "V12")]
    [InlineData("class", "Class")]
    [InlineData("größe", "Größe")]
    [InlineData("élan vital", "ÉlanVital")]
    [InlineData("e\u0301lan", "Élan")]
    [InlineData("ß", "ß")]
    [InlineData("名前", "名前")]
    [InlineData("名 前", "名前")]
    [InlineData("имя_файла", "ИмяФайла")]
    [InlineData("a\u200Db", "AB")]
    [InlineData("a\U0001F600b", "AB")]
    [InlineData("\u0301a", "A")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Space")]
    [InlineData("_", "Underscore")]
    [InlineData("__", "UnderscoreUnderscore")]
    [InlineData(">=", "GreaterThanEquals")]
    [InlineData("$", "Dollar")]
    [InlineData("€", "U20AC")]
    [InlineData("\U0001F600", "UD83DUDE00")]
    public void Any_text_becomes_an_identifier(string text, string expected)
    {
        Assert.Equal(expected, Identifiers.ToPascalCase(text));
        Assert.True(Identifiers.IsIdentifier(expected));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_letter()
    {
        Assert.Equal("UD800", Identifiers.ToPascalCase("\uD800"));
        Assert.Equal("AB", Identifiers.ToPascalCase("a\uDC00b"));
    }

    [Theory]
    [InlineData("RxBytes", "rxBytes")]
    [InlineData("Class", "@class")]
    [InlineData("@class", "@class")]
    [InlineData("_1x", "_1x")]
    [InlineData("Größe", "größe")]
    public void Locals_begin_in_lower_case_and_escape_keywords(string name, string expected)
    {
        Assert.Equal(expected, Identifiers.ToCamelCase(name));
    }

    [Theory]
    [InlineData("Acme", true)]
    [InlineData("@class", true)]
    [InlineData("class", false)]
    [InlineData("", false)]
    [InlineData("@", false)]
    [InlineData("1x", false)]
    [InlineData("a b", false)]
    [InlineData("a.b", false)]
    public void Identifiers_are_told_from_other_texts(string text, bool expected)
    {
        Assert.Equal(expected, Identifiers.IsIdentifier(text));
    }

    [Theory]
    [InlineData("Acme", true)]
    [InlineData("Acme.Events", true)]
    [InlineData("Acme.@class", true)]
    [InlineData("Acme..Events", false)]
    [InlineData("Acme.", false)]
    [InlineData("Acme.class", false)]
    [InlineData("", false)]
    public void Namespaces_are_told_from_other_texts(string text, bool expected)
    {
        Assert.Equal(expected, Identifiers.IsNamespace(text));
    }
}
