using System.Buffers;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class Utf8TextTests
{
    [Fact]
    public void EveryCodePointIsRead()
    {
        byte[] text = new byte[4];
        for (int value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.TryCreate(value, out Rune rune))
            {
                int length = rune.EncodeToUtf8(text);
                int position = 0;
                Assert.True(Utf8Text.TryRead(text.AsSpan(0, length), ref position, out int codePoint));
                Assert.Equal(value, codePoint);
                Assert.Equal(length, position);
            }
        }
    }

    [Fact]
    public void NothingElseIs()
    {
        Random random = new(3629);
        byte[] leads = [0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF];
        byte[] others = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF];
        for (int round = 0; round < 50_000; round++)
        {
            byte[] text = new byte[random.Next(0, 5)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = i == 0 ? leads[random.Next(leads.Length)] : others[random.Next(others.Length)];
            }

            int position = 0;
            bool isRead = Utf8Text.TryRead(text, ref position, out int codePoint);
            bool expected = Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done;
            Assert.Equal(expected, isRead);
            if (expected)
            {
                Assert.Equal(rune.Value, codePoint);
                Assert.Equal(length, position);
            }
        }
    }
}
