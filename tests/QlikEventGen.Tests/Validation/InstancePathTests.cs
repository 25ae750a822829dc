using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Validation;

public sealed class InstancePathTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/properties/a", "/a")]
    [InlineData("/properties/properties/properties/a~1b %", "/properties/a~1b %")]
    [InlineData("/properties/", "/")]
    [InlineData("/properties/a/$ref/properties/b", "/a/b")]
    [InlineData("/allOf/0/anyOf/1/oneOf/2/$dynamicRef/$recursiveRef/if/properties/a/then/else/not", "/a")]
    [InlineData("/dependentSchemas/items/properties/a", "/a")]
    [InlineData("/dependencies/items/properties/a", "/a")]
    [InlineData("/prefixItems/12/properties/a", "/12/a")]
    public void Keywords_that_apply_to_one_child_or_in_place_tell_it(string schemaPath, string expected)
    {
        Assert.True(InstancePath.IsTold(schemaPath));
        Assert.Equal(expected, InstancePath.Find(schemaPath));
    }

    [Theory]
    [InlineData("/items")]
    [InlineData("/items/0")]
    [InlineData("/properties/a/items/properties/b")]
    [InlineData("/allOf/0/additionalProperties")]
    [InlineData("/patternProperties/a")]
    [InlineData("/propertyNames")]
    [InlineData("/contains")]
    [InlineData("/unevaluatedProperties")]
    [InlineData("/x-unknown")]
    public void Keywords_that_apply_to_many_children_do_not(string schemaPath) => Assert.False(InstancePath.IsTold(schemaPath));
}
