using System.Text.Json;
using System.Text.Unicode;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>What it takes to look at all bytes, and at all tokens.</summary>
internal static class Floors
{
    public static Contender Bytes { get; } = new("Utf8.IsValid", Work.Floor, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => Utf8.IsValid(payloads[index]) ? 1 : 0;
    })
    {
        Accepts = static payload => Utf8.IsValid(payload),
    };

    public static Contender Tokens { get; } = new("Utf8JsonReader tokenizing", Work.Floor, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => CountTokens(payloads[index]);
    })
    {
        Accepts = static payload => CountTokens(payload) > 0,
    };

    private static int CountTokens(byte[] payload)
    {
        Utf8JsonReader reader = new(payload);
        int count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }
}
