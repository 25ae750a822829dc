using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class BoundaryTests
{
    private static readonly string[] s_texts =
    [
        "\"2025-11-05T13:51:21Z\"",
        "\"2025-11-05T13:51:21.123Z\"",
        "\"2025-11-05T13:51:21.1234567Z\"",
        "\"2025-11-05T13:51:21.123456789+01:00\"",
        "\"2025-11-05\"",
        "\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"",
        "\"https://example.com/a?b=c\",\"specversion\":\"1.0\"}",
        "\"{\\n\\\"sub\\\":\\\"VZhiEfgW2bLd7HgR-jjzAh6VnicipweT\\\",\\n\\\"roles\\\":[\\\"admin\\\"]}\\n\",\"tracestate\":\"rojo=00f067aa0ba902b7\"",
        "\"com.qlik/automations and some more text that is longer than two vectors of bytes\"",
        "\"\\u0041\\n\\ud83d\\ude00 \u00FC \u20AC \U0001F600\"",
        "\"id\" : 1",
        "\"tenantid\":null",
        "{ \"id\" : [ 1 , -2.5e+10 , true , false , null , { } , [ ] , \"x\" ] }",
        "123456789",
        "-1234567.5E-10",
        "                                                 \"x\"",
    ];

    [Fact]
    public void PositionsOutsideOfTheTextAreFaults()
    {
        foreach (string text in s_texts.Append(""))
        {
            byte[] json = Encoding.UTF8.GetBytes(text);
            foreach (int position in (int[])[int.MinValue, int.MinValue + 1, -64, -1, json.Length, json.Length + 1, json.Length + 64, int.MaxValue - 1, int.MaxValue])
            {
                foreach (ScannerMethod method in ScannerMethod.All)
                {
                    int expected = method.Name == "SkipWhiteSpace" ? json.Length : ~json.Length;
                    int end = method.Read(json, position);
                    if (end != expected)
                    {
                        Assert.Fail($"{method} at {position} of {text}: {end}");
                    }
                }

                Assert.False(JsonScanner.Matches(json, position, "x"u8));
                Assert.False(JsonScanner.Predicts(json, position, "x"u8));
                Assert.Equal(uint.MaxValue, JsonScanner.Hash(json, position, 1, 0));
            }
        }
    }

    [Fact]
    public void NothingBeyondTheTextIsRead()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        using GuardedMemory memory = new(4096);
        foreach (string text in s_texts)
        {
            byte[] whole = Encoding.UTF8.GetBytes(text);
            for (int length = 0; length <= whole.Length; length++)
            {
                for (int position = -1; position <= length + 1; position++)
                {
                    ReadAll(memory.AtEnd(whole.AsSpan(0, length)), position);
                    ReadAll(memory.AtStart(whole.AsSpan(0, length)), position);
                }
            }
        }
    }

    private static void ReadAll(ReadOnlySpan<byte> json, int position)
    {
        foreach (ScannerMethod method in ScannerMethod.All)
        {
            int end = method.Read(json, position);
            if (end > json.Length || end < ~json.Length || (end >= 0 && end < position && position <= json.Length))
            {
                Assert.Fail($"{method} at {position} of {Encoding.UTF8.GetString(json)}: {end}");
            }
        }

        JsonScanner.Matches(json, position, "\"2025-11-05T13:51:21.123Z\""u8);
        JsonScanner.Matches(json, position, "\"id\""u8);
        JsonScanner.Predicts(json, position, "\"tenantid\":"u8);
        JsonScanner.Hash(json, position, 0x9E3779B1, 29);
    }
}
