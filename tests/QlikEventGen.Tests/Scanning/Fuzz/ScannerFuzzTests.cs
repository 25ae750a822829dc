using System.Globalization;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning.Fuzz;

/// <summary>
/// A fixed slice of the scanner's fuzz. <c>QLIKEVENTGEN_FUZZ_DOCUMENTS</c> and <c>QLIKEVENTGEN_FUZZ_SEED</c> make it longer and other; a million
/// texts take about ten seconds.
/// </summary>
public sealed class ScannerFuzzTests
{
    private const int DocumentsOfSlice = 100_000;

    [Fact]
    public void Scanner_and_slow_reader_agree()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        int documents = Setting("QLIKEVENTGEN_FUZZ_DOCUMENTS", DocumentsOfSlice);
        int seed = Setting("QLIKEVENTGEN_FUZZ_SEED", 1);
        using ScannerFuzz fuzz = new(seed);
        string? difference = fuzz.Run(documents);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {documents} mutated texts, {fuzz.Valid} of them valid"));
        Assert.Null(difference);
        Assert.InRange(fuzz.Valid, documents / 5, documents * 4 / 5);
    }

    [Fact]
    public void It_finds_a_control_character_that_is_taken_for_text()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        using ScannerFuzz fuzz = new(seed: 1)
        {
            SkipValue = static (json, position) => JsonScanner.SkipValue([.. json.Select(static (unit, i) => i >= 16 && unit == 0x1F ? (byte)'x' : unit)], position, 7),
        };

        Assert.StartsWith("is accepted and is not JSON: ", fuzz.Run(DocumentsOfSlice), StringComparison.Ordinal);
    }

    [Fact]
    public void It_finds_an_escape_that_is_refused_at_the_end_of_a_vector()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        using ScannerFuzz fuzz = new(seed: 1)
        {
            SkipValue = static (json, position) => json.Length > 31 && json[31] == '\\' ? ~31 : JsonScanner.SkipValue(json, position, 7),
        };

        Assert.StartsWith("is refused and is JSON: ", fuzz.Run(DocumentsOfSlice), StringComparison.Ordinal);
    }

    [Fact]
    public void It_finds_a_wrong_digit_in_a_uuid()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        using ScannerFuzz fuzz = new(seed: 1)
        {
            ReadUuid = static (json, position) => JsonScanner.ReadUuid<CheckMode>([.. json.Select(static unit => unit == 'g' ? (byte)'f' : unit)], position, out _),
        };

        Assert.StartsWith("ReadUuid at ", fuzz.Run(DocumentsOfSlice), StringComparison.Ordinal);
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : usual;
}
