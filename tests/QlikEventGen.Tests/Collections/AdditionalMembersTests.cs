using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Collections;

public sealed class AdditionalMembersTests
{
    [Fact]
    public void The_default_is_empty()
    {
        Assert.True(default(AdditionalMembers).IsEmpty);
        Assert.True(AdditionalMembers.Empty is { Count: 0 });
        Assert.Empty(AdditionalMembers.Empty);
        Assert.False(AdditionalMembers.Empty.TryGetValue("a", out _));
        Assert.Equal("{}", AdditionalMembers.Empty.ToString());
        Assert.Equal(AdditionalMembers.Empty, AdditionalMembers.Create([]));
        Assert.Equal(0, AdditionalMembers.Empty.GetHashCode());
    }

    [Fact]
    public void Members_are_kept_as_they_came()
    {
        AdditionalMembers members = Build("""{ "a" : 1.0 ,"x":0,"\u0062":[ 1, 2 ],"é":"\u00e9"}""", "x");

        Assert.Equal("""{"a" : 1.0,"\u0062":[ 1, 2 ],"é":"\u00e9"}""", members.ToString());
        Assert.Equal(3, members.Count);
        Assert.Equal(["a", "b", "é"], members.Select(member => member.Key));
        Assert.Equal(["1.0", "[ 1, 2 ]", "\"\\u00e9\""], members.Select(member => member.Value.GetRawText()));
    }

    [Fact]
    public void A_member_is_found_by_its_name()
    {
        AdditionalMembers members = Build("""{"a" : 1.0,"\u0062":[ 1, 2 ]}""");

        Assert.True(members.TryGetValue("b", out JsonElement value));
        Assert.Equal(2, value.GetArrayLength());
        Assert.True(members.TryGetUtf8Value("a", out ReadOnlyMemory<byte> text));
        Assert.Equal("1.0", Encoding.UTF8.GetString(text.Span));
        Assert.False(members.TryGetValue("c", out value));
        Assert.Equal(JsonValueKind.Undefined, value.ValueKind);
        Assert.Throws<ArgumentNullException>("name", () => members.TryGetValue(null!, out _));
    }

    [Fact]
    public void Of_one_name_twice_both_are_kept_and_the_last_is_found()
    {
        AdditionalMembers members = Build("""{"a":1,"b":2,"a":3}""");

        Assert.Equal(3, members.Count);
        Assert.True(members.TryGetValue("a", out JsonElement value));
        Assert.Equal(3, value.GetInt32());
        Assert.NotEqual(members, Build("""{"a":3,"b":2}"""));
        Assert.Equal(members, Build("""{"b":2,"a":1,"a":3.0}"""));
    }

    [Fact]
    public void The_order_and_the_spelling_do_not_matter_for_equality()
    {
        AdditionalMembers left = Build("""{"a":1.0,"b":{"c":[],"d":"e"}}""");
        AdditionalMembers right = Build("""{"\u0062":{"d":"\u0065","c":[ ]},"a":1}""");

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, Build("""{"a":1.0}"""));
        Assert.NotEqual(left, AdditionalMembers.Empty);
        Assert.NotEqual(AdditionalMembers.Empty, left);
    }

    [Fact]
    public void Members_can_be_made()
    {
        AdditionalMembers members = AdditionalMembers.Create(
            [new("a\"b", JsonElement.Parse("[ 1 ]")), new("", JsonElement.Parse("null"))]);

        Assert.Equal("""{"a\"b":[ 1 ],"":null}""", members.ToString());
        Assert.True(members.TryGetValue("", out JsonElement value));
        Assert.Equal(JsonValueKind.Null, value.ValueKind);
        Assert.Throws<ArgumentException>("value", () => AdditionalMembers.Create([new("a", default)]));
        Assert.Throws<ArgumentNullException>("members", () => AdditionalMembers.Create(null!));
    }

    [Fact]
    public void Any_number_of_members_takes_one_array()
    {
        for (int count = 1; count < 100; count++)
        {
            string text = "{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}")) + "}";
            Assert.Equal(text, Build(text).ToString());
        }

        byte[] json = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}"u8.ToArray();
        Assert.Equal(24 + 32, Allocation.Least(() => Build(json)));
    }

    private static AdditionalMembers Build(string json, params string[] without) => Build(Encoding.UTF8.GetBytes(json), without);

    private static AdditionalMembers Build(byte[] json, params string[] without)
    {
        AdditionalMembersBuilder builder = default;
        for (int name = JsonScanner.FirstName(json, 1); json[name] != (byte)'}';)
        {
            int colon = JsonScanner.SkipWhiteSpace(json, JsonScanner.ReadText(json, name, out JsonText text));
            int end = JsonScanner.SkipValue(json, JsonScanner.SkipWhiteSpace(json, colon + 1), 8);
            if (without.Length == 0 || !without.Contains(text.ToString()))
            {
                builder.Add(json, name, end);
            }

            name = JsonScanner.NextName(json, end);
        }

        return builder.ToMembers();
    }
}
