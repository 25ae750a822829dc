using System.Text;

namespace QlikEventGen.Tests.Scanning.Fuzz;

/// <summary>Changes texts a little, so that about half of them stay JSON.</summary>
internal static class JsonMutator
{
    private static readonly string[] s_tokens =
    [
        "\"", "\\", "\\u", "\\ud83d", "\\ude00", "\\u00", "{", "}", "[", "]", ":", ",", "0", "-", "+", ".", "e", "E", "1", " ", "\n", "\t",
        "null", "true", "false", "\"a\":", ",\"b\":1", "[]", "{}", "\0", "\u001F", "\u007F", "é", "€", "😀",
    ];

    public static byte[] Mutate(ReadOnlySpan<byte> original, Random random, int count)
    {
        List<byte> json = [.. original];
        for (int i = 0; i < count; i++)
        {
            int place = random.Next(json.Count + 1);
            switch (random.Next(7))
            {
                case 0 when place < json.Count:
                    json[place] = (byte)random.Next(256);
                    break;
                case 1 when place < json.Count:
                    json.RemoveAt(place);
                    break;
                case 2:
                    json.Insert(place, (byte)random.Next(256));
                    break;
                case 3 when random.Next(4) == 0:
                    json.RemoveRange(place, json.Count - place);
                    break;
                case 4 when place < json.Count:
                    int length = random.Next(1, Math.Min(12, json.Count - place) + 1);
                    json.InsertRange(random.Next(json.Count + 1), json.GetRange(place, length));
                    break;
                case 5:
                    json.InsertRange(place, Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]));
                    break;
                default:
                    json.Insert(place, (byte)' ');
                    break;
            }
        }

        return [.. json];
    }
}
