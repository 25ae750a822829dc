using System.Numerics;
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

    [Fact]
    public void BlocksOfAnyContentAreReplacedUpToWhereTheyStop()
    {
        Assert.SkipUnless(EscapeBlock.IsSupported, "No vectors.");
        AssertStops(EscapeBlock.Length, static (content, destination) =>
        {
            Vector128<byte> block = Vector128.Create(content);
            uint attention = 0;
            for (int index = 0; index < content.Length; index++)
            {
                attention |= content[index] is < 0x20 or >= 0x80 or (byte)'"' or (byte)'\\' ? 1u << index : 0;
            }

            uint stops = EscapeBlock.FindStops(block, attention, out uint escapes);
            int written = 1;
            int length = EscapeBlock.Unescape(block, escapes, stops, destination, ref written);
            return (stops == 0 ? content.Length : BitOperations.TrailingZeroCount(stops), length, written - 1);
        });
    }

    [Fact]
    public void WideBlocksOfAnyContentAreReplacedUpToWhereTheyStop()
    {
        // Not skipped: where every test is to be run, a processor may still be without them.
        if (!WideEscapeBlock.IsSupported)
        {
            return;
        }

        AssertStops(WideEscapeBlock.Length, static (content, destination) =>
        {
            Vector512<byte> block = Vector512.Create(content);
            ulong stops = WideEscapeBlock.FindStops(block, out ulong escapes);
            int written = 1;
            int length = WideEscapeBlock.Unescape(block, escapes, stops, destination, ref written);
            return (stops == 0 ? content.Length : BitOperations.TrailingZeroCount(stops), length, written - 1);
        });
    }

    private static void AssertStops(int blockLength, Func<byte[], char[], (int Stop, int Length, int Written)> unescape)
    {
        byte[] units = [.. "ab fnrtu/x\u007F\u0000\u001F"u8, 0x80, 0xE2, 0xFF];
        Random random = new(64);
        for (int i = 0; i < 200_000; i++)
        {
            // Up to a place escapes that are all short, since blocks of any bytes would stop at once.
            byte[] content = new byte[blockLength];
            random.GetItems(units, content);
            int rest = random.Next(blockLength + 1);
            int escape = random.Next(2, 12);
            for (int index = 0; index < rest; index++)
            {
                bool isEscape = random.Next(escape) == 0 && index + 1 < blockLength;
                content[index] = isEscape ? (byte)'\\' : (byte)random.Next('#', '\\');
                if (isEscape)
                {
                    content[++index] = random.GetItems("\"\\/bfnrt"u8, 1)[0];
                }
            }

            if (random.Next(4) == 0)
            {
                content[random.Next(blockLength)] = (byte)(random.Next(2) == 0 ? '\\' : '"');
            }

            string expected = Replace(content, out int stop);
            char[] destination = new char[blockLength + 1];
            (int actualStop, int length, int written) = unescape(content, destination);
            Assert.Equal((stop, stop, expected), (actualStop, length, new string(destination, 1, written)));
        }
    }

    /// <summary>What content stands for by the plainest code, up to where it stops.</summary>
    private static string Replace(byte[] content, out int stop)
    {
        StringBuilder expected = new();
        for (stop = 0; stop < content.Length; stop++)
        {
            byte unit = content[stop];
            if (unit is < 0x20 or >= 0x80 or (byte)'"')
            {
                break;
            }

            if (unit != '\\')
            {
                expected.Append((char)unit);
                continue;
            }

            int meaning = stop + 1 < content.Length ? "\"\\/bfnrt".IndexOf((char)content[stop + 1]) : -1;
            if (meaning < 0)
            {
                break;
            }

            expected.Append("\"\\/\b\f\n\r\t"[meaning]);
            stop++;
        }

        return expected.ToString();
    }

    private static Vector128<byte> BlockOf(string content, out uint escapes)
    {
        Vector128<byte> block = Vector128.Create(Encoding.ASCII.GetBytes(content));
        escapes = (uint)EscapeBlock.FindEscapes(Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits());
        return block;
    }
}
