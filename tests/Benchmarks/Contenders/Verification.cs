using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>Nobody is measured who does not do the work: verdicts, values read and text written are compared first.</summary>
internal static class Verification
{
    private static readonly (string Valid, string Invalid)[] s_faults =
    [
        ("\"exceeded limit\"", "\"Exceeded limit\""),
        ("\"id\":\"A234-1234-1234\"", "\"id\":\"\""),
        ("\"totalApiCalls\":42", "\"totalApiCalls\":42.5"),
        ("\"tenantid\"", "\"tenant\""),
        ("\"isTestRun\":true", "\"isTestRun\":\"true\""),
    ];

    /// <exception cref="InvalidOperationException">A contender does not do the work.</exception>
    public static void Run()
    {
        foreach (Contender contender in AllContenders.List.Append(Ours.Report))
        {
            foreach (Input input in Input.All)
            {
                // Slow contenders see a part of each batch.
                foreach (byte[] payload in contender.IsSlow ? input.Payloads.Take(20) : input.Payloads)
                {
                    Verify(contender, input, payload);
                }
            }

            if (contender.Accepts is { } accepts && contender.Work is Work.Validate or Work.Parse)
            {
                foreach ((string valid, string invalid) in s_faults)
                {
                    Require(!contender.Accepts(MakeFaulty(valid, invalid)), contender, Input.Minified, $"accepts {invalid}");
                }
            }
        }
    }

    private static byte[] MakeFaulty(string valid, string invalid)
    {
        string text = Encoding.UTF8.GetString(Input.Minified.Payloads[0]);
        string faulty = text.Replace(valid, invalid, StringComparison.Ordinal);
        return faulty != text ? Encoding.UTF8.GetBytes(faulty) : throw new InvalidOperationException($"The event has no {valid}.");
    }

    private static void Verify(Contender contender, Input input, byte[] payload)
    {
        Require(contender.Accepts?.Invoke(payload) ?? true, contender, input, "refuses a valid payload");
        if (contender.Read is { } read)
        {
            Require(read(payload) == SystemTextJson.ParseByReflection.Read!(payload), contender, input, "reads other values");
        }

        if (contender.Rewrite is { } rewrite)
        {
            JsonNode expected = JsonNode.Parse(payload)!;

            // Plain types have no place for it.
            if (contender != Ours.Write)
            {
                expected["data"]?.AsObject().Remove("queueMetrics");
            }

            using JsonDocument before = JsonDocument.Parse(expected.ToJsonString());
            using JsonDocument after = JsonDocument.Parse(rewrite(payload));
            Require(AreEqual(before.RootElement, after.RootElement), contender, input, "writes something else");
        }
    }

    /// <summary>JSON equality, but for the spelling of times.</summary>
    private static bool AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            left.GetPropertyCount() == right.GetPropertyCount()
            && left.EnumerateObject().All(member => right.TryGetProperty(member.Name, out JsonElement other) && AreEqual(member.Value, other)),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonValueKind.String, JsonValueKind.String) =>
            left.GetString() == right.GetString()
            || (left.TryGetDateTimeOffset(out DateTimeOffset leftTime) && right.TryGetDateTimeOffset(out DateTimeOffset rightTime) && leftTime == rightTime),
        _ => JsonElement.DeepEquals(left, right),
    };

    private static void Require(bool isTrue, Contender contender, Input input, string fault)
    {
        if (!isTrue)
        {
            throw new InvalidOperationException($"{contender.Name} {fault} ({input.Name}).");
        }
    }
}
