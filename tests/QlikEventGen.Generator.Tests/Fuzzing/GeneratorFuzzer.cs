using System.Text.Json.Nodes;

namespace QlikEventGen.Generator.Tests.Fuzzing;

/// <summary>Gives mutants to the generator, compiles what comes out, and makes those that fail as small as they go.</summary>
/// <param name="seed">Decides what the mutants are.</param>
/// <param name="generate">The generator, or one with a fault in it.</param>
internal sealed class GeneratorFuzzer(int seed, Func<int, string, FuzzOutcome> generate)
{
    /// <summary>Compiling many at once is faster for each.</summary>
    private const int BatchSize = 100;

    private readonly SchemaMutator _mutator = new(seed);

    /// <summary>Runs mutants, and compiles each <paramref name="compiledOf"/>th of them.</summary>
    public IReadOnlyList<FuzzOutcome> Run(int count, int compiledOf, int mostFailures = 5)
    {
        List<FuzzOutcome> failures = [];
        List<FuzzOutcome> batch = [];
        for (int number = 0; number < count && failures.Count < mostFailures; number++)
        {
            FuzzOutcome outcome = generate(number, _mutator.Create(number));
            if (outcome.Failure is not null)
                failures.Add(outcome);
            else if (number % compiledOf == 0)
                batch.Add(outcome);
            if (batch.Count == BatchSize || number == count - 1)
            {
                failures.AddRange(FindUncompilable(batch));
                batch.Clear();
            }
        }

        return [.. failures.Select(Reduce)];
    }

    private static IEnumerable<FuzzOutcome> FindUncompilable(List<FuzzOutcome> batch)
    {
        Dictionary<int, string> faults = FuzzTarget.Compile(batch);
        return batch.Where(outcome => faults.ContainsKey(outcome.Number)).Select(outcome => outcome with { Failure = faults[outcome.Number] });
    }

    /// <summary>Takes out what a failure does not need.</summary>
    private FuzzOutcome Reduce(FuzzOutcome failure)
    {
        FuzzOutcome smallest = failure;
        for (bool shrunk = true; shrunk;)
        {
            shrunk = false;
            foreach (string candidate in Smaller(smallest.Schema))
            {
                if (Retry(candidate) is { } outcome)
                {
                    smallest = outcome;
                    shrunk = true;
                    break;
                }
            }
        }

        return smallest;

        FuzzOutcome? Retry(string schema)
        {
            FuzzOutcome outcome = generate(failure.Number, schema);
            if (outcome.Failure is not null)
                return outcome;
            return FuzzTarget.Compile([outcome]).TryGetValue(failure.Number, out string? fault) ? outcome with { Failure = fault } : null;
        }
    }

    /// <summary>The schema with one member or item less, the large ones first.</summary>
    private static IEnumerable<string> Smaller(string schema)
    {
        if (!FuzzCorpus.TryParse(schema, out JsonNode? whole))
            yield break;

        int count = 0;
        Count(whole, ref count);
        for (int i = 0; i < count; i++)
        {
            JsonNode root = JsonNode.Parse(schema)!;
            int index = i;
            Remove(root, ref index);
            yield return root.ToJsonString();
        }
    }

    private static void Count(JsonNode? node, ref int count)
    {
        foreach (JsonNode? child in Children(node))
        {
            count++;
            Count(child, ref count);
        }
    }

    private static bool Remove(JsonNode? node, ref int index)
    {
        JsonNode?[] children = [.. Children(node)];
        for (int i = 0; i < children.Length; i++)
        {
            if (index-- == 0)
            {
                if (node is JsonObject members)
                    members.RemoveAt(i);
                else
                    ((JsonArray)node!).RemoveAt(i);
                return true;
            }

            if (Remove(children[i], ref index))
                return true;
        }

        return false;
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(static member => member.Value),
        JsonArray items => items,
        _ => [],
    };
}
