using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Validation;

public sealed class TextDiagnosisTests
{
    private const int MaxDepth = 64;

    private static readonly byte[] s_text = Encoding.UTF8.GetBytes(
        """ { "a" : [ 1 , -2.5e+10 , true,false ,null, "é😀\u00e9\ud83d\ude00\\\"\n" , {} , [ ] , {"b":{"c":"d"},"e":0} ] } """);

    [Fact]
    public void The_diagnosis_and_the_scanner_agree_on_what_is_JSON()
    {
        Random random = new(20261124);
        int faults = 0;
        for (int round = 0; round < 200_000; round++)
        {
            byte[] text = Mutate(random);
            TextFault? fault = TextDiagnosis.FindFault(text, MaxDepth);
            bool isJson = IsJson(text);

            Assert.True(isJson == (fault is null), $"{Convert.ToHexString(text)}: {fault}");
            if (fault is { } found)
            {
                faults++;
                Assert.InRange(found.Offset, 0, text.Length);
            }
        }

        Assert.InRange(faults, 50_000, 199_000);
    }

    [Fact]
    public void No_text_that_begins_like_a_faulty_one_is_JSON_beyond_the_fault()
    {
        // What stands in front of the fault is the beginning of some JSON text; together with the byte at the fault it no longer is.
        Random random = new(5);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = Mutate(random);
            if (TextDiagnosis.FindFault(text, MaxDepth) is { } fault && fault.Offset < text.Length)
            {
                TextFault? fromStart = TextDiagnosis.FindFault(text.AsSpan(0, fault.Offset), MaxDepth);
                Assert.True(fromStart is null || fromStart.Value.Offset == fault.Offset, $"{Convert.ToHexString(text)}: {fault}, {fromStart}");
            }
        }
    }

    [Fact]
    public void System_Text_Json_agrees_where_it_checks_the_same()
    {
        Random random = new(7);
        for (int round = 0; round < 50_000; round++)
        {
            byte[] text = Mutate(random);
            if (TextDiagnosis.FindFault(text, MaxDepth) is null)
            {
                Utf8JsonReader reader = new(text, new JsonReaderOptions { MaxDepth = MaxDepth });
                while (reader.Read())
                {
                }
            }
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        int end = JsonScanner.SkipValue(text, JsonScanner.SkipWhiteSpace(text, 0), MaxDepth);
        return end >= 0 && JsonScanner.SkipWhiteSpace(text, end) == text.Length;
    }

    private static byte[] Mutate(Random random)
    {
        List<byte> text = [.. s_text];
        int changes = random.Next(1, 4);
        for (int i = 0; i < changes && text.Count > 0; i++)
        {
            int at = random.Next(text.Count);
            byte other = random.Next(4) == 0 ? (byte)random.Next(256) : "{}[],:\" \\u0123456789eE+-.trufalsn\n"u8[random.Next(34)];
            switch (random.Next(6))
            {
                case 0: text.RemoveAt(at); break;
                case 1: text.Insert(at, other); break;
                case 2: text.RemoveRange(at, Math.Min(text.Count - at, random.Next(1, 20))); break;
                case 3: text.InsertRange(at, text.Slice(at, Math.Min(text.Count - at, random.Next(1, 20)))); break;
                case 4: text.RemoveRange(at, text.Count - at); break;
                default: text[at] = other; break;
            }
        }

        return [.. text];
    }
}
