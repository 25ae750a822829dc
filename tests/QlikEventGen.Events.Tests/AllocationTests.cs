using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests;

public sealed class AllocationTests
{
    private const int Repetitions = 100;

    public static TheoryData<string> Names => [.. Examples.ValidNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsValid_allocates_nothing(string name)
    {
        byte[] payload = Examples.Valid(name);
        Assert.Equal(0, Measure(payload));
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
        Assert.Equal(0, Measure(payload));
    }

    [Fact]
    public void Validate_of_a_valid_payload_allocates_nothing()
    {
        long before = 0;
        for (int round = 0; round < 2; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Repetitions; i++)
            {
                AutomationRunEnded.Validate(Examples.Page);
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The bytes allocated by the second round; the first one warms up.</summary>
    private static long Measure(byte[] payload)
    {
        long before = 0;
        for (int round = 0; round < 2; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Repetitions; i++)
            {
                AutomationRunEnded.IsValid(payload);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
