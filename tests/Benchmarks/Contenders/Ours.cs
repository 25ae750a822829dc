using System.Buffers;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>The code that this repository generates.</summary>
internal static class Ours
{
    public static Contender Validate { get; } = new("QlikEventGen IsValid", Work.Validate, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => AutomationRunEnded.IsValid(payloads[index]) ? 1 : 0;
    })
    {
        Accepts = static payload => AutomationRunEnded.IsValid(payload),
    };

    /// <summary>The verdict on invalid payloads, with every error of each.</summary>
    public static Contender Report { get; } = new("QlikEventGen Validate", Work.Validate, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => 1 + AutomationRunEnded.Validate(payloads[index]).Errors.Count;
    })
    {
        Accepts = static payload => AutomationRunEnded.Validate(payload).IsValid,
    };

    public static Contender Parse { get; } = new("QlikEventGen TryParse", Work.Parse, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => AutomationRunEnded.TryParse(payloads[index], out AutomationRunEnded? value, out _) ? value.Id.Length : 1;
    })
    {
        Accepts = static payload => AutomationRunEnded.TryParse(payload, out _, out _),
        Read = static payload => EventFacts.Of(AutomationRunEnded.Parse(payload)),
    };

    public static Contender Write { get; } = new("QlikEventGen WriteTo", Work.Write, static input =>
    {
        AutomationRunEnded[] values = [.. input.Payloads.Select(static payload => AutomationRunEnded.Parse(payload))];
        ArrayBufferWriter<byte> output = new();
        return index =>
        {
            output.ResetWrittenCount();
            values[index].WriteTo(output);
            return output.WrittenCount;
        };
    })
    {
        Rewrite = static payload => AutomationRunEnded.Parse(payload).ToUtf8Json(),
    };
}
