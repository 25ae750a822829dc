using System.Runtime.Intrinsics;

namespace QlikEventGen.Tests;

/// <summary>All tests of this program, where there are no vectors.</summary>
public sealed class WithoutVectorsTests
{
    private const string Setting = "DOTNET_EnableHWIntrinsic";

    [Fact]
    public async Task AllTestsPassWithoutVectors()
    {
        if (TestsAgain.SwitchedOff is not null)
        {
            Assert.Equal(TestsAgain.SwitchedOff != Setting, Vector128.IsHardwareAccelerated);
            return;
        }

        await TestsAgain.AssertPassWithout(Setting);
    }
}
