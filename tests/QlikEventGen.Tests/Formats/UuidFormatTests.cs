using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class UuidFormatTests
{
    [Theory]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d16380")]
    [InlineData("2EB8AA08-AA98-11EA-B4AA-73B441D16380")]
    [InlineData("2eb8aa08-AA98-11ea-B4Aa-73B441D16380")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Uuid, text);

    [Theory]
    [InlineData("2eb8aa08aa9811eab4aa73b441d16380")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d163800")]
    [InlineData("{2eb8aa08-aa98-11ea-b4aa-73b441d16380}")]
    [InlineData("urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa073b441d16380")]
    [InlineData("2eb8aa0-8aa98-11ea-b4aa-73b441d16380")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638g")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638-")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa--3b441d16380")]
    [InlineData("0x000000-0000-0000-0000-000000000000")]
    [InlineData("2eb8aa08_aa98_11ea_b4aa_73b441d16380")]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638\u0660")]
    [InlineData(" 2eb8aa08-aa98-11ea-b4aa-73b441d1638")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Uuid, text);
}
