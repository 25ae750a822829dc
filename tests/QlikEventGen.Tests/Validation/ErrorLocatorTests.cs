using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Validation;

public sealed class ErrorLocatorTests
{
    [Fact]
    public void Every_offset_belongs_to_the_innermost_value_begun()
    {
        const string Text = "{ \"a\" : 12 , \"b\":[ 1,{\"c\":\"d\"} ] }";
        string[] pointers =
        [
            "", "", "/a", "", "", "/a", "/a", "/a", "/a", "/a", "", "", "", "/b", "", "", "/b", "/b", "/b", "/b/0", "/b", "/b/1",
            "/b/1/c", "/b/1", "/b/1", "/b/1/c", "/b/1/c", "/b/1/c", "/b/1/c", "/b/1", "/b", "/b", "", "", "",
        ];
        byte[] json = Encoding.UTF8.GetBytes(Text);
        ErrorLocator all = new(json);
        for (int offset = 0; offset < json.Length; offset++)
        {
            // The same whether asked for alone or after all the others.
            string expected = pointers[offset];
            Assert.Equal((offset, expected), (offset, new ErrorLocator(json).Locate(offset).Pointer));
            Assert.Equal((offset, expected), (offset, all.Locate(offset).Pointer));
        }
    }

    [Fact]
    public void Long_texts_are_located_like_short_ones()
    {
        Random random = new(1);
        for (int seed = 0; seed < 400; seed++)
        {
            LocatedText text = new(seed);
            byte[] json = text.Bytes;
            ErrorLocator all = new(json);
            ErrorLocator some = new(json);
            for (int offset = 0; offset < json.Length; offset++)
            {
                string expected = text.Pointers[offset];
                Assert.Equal((seed, offset, expected), (seed, offset, new ErrorLocator(json).FindPointer(offset)));
                Assert.Equal((seed, offset, expected), (seed, offset, all.FindPointer(offset)));
                if (random.Next(50) == 0)
                {
                    Assert.Equal((seed, offset, expected), (seed, offset, some.FindPointer(offset)));
                }
            }
        }
    }

    [Theory]
    [InlineData("[\n1]", 2, 2, 1)]
    [InlineData("[\r1]", 2, 2, 1)]
    [InlineData("[\r\n1]", 3, 2, 1)]
    [InlineData("[\n\r1]", 3, 3, 1)]
    [InlineData("[\n\n\n  1]", 6, 4, 3)]
    [InlineData("[\r\n1]", 2, 1, 3)]
    [InlineData("[\"é\",1]", 6, 1, 7)]
    public void Lines_end_with_any_line_break_and_columns_count_bytes(string text, int offset, int line, int column)
    {
        TextPosition position = new ErrorLocator(Encoding.UTF8.GetBytes(text)).Locate(offset);

        Assert.Equal((line, column), (position.Line, position.Column));
    }

    [Fact]
    public void A_line_break_cut_by_one_place_is_whole_for_the_next()
    {
        ErrorLocator locator = new("[\r\n1]"u8);

        Assert.Equal((1, 3), (locator.Locate(2).Line, locator.Locate(2).Column));
        Assert.Equal((2, 1), (locator.Locate(3).Line, locator.Locate(3).Column));
    }
}
