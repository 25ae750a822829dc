using System.Runtime.Intrinsics;

namespace QlikEventGen.Tests;

/// <summary>All tests of this program, where there are no vectors.</summary>
public sealed class WithoutVectorsTests
{
    [Fact]
    public async Task AllTestsPassWithoutVectors()
    {
        if (TestsAgain.SwitchedOff is not null)
        {
            Assert.False(Vector128.IsHardwareAccelerated);
            return;
        }

        await TestsAgain.AssertPassWithout("DOTNET_EnableHWIntrinsic");
    }
}
