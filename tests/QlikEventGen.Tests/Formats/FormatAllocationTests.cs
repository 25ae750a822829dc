using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class FormatAllocationTests
{
    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void ValidTextsAreCheckedWithoutAllocation(StringFormat format)
    {
        foreach (string example in FormatExamples.Of(format))
        {
            byte[] text = Encoding.UTF8.GetBytes(example);
            Assert.True(StringFormats.IsValid(format, text), example);

            // A pattern is parsed.
            Assert.True(format == StringFormat.Regex || LeastAllocated(format, text) == 0, example);
        }
    }

    // A collection that another thread starts ends this thread's allocation buffer, and the rest of it counts as allocated.
    private static long LeastAllocated(StringFormat format, byte[] text)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 50 && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            StringFormats.IsValid(format, text);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
