using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

/// <summary>The scanner's tests, where there are vectors but no wide ones.</summary>
public sealed class WithoutWideVectorsTests
{
    [Fact]
    public async Task TheScannersTestsPassWithoutWideVectors()
    {
        if (TestsAgain.SwitchedOff is not null)
        {
            Assert.False(WideEscapeBlock.IsSupported);
            return;
        }

        await TestsAgain.AssertPassWithout("DOTNET_EnableAVX512", "-class", $"{typeof(WithoutWideVectorsTests).Namespace}.*");
    }
}
