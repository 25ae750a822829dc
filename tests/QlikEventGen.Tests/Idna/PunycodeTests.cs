using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Idna;

public sealed class PunycodeTests
{
    private const int Longest = 59;

    /// <summary>Samples of RFC 3492, section 7.1.</summary>
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb")]
    [InlineData("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b")]
    [InlineData("-> $1.00 <-", "-> $1.00 <--")]
    public void SamplesOfTheStandard(string text, string punycode)
    {
        Assert.Equal(text, Decode(punycode));
        Assert.Equal(punycode, Encode(text));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a-")]
    [InlineData("-", "--")]
    [InlineData("ü", "tda")]
    [InlineData("\U0010FFFF", "dn32g")]
    [InlineData("a\U0010FFFF", "a-h023p")]
    public void SmallOnes(string text, string punycode)
    {
        Assert.Equal(text, Decode(punycode));
        Assert.Equal(punycode, Encode(text));
    }

    [Theory]
    [InlineData("x")] // ends in the middle of a number
    [InlineData("tdä")]
    [InlineData("TDA")] // lower case only
    [InlineData("td a")]
    [InlineData("en32g")] // beyond U+10FFFF
    [InlineData("ib9b")] // a surrogate
    [InlineData("99999999")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("a-99999999999999999999999999999999999999999")]
    public void OthersAreNone(string punycode) => Assert.Null(Decode(punycode));

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        string longest = new('ä', 57);
        Assert.Equal(Longest, Encode(longest)!.Length);
        Assert.Null(Encode(longest + "ä"));
        Assert.Null(Encode(new string('a', Longest)));
        Assert.Equal(Longest, Encode(new string('a', Longest - 1))!.Length);
        Assert.False(Punycode.TryDecode("abc-"u8, stackalloc int[2], out _));
        Assert.False(Punycode.TryDecode("4caa"u8, stackalloc int[1], out _));
    }

    [Fact]
    public void WhatIsEncodedIsDecoded()
    {
        Random random = new(3492);
        Span<byte> punycode = stackalloc byte[Longest];
        Span<int> decoded = stackalloc int[Longest];
        for (int round = 0; round < 20_000; round++)
        {
            int[] label = new int[random.Next(1, 24)];
            int largest = random.Next(3) switch { 0 => 0x80, 1 => 0xD7FF, _ => 0x10FFFF };
            for (int i = 0; i < label.Length; i++)
            {
                label[i] = random.Next(largest);
                if (label[i] is >= 0xD800 and <= 0xDFFF)
                {
                    label[i] = 'a';
                }
            }

            if (Punycode.TryEncode(label, punycode, out int length))
            {
                Assert.True(Punycode.TryDecode(punycode[..length], decoded, out int count));
                Assert.Equal(label, decoded[..count].ToArray());
            }
        }
    }

    private static string? Decode(string punycode)
    {
        Span<int> label = stackalloc int[Longest];
        byte[] bytes = [.. punycode.Select(character => (byte)character)];
        return Punycode.TryDecode(bytes, label, out int length)
            ? string.Concat(label[..length].ToArray().Select(char.ConvertFromUtf32))
            : null;
    }

    private static string? Encode(string text)
    {
        Span<byte> punycode = stackalloc byte[Longest];
        int[] label = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        return Punycode.TryEncode(label, punycode, out int length)
            ? string.Concat(punycode[..length].ToArray().Select(octet => (char)octet))
            : null;
    }
}
