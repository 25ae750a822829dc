using System.Text;
using QlikEventGen.Generator.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Json;

public sealed class JsonParserTests
{
    [Fact]
    public void Every_node_knows_its_place()
    {
        const string Text = " { \"a\" : [ 1, -2.50e+1 , true,false , null ] , \"b\":{} } ";

        JsonParseResult result = JsonParser.Parse(Text);

        Assert.Empty(result.Faults);
        Assert.Equal(
            """
            { "a" : [ 1, -2.50e+1 , true,false , null ] , "b":{} }
            "a"
            [ 1, -2.50e+1 , true,false , null ]
            1
            -2.50e+1
            true
            false
            null
            "b"
            {}
            """,
            Describe(Text, result.Root!),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counted()
    {
        JsonParseResult result = JsonParser.Parse("\uFEFF[]");

        Assert.Equal(new JsonSpan(1, 2), Assert.IsType<JsonArray>(result.Root).Span);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain é \U0001F600\"", "plain é \U0001F600")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9\"", "éé")]
    [InlineData("\"a\\ud83d\\ude00b\"", "a\U0001F600b")]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\"", "\U0001F600\U0001F600")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"\u007F\u2028\"", "\u007F\u2028")]
    public void Strings_are_decoded(string text, string value)
    {
        JsonString node = Assert.IsType<JsonString>(JsonParser.Parse(text).Root);

        Assert.Equal(value, node.Value);
        Assert.Equal(new JsonSpan(0, text.Length), node.Span);
    }

    [Fact]
    public void A_part_of_a_string_is_found_in_the_file()
    {
        //                       0123456789012345678901234567
        const string Text = "  \"ab\\nc\\u0064\\ud83d\\ude00e\"";
        JsonString node = Assert.IsType<JsonString>(JsonParser.Parse(Text).Root);

        Assert.Equal("ab\ncd\U0001F600e", node.Value);
        Assert.Equal([3, 4, 5, 7, 8, 14, 20, 26, 27], Enumerable.Range(0, node.Value.Length + 1).Select(node.PositionAt));
        Assert.Equal(new JsonSpan(5, 3), node.SpanOf(2, 2));
        Assert.Equal(new JsonSpan(14, 12), node.SpanOf(5, 2));
        Assert.Equal(new JsonSpan(8, 0), node.SpanOf(4, 0));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("10")]
    [InlineData("1.0")]
    [InlineData("-12.340")]
    [InlineData("1e400")]
    [InlineData("1E-2")]
    [InlineData("0e0")]
    [InlineData("123456789012345678901234567890")]
    public void Numbers_keep_their_spelling(string text)
    {
        Assert.Equal(text, Assert.IsType<JsonNumber>(JsonParser.Parse(text).Root).Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Of_members_with_one_name_the_last_counts_and_the_others_are_kept(int others)
    {
        string more = string.Concat(Enumerable.Range(0, others).Select(i => $", \"x{i}\": 0"));
        string text = "{\"a\": 1, \"b\": 2, \"\\u0061\": 3, \"a\": 4" + more + "}";

        JsonObject root = Assert.IsType<JsonObject>(JsonParser.Parse(text).Root);

        Assert.Equal(["b", "a"], root.Members.Take(2).Select(member => member.Name));
        Assert.Equal(2 + others, root.Members.Count);
        Assert.Equal(["1", "3"], root.Duplicates.Select(member => ((JsonNumber)member.Value).Text));
        Assert.True(root.TryGetMember("a", out JsonMember? found));
        Assert.Equal("4", ((JsonNumber)found.Value).Text);
        Assert.False(root.TryGetMember("c", out _));
    }

    [Fact]
    public void Offsets_become_lines_and_columns()
    {
        const string Text = "a\nbc\r\nd\re\n";
        LineMap lines = new(Text);

        Assert.Equal(new TextPosition(0, 0), lines.GetPosition(0));
        Assert.Equal(new TextPosition(0, 1), lines.GetPosition(1));
        Assert.Equal(new TextPosition(1, 0), lines.GetPosition(2));
        Assert.Equal(new TextPosition(1, 3), lines.GetPosition(5));
        Assert.Equal(new TextPosition(2, 0), lines.GetPosition(6));
        Assert.Equal(new TextPosition(3, 0), lines.GetPosition(8));
        Assert.Equal(new TextPosition(4, 0), lines.GetPosition(10));
        Assert.Equal(new TextPosition(0, 0), new LineMap("").GetPosition(0));
    }

    private static string Describe(string text, JsonNode root)
    {
        StringBuilder lines = new();
        Visit(root);
        return lines.ToString().TrimEnd('\n');

        void Add(JsonSpan span) => lines.Append(text, span.Start, span.Length).Append('\n');

        void Visit(JsonNode node)
        {
            Add(node.Span);
            foreach (JsonNode item in (node as JsonArray)?.Items ?? [])
            {
                Visit(item);
            }

            foreach (JsonMember member in (node as JsonObject)?.Members ?? [])
            {
                Add(member.NameSpan);
                Visit(member.Value);
            }
        }
    }
}
