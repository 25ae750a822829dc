using System.Globalization;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Collections;

public sealed class JsonListTests
{
    [Fact]
    public void Lists_are_equal_by_their_items()
    {
        IReadOnlyList<string> list = JsonList.Copy<string>(["a", "b"]);

        Assert.True(list.Equals(JsonList.Copy<string>(new List<string> { "a", "b" })));
        Assert.Equal(list.GetHashCode(), JsonList.Copy<string>(["a", "b"]).GetHashCode());
        Assert.False(list.Equals(JsonList.Copy<string>(["b", "a"])));
        Assert.False(list.Equals(JsonList.Copy<string>(["a"])));
        Assert.False(list.Equals(null));
    }

    [Fact]
    public void JSON_values_are_compared_as_JSON()
    {
        IReadOnlyList<JsonElement> left = JsonList.Copy<JsonElement>([JsonElement.Parse("1.0"), JsonElement.Parse("""{"a":1,"b":"\u0063"}""")]);
        IReadOnlyList<JsonElement> right = JsonList.Copy<JsonElement>([JsonElement.Parse("1"), JsonElement.Parse("""{"b":"c","a":1e0}""")]);

        Assert.True(left.Equals(right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.False(left.Equals(JsonList.Copy<JsonElement>([JsonElement.Parse("1"), JsonElement.Parse("2")])));
        Assert.True(JsonList.Copy<JsonElement?>([null, left[0]]).Equals(JsonList.Copy<JsonElement?>([null, right[0]])));
    }

    [Fact]
    public void Lists_in_lists_are_copied_and_compared_too()
    {
        IReadOnlyList<IReadOnlyList<long>> Copy(long last) => JsonList.Copy<IReadOnlyList<long>>([[1, 2], new List<long> { last }], JsonList.Copy<long>);

        Assert.True(Copy(3).Equals(Copy(3)));
        Assert.Equal(Copy(3).GetHashCode(), Copy(3).GetHashCode());
        Assert.False(Copy(3).Equals(Copy(4)));
    }

    [Fact]
    public void A_copy_does_not_follow_its_source()
    {
        List<int> source = [1, 2];
        IReadOnlyList<int> list = JsonList.Copy<int>(source);
        source.Add(3);

        Assert.Equal([1, 2], list);
        Assert.Same(list, JsonList.Copy(list));
        Assert.Null(JsonList.Copy<int>(null));
    }

    [Fact]
    public void A_copy_of_many_items_allocates_no_more_than_the_list()
    {
        int[] source = [.. Enumerable.Range(0, 100)];

        Assert.Equal(24 + 24 + (100 * sizeof(int)), Allocation.Least(() => JsonList.Copy<int>(source)));
    }

    [Fact]
    public void Going_through_no_items_allocates_nothing()
    {
        IReadOnlyList<int> empty = JsonList.Copy<int>([]);

        Assert.Equal(0, Allocation.Least(() => empty.GetEnumerator().MoveNext()));
    }

    [Fact]
    public void It_shows_its_first_items()
    {
        Assert.Equal("[]", JsonList.Copy<int>([]).ToString());
        Assert.Equal("[1, 2]", JsonList.Copy<int>([1, 2]).ToString());
        Assert.Equal("[a, null]", JsonList.Copy<string?>(["a", null]).ToString());
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, … 5000 items]", JsonList.Copy<int>([.. Enumerable.Range(0, 5000)]).ToString());
    }

    [Fact]
    public void It_shows_numbers_alike_in_all_cultures()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("en-US") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("[0.5, 1.5]", JsonList.Copy<double>([0.5, 1.5]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_index_outside_is_refused()
    {
        IReadOnlyList<int> list = JsonList.Copy<int>([1]);

        Assert.Throws<ArgumentOutOfRangeException>("index", () => list[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => list[-1]);
    }

    [Fact]
    public void The_builder_keeps_all_items_in_order()
    {
        static void AssertKeeps<T>(Func<int, T> create)
        {
            for (int count = 0; count < 200; count++)
            {
                JsonListBuilder<T> builder = default;
                for (int i = 0; i < count; i++)
                {
                    builder.Add(create(i));
                }

                T[] expected = [.. Enumerable.Range(0, count).Select(create)];
                JsonList<T> list = builder.ToList();
                Assert.Equal(expected, list);
                Assert.Equal(expected, list.AsSpan().ToArray());
                Assert.Equal(count, list.Count);
                Assert.True(list.Equals(JsonList.Copy<T>(expected)));
            }
        }

        // Four of the first three stand in the list itself; the last are too large for that.
        AssertKeeps(static i => $"{i}");
        AssertKeeps(static i => i / 4.0);
        AssertKeeps(static i => i % 3 == 0);
        AssertKeeps(static i => new DateTimeOffset(i, TimeSpan.Zero));
    }

    [Fact]
    public void The_builder_allocates_the_list_alone()
    {
        static JsonList<object> Build(object item, int count)
        {
            JsonListBuilder<object> builder = default;
            for (int i = 0; i < count; i++)
            {
                builder.Add(item);
            }

            return builder.ToList();
        }

        object item = new();
        foreach (int count in new[] { 1, 4, 5, 100 })
        {
            // The list (header, type) with a number and room for four items, or with an array of references (header, type, length).
            long expected = count <= 4 ? 16 + 8 + (4 * 8) : 24 + 24 + (8 * count);
            Assert.Equal(expected, Allocation.Least(() => Build(item, count)));
        }
    }
}
