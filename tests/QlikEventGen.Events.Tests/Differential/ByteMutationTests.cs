using System.Text;
using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>A second opinion on what is JSON at all: <see cref="Utf8JsonReader"/>, on payloads of which single bytes were changed.</summary>
public sealed class ByteMutationTests
{
    private const int Seed = 20260414;
    private const int Mutations = 10_000;

    private static readonly byte[] s_likelyBytes = Encoding.UTF8.GetBytes("{}[],:\"\\ \t\n0123456789-+.eEtrufalsn/u\0\u001fé📊");

    [Fact]
    public void A_text_is_at_fault_exactly_if_it_is_no_json()
    {
        Random random = new(Seed);
        byte[][] originals = [.. Examples.ValidNames.Select(Examples.Valid)];
        int texts = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] payload = Mutate(i % 2 == 0 ? Examples.Page : originals[i / 2 % originals.Length], random);
            string at = $"Seed {Seed}, mutation {i}";
            ValidationResult result = AutomationRunEnded.Validate(payload);
            Assert.True(result.IsValid == AutomationRunEnded.IsValid(payload), at);
            Assert.True(AutomationRunEnded.TryParse(payload, out AutomationRunEnded? run, out ValidationResult parsed) == parsed.IsValid, at);
            if (run is not null)
            {
                Assert.True(run.Equals(AutomationRunEnded.Parse(run.ToUtf8Json())), at);
            }

            ValidationError? fault = result.Errors.SingleOrDefault(error => error.Kind == ValidationErrorKind.Text);
            if (fault?.Message.StartsWith("is the second member", StringComparison.Ordinal) == true)
            {
                continue;
            }

            bool isJson = IsJson(payload);
            Assert.True(isJson == fault is null, $"{(isJson ? "JSON" : "no JSON")}, but {result}\n{at}\n{Encoding.UTF8.GetString(payload)}");
            texts += isJson ? 0 : 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {Seed}, {Mutations} mutations: {texts} are no JSON.");
        Assert.InRange(texts, Mutations / 10, Mutations);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int changes = random.Next(1, 3); changes > 0; changes--)
        {
            int position = random.Next(bytes.Count);
            byte likely = s_likelyBytes[random.Next(s_likelyBytes.Length)];
            switch (random.Next(5))
            {
                case 0: bytes[position] = likely; break;
                case 1: bytes.Insert(position, likely); break;
                case 2: bytes.RemoveAt(position); break;
                case 3: bytes[position] ^= (byte)(1 << random.Next(8)); break;
                default: bytes.Insert(position, bytes[random.Next(bytes.Count)]); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Whether a text is JSON of UTF-8 without half surrogate pairs, with at most 64 containers inside each other.</summary>
    private static bool IsJson(byte[] payload)
    {
        Utf8JsonReader reader = new(RoundTripText.WithoutByteOrderMark(payload), new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    _ = reader.GetString();
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
