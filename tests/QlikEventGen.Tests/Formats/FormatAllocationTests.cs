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
            for (int i = 0; i < 50; i++)
            {
                StringFormats.IsValid(format, text);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isValid = StringFormats.IsValid(format, text);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(isValid);

            // A pattern is parsed.
            Assert.True(allocated == 0 || format == StringFormat.Regex, $"{example}: {allocated} bytes");
        }
    }
}
