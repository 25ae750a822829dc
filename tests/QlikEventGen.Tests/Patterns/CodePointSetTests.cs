using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

public sealed class CodePointSetTests
{
    [Fact]
    public void RangesAreMerged()
    {
        CodePointSet set = CodePointSet.FromRanges([(20, 29), (1, 3), (5, 9), (4, 4), (6, 7), (25, 40)]);

        Assert.Equal([1, 10, 20, 41], set.Bounds.ToArray());
        Assert.Equal(set, CodePointSet.Range(1, 9).Union(CodePointSet.Range(20, 40)));
        Assert.Equal(set, CodePointSet.Range(20, 40).Union(CodePointSet.Range(1, 9)));
        Assert.Equal(set.GetHashCode(), CodePointSet.Range(1, 9).Union(CodePointSet.Range(20, 40)).GetHashCode());
    }

    [Fact]
    public void AComplementIsTheRest()
    {
        Assert.Equal(CodePointSet.All, CodePointSet.Empty.Complement());
        Assert.Equal(CodePointSet.Empty, CodePointSet.All.Complement());
        Assert.Equal([1, CodePointSet.End], CodePointSet.Of(0).Complement().Bounds.ToArray());
        Assert.Equal([0, 5, 6, CodePointSet.End], CodePointSet.Of(5).Complement().Bounds.ToArray());
        Assert.Equal([0, 0x10FFFF], CodePointSet.Of(0x10FFFF).Complement().Bounds.ToArray());
        Assert.Equal([5, 6, 8, 9], CodePointSet.Range(5, 8).Except(CodePointSet.Range(6, 7)).Bounds.ToArray());
    }

    [Fact]
    public void OperationsAgreeWithSetsOfNumbers()
    {
        Random random = new(1);
        for (int i = 0; i < 500; i++)
        {
            (CodePointSet first, HashSet<int> firstNumbers) = Make(random);
            (CodePointSet second, HashSet<int> secondNumbers) = Make(random);
            for (int codePoint = 0; codePoint < 220; codePoint++)
            {
                Assert.Equal(firstNumbers.Contains(codePoint), first.Contains(codePoint));
                Assert.Equal(!firstNumbers.Contains(codePoint), first.Complement().Contains(codePoint));
                Assert.Equal(firstNumbers.Contains(codePoint) || secondNumbers.Contains(codePoint), first.Union(second).Contains(codePoint));
                Assert.Equal(firstNumbers.Contains(codePoint) && !secondNumbers.Contains(codePoint), first.Except(second).Contains(codePoint));
            }

            Assert.Equal(first, first.Complement().Complement());
            Assert.Equal(firstNumbers.Count == 1 ? firstNumbers.Single() : -1, first.Single);
        }
    }

    private static (CodePointSet Set, HashSet<int> Numbers) Make(Random random)
    {
        List<(int, int)> ranges = [];
        HashSet<int> numbers = [];
        for (int count = random.Next(6); count > 0; count--)
        {
            int first = random.Next(200);
            int last = first + random.Next(12);
            ranges.Add((first, last));
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return (CodePointSet.FromRanges(ranges), numbers);
    }
}
