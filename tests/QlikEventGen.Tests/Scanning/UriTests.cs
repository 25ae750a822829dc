using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Scanning;

/// <summary>The scanner reads the usual URIs and leaves all others to the check of the format, which decides alone what is one.</summary>
public sealed class UriTests
{
    private const string After = ",\"specversion\":\"1.0\"}";

    [Theory]
    [InlineData("https://example.com/a")]
    [InlineData("https://example.com/search?q=a+b&page=2")]
    [InlineData("urn:qlik")]
    [InlineData("a:")]
    [InlineData("abcdefghijklmno://host/path-that-is-longer-than-two-vectors-of-bytes")]
    public void UsualUrisAreRead(string text)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        Assert.Equal(text, Read(text, isReference: false));
        Assert.Equal(text, Read(text, isReference: true));
    }

    [Theory]
    [InlineData("com.qlik/automations")]
    [InlineData("/")]
    [InlineData("?query")]
    [InlineData("com.qlik/a-path-that-is-longer-than-two-vectors-of-bytes/(and)!$&'*+,;=~")]
    public void UsualReferencesAreNotUris(string text)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        Assert.Null(Read(text, isReference: false));
        Assert.Equal(text, Read(text, isReference: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":a")]
    [InlineData("1a:b")]
    [InlineData("a,b:c")]
    [InlineData("a:b:c")]
    [InlineData("a b")]
    [InlineData("http://example.com:80/")]
    [InlineData("a#b")]
    [InlineData("a%20b")]
    [InlineData("a\\/b")]
    [InlineData("abcdefghijklmnop://a-scheme-of-sixteen-characters")]
    [InlineData("http://example.com/\u00FC")]
    [InlineData("http://example.com/\u0001")]
    public void OthersAreLeft(string text)
    {
        Assert.Null(Read(text, isReference: false));
        Assert.Null(Read(text, isReference: true));
    }

    [Fact]
    public void AColonInAnyPlaceIsRightlyRead()
    {
        // Of characters of a scheme, but for one in any other place.
        foreach (char other in "a_/:")
        {
            for (int place = 0; place < 70; place++)
            {
                for (int colon = 0; colon < 70; colon++)
                {
                    char[] text = [.. Enumerable.Repeat('a', 70)];
                    text[place] = other;
                    text[colon] = ':';
                    AssertAgrees(Encoding.ASCII.GetBytes(text));
                }
            }
        }
    }

    [Fact]
    public void EveryByteInEveryPlaceIsRightlyRead()
    {
        byte[] text = "https://example.com/a-path-of-more-than-three-vectors"u8.ToArray();
        for (int place = 0; place < text.Length; place++)
        {
            byte original = text[place];
            for (int character = 0; character < 256; character++)
            {
                text[place] = (byte)character;
                AssertAgrees(text);
            }

            text[place] = original;
        }
    }

    [Fact]
    public void NothingIsReadThatIsNone()
    {
        const string Characters = "ab1+-.:/?#[]@%20!\"\\ ~_";
        Random random = new(3986);
        for (int i = 0; i < 200_000; i++)
        {
            AssertAgrees(Encoding.ASCII.GetBytes(random.GetItems<char>(Characters, random.Next(48))));
        }
    }

    private static void AssertAgrees(byte[] text)
    {
        byte[] json = [(byte)'"', .. text, (byte)'"', .. Encoding.ASCII.GetBytes(After)];
        int end = JsonScanner.ReadUri<BuildMode>(json, 0, out string? uri);
        AssertIs(StringFormat.Uri, json, end, uri);
        Assert.Equal(end, JsonScanner.ReadUri<CheckMode>(json, 0, out _));

        end = JsonScanner.ReadUriReference<BuildMode>(json, 0, out string? reference);
        AssertIs(StringFormat.UriReference, json, end, reference);
        Assert.Equal(end, JsonScanner.ReadUriReference<CheckMode>(json, 0, out _));
    }

    private static void AssertIs(StringFormat format, byte[] json, int end, string? value)
    {
        if (end < 0)
        {
            Assert.Equal(~0, end);
            Assert.Null(value);
            return;
        }

        // A quote may have been put in, which ends the string before the text does.
        byte[] content = json[1..(end - 1)];
        Assert.DoesNotContain((byte)'"', content);
        Assert.True(StringFormats.IsValid(format, content), $"{format}: {value}");
        Assert.Equal(Encoding.ASCII.GetString(content), value);
    }

    private static string? Read(string text, bool isReference)
    {
        byte[] json = Encoding.UTF8.GetBytes($"\"{text}\"{After}");
        int end = isReference
            ? JsonScanner.ReadUriReference<BuildMode>(json, 0, out string? value)
            : JsonScanner.ReadUri<BuildMode>(json, 0, out value);
        Assert.Equal(value is null ? ~0 : text.Length + 2, end);
        return value;
    }
}
