using System.Diagnostics;
using System.Reflection;
using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class FormatAllocationTests
{
    // Code that is not optimised makes an object for each look into a table of numbers.
    private static readonly bool s_isOptimised =
        typeof(StringFormats).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void ValidTextsAreCheckedWithoutAllocation(StringFormat format)
    {
        foreach (string example in FormatExamples.Of(format))
        {
            byte[] text = Encoding.UTF8.GetBytes(example);
            Assert.True(StringFormats.IsValid(format, text), example);

            // A pattern is parsed.
            Assert.True(format == StringFormat.Regex || !s_isOptimised || Allocation.Least(() => StringFormats.IsValid(format, text)) == 0, example);
        }
    }
}
