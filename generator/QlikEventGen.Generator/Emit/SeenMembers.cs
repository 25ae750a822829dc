namespace QlikEventGen.Generator.Emit;

/// <summary>The bits that say which known members an object has had so far.</summary>
internal sealed class SeenMembers(int count)
{
    private const int BitsPerWord = 64;

    private readonly int _words = (count + BitsPerWord - 1) / BitsPerWord;

    public IEnumerable<string> Declarations => Enumerable.Range(0, _words).Select(word => $"{Type} {Word(word)} = 0;");

    public IEnumerable<string> Names => Enumerable.Range(0, _words).Select(Word);

    private string Type => count <= 32 ? "uint" : "ulong";

    public string Test(int index) => $"({Word(index / BitsPerWord)} & {Bit(index)}) != 0";

    public string TestMissing(int index) => $"({Word(index / BitsPerWord)} & {Bit(index)}) == 0";

    public string Mark(int index) => $"{Word(index / BitsPerWord)} |= {Bit(index)};";

    /// <summary>The condition that one of the members is missing.</summary>
    public string TestAny(IEnumerable<int> indexes) => string.Join(" || ", indexes
        .GroupBy(static index => index / BitsPerWord)
        .Select(word =>
        {
            string mask = Mask(word.Aggregate(0UL, static (mask, index) => mask | (1UL << (index % BitsPerWord))));
            return $"({Word(word.Key)} & {mask}) != {mask}";
        }));

    private string Word(int word) => _words == 1 ? "seen" : "seen" + word.ToString(CultureInfo.InvariantCulture);

    private static string Bit(int index) => Mask(1UL << (index % BitsPerWord));

    private static string Mask(ulong mask) => $"0x{mask:X}" + (mask > uint.MaxValue ? "UL" : "U");
}
