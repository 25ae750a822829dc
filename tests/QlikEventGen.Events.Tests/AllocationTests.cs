using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Events.Tests.Support;
using QlikEventGen.Tests;

namespace QlikEventGen.Events.Tests;

/// <summary>Counters of the runtime, which are exact.</summary>
public sealed class AllocationTests
{
    /// <summary>Enough to see a list that grows, and little enough to walk.</summary>
    private const int PayloadsOfBatch = 60;

    public static TheoryData<string> ValidNames => [.. Examples.ValidNames];

    public static TheoryData<string> Inputs => [.. Input.All.Select(static input => input.Name)];

    [Theory]
    [MemberData(nameof(ValidNames))]
    public void IsValid_allocates_nothing(string name)
    {
        byte[] payload = Examples.Valid(name);
        Assert.Equal(0, Allocation.Least(() => AutomationRunEnded.IsValid(payload)));
    }

    [Theory]
    [InlineData("status-misspelled.json")]
    [InlineData("missing-id.json")]
    [InlineData("trailing-comma.json")]
    [InlineData("duplicate-member.json")]
    [InlineData("nested-too-deep.json")]
    public void IsValid_of_an_invalid_payload_allocates_nothing_either(string name)
    {
        byte[] payload = Examples.Invalid(name);
        Assert.Equal(0, Allocation.Least(() => AutomationRunEnded.IsValid(payload)));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void IsValid_and_Validate_of_every_payload_of_the_benchmarks_allocate_nothing(string input)
    {
        foreach (byte[] payload in PayloadsOf(input))
        {
            Assert.Equal(0, Allocation.Least(() => AutomationRunEnded.IsValid(payload)));
            Assert.Equal(0, Allocation.Least(() => AutomationRunEnded.Validate(payload)));
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Parsing_allocates_the_objects_that_it_returns_and_nothing_else(string input)
    {
        foreach (byte[] payload in PayloadsOf(input))
        {
            long graph = ObjectGraph.CountBytes(AutomationRunEnded.Parse(payload), AutomationRunEnded.Parse(payload));
            Assert.InRange(graph, 200, long.MaxValue);
            Assert.Equal(graph, Allocation.Least(() => AutomationRunEnded.Parse(payload)));
        }
    }

    [Fact]
    public void Graphs_are_counted_with_all_that_is_in_them_but_not_what_they_share()
    {
        object shared = new byte[100];
        object[] graph = [new byte[10], "constant", shared, new KeyValuePair<string, object>("key", new List<int>())];
        object[] other = [shared, "constant", "key", new List<int>()];

        // The array of four references, the bytes, the boxed pair, and the list, whose empty array all lists share.
        Assert.Equal(56 + 40 + 32 + 32, ObjectGraph.CountBytes(graph, other));
    }

    private static IEnumerable<byte[]> PayloadsOf(string name) =>
        Input.All.Single(input => input.Name == name).Payloads.Take(PayloadsOfBatch);
}
