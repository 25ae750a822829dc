using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class JsonNamesTests
{
    private static readonly JsonNames s_names = new("id", "source", "x", "", "caf\u00E9", "a\"b", "\U0001F600");

    [Theory]
    [InlineData("\"id\" :1", 0, 6)]
    [InlineData("\"id\"\n:\n1", 0, 7)]
    [InlineData("\"\\u0069d\":1", 0, 10)]
    [InlineData("\"\\u0069\\u0064\" : 1", 0, 17)]
    [InlineData("\"sourc\\u0065\":1", 1, 14)]
    [InlineData("\"source\" : 1", 1, 11)]
    [InlineData("\"x\":1", 2, 4)]
    [InlineData("\"x\" :1", 2, 5)]
    [InlineData("\"\":1", 3, 3)]
    [InlineData("\"\\u0063af\\u00e9\":1", 4, 17)]
    [InlineData("\"a\\\"b\":1", 5, 7)]
    [InlineData("\"\\ud83d\\ude00\":1", 6, 15)]
    [InlineData("\"ID\" :1", -1, 6)]
    [InlineData("\"idx\" :1", -1, 7)]
    [InlineData("\"i\":1", -1, 4)]
    [InlineData("\"i\\u0064x\":1", -1, 11)]
    [InlineData("\"unknown\":1", -1, 10)]
    [InlineData("\"unknown\":", -1, 10)]
    [InlineData("\"a name that is much longer than any of those that are known\" :1", -1, 63)]
    public void Names(string json, int expected, int position)
    {
        Assert.Equal(expected, s_names.Find(Encoding.UTF8.GetBytes(json), 0, out int value));
        Assert.Equal(position, value);
    }

    [Theory]
    [InlineData("\"id\"")]
    [InlineData("\"id\" ")]
    [InlineData("\"id\",1")]
    [InlineData("\"id\"=1")]
    [InlineData("\"id")]
    [InlineData("\"i\\u006\":1")]
    [InlineData("\"\\ud800\":1")]
    [InlineData("id:1")]
    [InlineData("")]
    public void Faults(string json)
    {
        Assert.Equal(-1, s_names.Find(Encoding.UTF8.GetBytes(json), 0, out int value));
        Assert.True(value < 0);
    }

    [Fact]
    public void WhatGeneratedCodeHasFoundToBeUnknownIsNotSearched()
    {
        // Directly before its colon and without escapes: only the hash dispatch, which came first, recognises it.
        Assert.Equal(-1, s_names.Find("\"source\":1"u8, 0, out int value));
        Assert.Equal(9, value);
    }

    [Fact]
    public void NamesAreKept()
    {
        Assert.Equal("id", s_names[0]);
        Assert.Equal("caf\u00E9", s_names[4]);
        Assert.Equal(-1, new JsonNames().Find("\"\":1"u8, 0, out _));
    }
}
