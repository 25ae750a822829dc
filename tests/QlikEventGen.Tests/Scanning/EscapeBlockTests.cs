using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class EscapeBlockTests
{
    [Fact]
    public void EveryOtherBackslashOfARunBeginsAnEscape()
    {
        for (uint backslashes = 0; backslashes < 1u << EscapeBlock.Length; backslashes++)
        {
            uint expected = 0;
            for (int index = 0; index < EscapeBlock.Length; index++)
            {
                bool isEscaped = index > 0 && (expected & (1u << (index - 1))) != 0;
                expected |= isEscaped ? 0 : backslashes & (1u << index);
            }

            Assert.Equal(expected, EscapeBlock.FindEscapes(backslashes));
        }
    }

    [Theory]
    [InlineData("nothing escaped,", 0b0000_0000_0000_0000)]
    [InlineData(@"\""\\\/\b\f\n\r\t", 0b0000_0000_0000_0000)]
    [InlineData(@"\u0041 and \n \x", 0b0100_0000_0000_0001)]
    [InlineData(@"fifteen bytes..\", 0b1000_0000_0000_0000)]
    public void EscapesThatAreNotShortAreFound(string content, int expected)
    {
        Vector128<byte> block = BlockOf(content, out uint escapes);
        Assert.Equal((uint)expected, EscapeBlock.FindOtherThanShort(block, escapes));
    }

    [Fact]
    public void ShortEscapesAreThoseThatAreShortByThemselves()
    {
        byte[] content = new byte[EscapeBlock.Length];
        for (int position = 0; position < content.Length - 1; position++)
        {
            for (int character = 0; character < 256; character++)
            {
                Array.Fill(content, (byte)'a');
                content[position] = (byte)'\\';
                content[position + 1] = (byte)character;
                uint expected = JsonEscapes.IsShort((byte)character) ? 0 : 1u << position;
                Assert.Equal(expected, EscapeBlock.FindOtherThanShort(Vector128.Create(content), 1u << position));
            }
        }
    }

    [Theory]
    [InlineData("nothing escaped,", 16, "nothing escaped,")]
    [InlineData(@"\""\\\/\b\f\n\r\t", 16, "\"\\/\b\f\n\r\t")]
    [InlineData(@"bfnrtu\b\f\n\\rt", 16, "bfnrtu\b\f\n\\rt")]
    [InlineData(@"C:\\Users\\a\\uv", 16, @"C:\Users\a\uv")]
    [InlineData(@"up to \u0041\n..", 6, "up to ")]
    [InlineData(@"\u0041 at once..", 0, "")]
    [InlineData(@"fifteen bytes..\", 15, "fifteen bytes..")]
    [InlineData(@"\\\\\\\\\\\\\\.\", 15, @"\\\\\\\.")]
    public void ABlockIsReplacedUpToAnEscapeThatIsNotShort(string content, int length, string expected)
    {
        Assert.SkipUnless(EscapeBlock.IsSupported, "No vectors.");
        char[] destination = new char[20];
        int written = 3;
        Vector128<byte> block = BlockOf(content, out uint escapes);
        Assert.Equal(length, EscapeBlock.Unescape(block, escapes, EscapeBlock.FindOtherThanShort(block, escapes), destination, ref written));
        Assert.Equal(expected, new string(destination, 3, written - 3));
    }

    private static Vector128<byte> BlockOf(string content, out uint escapes)
    {
        Vector128<byte> block = Vector128.Create(Encoding.ASCII.GetBytes(content));
        escapes = EscapeBlock.FindEscapes(Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits());
        return block;
    }
}
