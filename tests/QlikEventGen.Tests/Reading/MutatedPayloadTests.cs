using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Reading;

public sealed class MutatedPayloadTests
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "0", "-1.5e3", "1e400", "42.0", "\"id\":", "\"status\":", "\"\\u0069d\":", "\"x\":",
        "\\ud83d", "\\u00e9", "é", "\n", "\r\n", " ", "\"\"", "\"failed\"", "{}", "[]", "9223372036854775808", "\0",
    ];

    private static readonly string s_payload =
        """
        {"id":"é\u00e9","status":"failed","key":"1f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01","time":"2026-11-05T13:51:21Z","day":"2026-11-05",
         "count":-12,"ratio":1.5e3,"done":true,"lines":[{"sku":"x","price":2.5},{"sku":"😀"}],"note":{"a":[false]},"other":"é"}
        """;

    [Fact]
    public void Both_passes_and_all_entry_points_agree_on_every_payload()
    {
        Random random = new(20261125);
        Dictionary<ValidationErrorKind, int> found = [];
        for (int round = 0; round < 4_000; round++)
        {
            byte[] payload = Mutate(random);
            foreach (ValidationError error in Payloads.FindErrors(payload))
            {
                found[error.Kind] = found.GetValueOrDefault(error.Kind) + 1;

                // What is said when reading fails and no reason is found.
                Assert.False(
                    error.Message.Contains("report", StringComparison.Ordinal) || error.Message.Contains("from here on", StringComparison.Ordinal),
                    $"{Encoding.UTF8.GetString(payload)}: {error}");
                Assert.InRange(error.Offset, 0, payload.Length);

                // Whether the keyword tells the place or the text is read for it.
                Assert.Equal(new ErrorLocator(payload).FindPointer(error.Offset), error.InstanceLocation);
            }
        }

        // The mutations reach all kinds of errors.
        Assert.InRange(found[ValidationErrorKind.Text], 1_000, 4_000);
        Assert.InRange(found[ValidationErrorKind.Schema], 200, 100_000);
        Assert.InRange(found[ValidationErrorKind.Representation], 3, 100_000);
    }

    private static byte[] Mutate(Random random)
    {
        StringBuilder text = new(s_payload);
        int changes = random.Next(1, 3);
        for (int i = 0; i < changes; i++)
        {
            int at = random.Next(text.Length);
            string piece = s_pieces[random.Next(s_pieces.Length)];
            switch (random.Next(5))
            {
                case 0: text.Remove(at, 1); break;
                case 1: text.Insert(at, piece); break;
                case 2: text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12))).Insert(at, piece); break;
                case 3: text.Length = at; break;
                default: ReplaceValue(text, random, piece); break;
            }

            if (text.Length == 0)
            {
                break;
            }
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(20) == 0 && utf8.Length > 0)
        {
            utf8[random.Next(utf8.Length)] = (byte)random.Next(256);
        }

        return utf8;
    }

    /// <summary>Puts a piece where a value stood, which leaves the text JSON more often.</summary>
    private static void ReplaceValue(StringBuilder text, Random random, string piece)
    {
        string before = text.ToString();
        int colon = before.IndexOf(':', random.Next(before.Length));
        int end = colon < 0 ? -1 : before.IndexOfAny([',', '}'], colon);
        if (end > 0)
        {
            text.Remove(colon + 1, end - colon - 1).Insert(colon + 1, piece);
        }
    }
}
