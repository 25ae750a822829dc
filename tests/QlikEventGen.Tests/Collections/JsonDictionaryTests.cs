using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Collections;

public sealed class JsonDictionaryTests
{
    [Fact]
    public void Dictionaries_are_equal_by_their_members_in_any_order()
    {
        IReadOnlyDictionary<string, long> one = JsonDictionary.Copy(new Dictionary<string, long> { ["a"] = 1, ["b"] = 2 });
        IReadOnlyDictionary<string, long> other = JsonDictionary.Copy(new Dictionary<string, long> { ["b"] = 2, ["a"] = 1 });

        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(JsonDictionary.Copy(new Dictionary<string, long> { ["a"] = 1, ["b"] = 3 })));
        Assert.False(one.Equals(JsonDictionary.Copy(new Dictionary<string, long> { ["a"] = 1, ["c"] = 2 })));
        Assert.False(one.Equals(JsonDictionary.Copy(new Dictionary<string, long> { ["a"] = 1 })));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void JSON_values_are_compared_as_JSON()
    {
        IReadOnlyDictionary<string, JsonElement?> one = JsonDictionary.Copy(new Dictionary<string, JsonElement?> { ["a"] = JsonElement.Parse("1.0"), ["b"] = null });
        IReadOnlyDictionary<string, JsonElement?> other = JsonDictionary.Copy(new Dictionary<string, JsonElement?> { ["b"] = null, ["a"] = JsonElement.Parse("1") });

        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void A_copy_does_not_follow_its_source()
    {
        Dictionary<string, IReadOnlyList<int>> source = new() { ["a"] = new List<int> { 1 } };
        IReadOnlyDictionary<string, IReadOnlyList<int>> dictionary = JsonDictionary.Copy(source, JsonList.Copy<int>);
        ((List<int>)source["a"]).Add(2);
        source["b"] = [];

        Assert.Equal(["a"], dictionary.Keys);
        Assert.Equal([1], dictionary["a"]);
        Assert.Same(dictionary, JsonDictionary.Copy(dictionary));
        Assert.Same(dictionary, JsonDictionary.Copy(dictionary, JsonList.Copy<int>));
        Assert.Null(JsonDictionary.Copy<int>(null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Members_are_found_and_keep_their_order(int count)
    {
        IReadOnlyDictionary<string, int> dictionary = JsonDictionary.Copy(Enumerable.Range(0, count).Reverse().ToDictionary(static number => $"m{number}"));

        Assert.Equal(count, dictionary.Count);
        Assert.Equal(Enumerable.Range(0, count).Reverse(), dictionary.Values);
        Assert.Equal(dictionary.Keys, dictionary.Select(static member => member.Key));
        Assert.Equal(dictionary.Values, JsonDictionary.AsSpan(dictionary).ToArray().Select(static member => member.Value));
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i, dictionary[$"m{i}"]);
            Assert.True(dictionary.ContainsKey($"m{i}"));
        }

        Assert.False(dictionary.ContainsKey("M0"));
        Assert.False(dictionary.TryGetValue("other", out int missing));
        Assert.Equal(0, missing);
        Assert.Equal("There is no member named \"other\".", Assert.Throws<KeyNotFoundException>(() => dictionary["other"]).Message);
    }

    [Fact]
    public void It_shows_its_first_members()
    {
        Assert.Equal("{}", JsonDictionary.Copy(new Dictionary<string, int>()).ToString());
        Assert.Equal("{a: 1, b: 2}", JsonDictionary.Copy(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }).ToString());
        Assert.EndsWith(", m9: 9, … 20 members}", JsonDictionary.Copy(Enumerable.Range(0, 20).ToDictionary(static number => $"m{number}")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void A_name_stands_only_once(int count)
    {
        KeyValuePair<string, int>[] members = [.. Enumerable.Range(0, count - 1).Select(static number => KeyValuePair.Create($"m{number}", number)), KeyValuePair.Create("m0", 1)];
        JsonDictionaryBuilder<int> builder = default;
        foreach (KeyValuePair<string, int> member in members)
        {
            builder.Add(Encoding.UTF8.GetBytes($"\"{member.Key}\":0"), 0, member.Value);
        }

        Assert.False(builder.TryBuild(out JsonDictionary<int>? dictionary));
        Assert.Null(dictionary);
    }

    [Fact]
    public void Names_may_be_spelled_with_escapes()
    {
        JsonDictionaryBuilder<int> builder = default;
        builder.Add("\"a\\u0062\":1"u8, 0, 1);
        builder.Add("\"日本\":1"u8, 0, 2);

        Assert.True(builder.TryBuild(out JsonDictionary<int>? dictionary));
        Assert.Equal(["ab", "日本"], dictionary.Keys);
    }
}
