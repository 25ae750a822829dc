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
            Assert.True(format == StringFormat.Regex || Allocation.Least(() => StringFormats.IsValid(format, text)) == 0, example);
        }
    }
}
