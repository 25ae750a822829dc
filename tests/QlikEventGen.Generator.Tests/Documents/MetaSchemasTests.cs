using QlikEventGen.Generator.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class MetaSchemasTests
{
    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema")]
    [InlineData("https://json-schema.org/draft-07/schema")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://json-schema.org/draft/2020-12/meta/core")]
    public void Those_of_the_drafts_are_there_and_read_once(string uri)
    {
        SchemaDocument? document = MetaSchemas.Find(uri);

        Assert.NotNull(document?.Root);
        Assert.Same(document, MetaSchemas.Find(uri));
    }

    [Fact]
    public void Nothing_is_kept_of_a_URI_that_is_none()
    {
        _ = MetaSchemas.Find("https://json-schema.org/draft/2020-12/schema");
        int MostThatExist() => typeof(MetaSchemas).Assembly.GetManifestResourceNames().Length;
        for (int i = 0; i < 100; i++)
        {
            Assert.Null(MetaSchemas.Find($"https://example.com/{i}"));
            Assert.Null(MetaSchemas.Find($"https://json-schema.org/draft/2020-12/meta/{i}"));
            Assert.Null(MetaSchemas.Find($"https://json-schema.org/draft-{i}/schema"));
        }

        Assert.InRange(MetaSchemas.Count, 1, MostThatExist());
    }
}
