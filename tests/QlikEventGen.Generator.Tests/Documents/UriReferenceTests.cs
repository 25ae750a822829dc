using QlikEventGen.Generator.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class UriReferenceTests
{
    // RFC 3986, sections 5.4.1 and 5.4.2, without the fragments' part in "a g of its own".
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    public void References_resolve_as_the_standard_shows(string reference, string expected)
    {
        Assert.Equal(expected, UriReference.Resolve("http://a/b/c/d;p?q", reference).ToString());
    }

    [Theory]
    [InlineData("schemas/a.json", "b.json", "schemas/b.json")]
    [InlineData("schemas/a.json", "components/b.json#/x", "schemas/components/b.json#/x")]
    [InlineData("schemas/components/b.json", "../a.json", "schemas/a.json")]
    [InlineData("schemas/a.json", "../../shared/b.json", "../shared/b.json")]
    [InlineData("../shared/b.json", "../more/c.json", "../more/c.json")]
    [InlineData("../shared/b.json", "../../c.json", "../../c.json")]
    [InlineData("a.json", "b.json", "b.json")]
    [InlineData("a.json", "#/x", "a.json#/x")]
    [InlineData("schemas/a.json", "https://acme.test/b", "https://acme.test/b")]
    [InlineData("urn:acme:a", "#x", "urn:acme:a#x")]
    [InlineData("https://acme.test", "a", "https://acme.test/a")]
    public void References_resolve_against_relative_and_other_bases(string baseUri, string reference, string expected)
    {
        Assert.Equal(expected, UriReference.Resolve(baseUri, reference).ToString());
    }

    [Theory]
    [InlineData("HTTPS://Acme.Test/A", "https://acme.test/A")]
    [InlineData("https://acme.test/%7ea%2Fb%c3%a9", "https://acme.test/~a%2Fb%C3%A9")]
    [InlineData("my file.json", "my%20file.json")]
    [InlineData("über.json", "%C3%BCber.json")]
    [InlineData("\U0001F600.json", "%F0%9F%98%80.json")]
    [InlineData("100%.json", "100%25.json")]
    public void Equal_uris_become_equal_texts(string text, string expected)
    {
        Assert.Equal(expected, UriReference.Parse(text).Normalized().ToString());
        Assert.Equal(expected, UriReference.Parse(expected).Normalized().ToString());
    }

    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("%C3%A9é", "éé")]
    [InlineData("%", "%")]
    [InlineData("%2", "%2")]
    [InlineData("%zz", "%zz")]
    [InlineData("\U0001F600%25", "\U0001F600%")]
    public void Escapes_are_decoded(string text, string expected)
    {
        Assert.Equal(expected, UriReference.DecodePercent(text));
    }
}
