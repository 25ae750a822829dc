using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class UuidTests
{
    private const string Sample = "2eb8aa08-Aa98-11EA-b4aa-73B441d16380";

    [Fact]
    public void EveryUuidIsRead()
    {
        Random random = new(36);
        byte[] bytes = new byte[16];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            Guid expected = new(bytes);
            string text = expected.ToString("D");
            AssertReads(random.Next(2) == 0 ? text : text.ToUpperInvariant(), expected);
        }

        AssertReads(Sample, Guid.Parse(Sample));
    }

    [Fact]
    public void EveryByteInEveryPlaceIsChecked()
    {
        byte[] json = Encoding.ASCII.GetBytes($"\"{Sample}\",");
        for (int place = 0; place < 38; place++)
        {
            byte original = json[place];
            for (int character = 0; character < 256; character++)
            {
                json[place] = (byte)character;
                bool isValid = place switch
                {
                    0 or 37 => character == '"',
                    9 or 14 or 19 or 24 => character == '-',
                    _ => char.IsAsciiHexDigit((char)character),
                };
                Assert.Equal(isValid ? 38 : ~0, JsonScanner.ReadUuid<CheckMode>(json, 0, out Guid none));
                Assert.Equal(Guid.Empty, none);
                Assert.Equal(isValid ? 38 : ~0, JsonScanner.ReadUuid<BuildMode>(json, 0, out Guid value));
                Assert.Equal(isValid ? Guid.Parse(Encoding.ASCII.GetString(json, 1, 36)) : Guid.Empty, value);
            }

            json[place] = original;
        }
    }

    [Theory]
    [InlineData("\"2eb8aa08-aa98-11ea-b4aa-73b441d1638\"")]
    [InlineData("\"2eb8aa08-aa98-11ea-b4aa-73b441d163800\"")]
    [InlineData("\"2eb8aa08aa9811eab4aa73b441d16380\"")]
    [InlineData("\"\\u0032eb8aa08-aa98-11ea-b4aa-73b441d16380\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public void OtherSpellingsAreNot(string json) =>
        Assert.Equal(~0, JsonScanner.ReadUuid<BuildMode>(Encoding.ASCII.GetBytes(json), 0, out _));

    private static void AssertReads(string text, Guid expected)
    {
        byte[] json = Encoding.ASCII.GetBytes($"[\"{text}\"");
        Assert.Equal(39, JsonScanner.ReadUuid<CheckMode>(json, 1, out Guid value));
        Assert.Equal(Guid.Empty, value);
        Assert.Equal(39, JsonScanner.ReadUuid<BuildMode>(json, 1, out value));
        Assert.Equal(expected, value);
    }
}
