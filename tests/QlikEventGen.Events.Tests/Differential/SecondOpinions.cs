using NJsonSchema;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>Mutated payloads, and what NJsonSchema has against each: worked out once for all tests of a class.</summary>
public sealed class SecondOpinions : IAsyncLifetime
{
    public const int Seed = 20260413;
    public const int Count = 10_000;

    internal IReadOnlyList<(string Payload, IReadOnlyList<Complaint> Complaints)> All { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        JsonSchema schema = await BundledSchema.LoadAsync(TestContext.Current.CancellationToken);
        PayloadMutator mutator = new(Seed);
        PayloadValue page = PayloadValue.Parse(Examples.Page);
        PayloadValue[] originals = [.. Examples.ValidNames.Select(name => PayloadValue.Parse(Examples.Valid(name)))];

        // The page's example has most members, so it is worth every other mutation.
        All = [.. from i in Enumerable.Range(0, Count)
                  let payload = mutator.Mutate(i % 2 == 0 ? page : originals[i / 2 % originals.Length]).ToString()
                  select (payload, Complaint.OfNJsonSchema(schema, payload))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
