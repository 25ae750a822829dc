using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

/// <summary>A reading method of the scanner, by name, so that tests can run through all of them.</summary>
internal sealed record ScannerMethod(string Name, ScannerMethod.Method Read)
{
    public delegate int Method(ReadOnlySpan<byte> json, int position);

    private static readonly JsonNames s_names = new("id", "source", "x", "", "tenantid");

    public static IReadOnlyList<ScannerMethod> All { get; } =
    [
        new("SkipWhiteSpace", JsonScanner.SkipWhiteSpace),
        new("FirstName", JsonScanner.FirstName),
        new("NextName", JsonScanner.NextName),
        new("FirstItem", JsonScanner.FirstItem),
        new("NextItem", JsonScanner.NextItem),
        new("SkipString", JsonScanner.SkipString),
        new("SkipNumber", JsonScanner.SkipNumber),
        new("SkipInteger", JsonScanner.SkipInteger),
        new("SkipBoolean", JsonScanner.SkipBoolean),
        new("SkipNull", JsonScanner.SkipNull),
        new("SkipValue", (json, position) => JsonScanner.SkipValue(json, position, 64)),
        new("ReadString check", (json, position) => JsonScanner.ReadString<CheckMode>(json, position, out _)),
        new("ReadString build", (json, position) => JsonScanner.ReadString<BuildMode>(json, position, out _)),
        new("ReadText", (json, position) => JsonScanner.ReadText(json, position, out _)),
        new("ReadUuid check", (json, position) => JsonScanner.ReadUuid<CheckMode>(json, position, out _)),
        new("ReadUuid build", (json, position) => JsonScanner.ReadUuid<BuildMode>(json, position, out _)),
        new("ReadDateTime check", (json, position) => JsonScanner.ReadDateTime<CheckMode>(json, position, out _)),
        new("ReadDateTime build", (json, position) => JsonScanner.ReadDateTime<BuildMode>(json, position, out _)),
        new("ReadDate check", (json, position) => JsonScanner.ReadDate<CheckMode>(json, position, out _)),
        new("ReadDate build", (json, position) => JsonScanner.ReadDate<BuildMode>(json, position, out _)),
        new("ReadUri check", (json, position) => JsonScanner.ReadUri<CheckMode>(json, position, out _)),
        new("ReadUri build", (json, position) => JsonScanner.ReadUri<BuildMode>(json, position, out _)),
        new("ReadUriReference check", (json, position) => JsonScanner.ReadUriReference<CheckMode>(json, position, out _)),
        new("ReadUriReference build", (json, position) => JsonScanner.ReadUriReference<BuildMode>(json, position, out _)),
        new("ReadInteger check", (json, position) => JsonScanner.ReadInteger<CheckMode>(json, position, out _)),
        new("ReadInteger build", (json, position) => JsonScanner.ReadInteger<BuildMode>(json, position, out _)),
        new("ReadNumber check", (json, position) => JsonScanner.ReadNumber<CheckMode>(json, position, out _)),
        new("ReadNumber build", (json, position) => JsonScanner.ReadNumber<BuildMode>(json, position, out _)),
        new("ReadBoolean check", (json, position) => JsonScanner.ReadBoolean<CheckMode>(json, position, out _)),
        new("ReadBoolean build", (json, position) => JsonScanner.ReadBoolean<BuildMode>(json, position, out _)),
        new("ReadDigits", (json, position) => JsonScanner.ReadDigits(json, position, out _)),
        new("ReadElement check", (json, position) => JsonScanner.ReadElement<CheckMode>(json, position, 64, out _)),
        new("ReadElement build", (json, position) => JsonScanner.ReadElement<BuildMode>(json, position, 64, out _)),
        new("Find", FindName),
    ];

    public override string ToString() => Name;

    private static int FindName(ReadOnlySpan<byte> json, int position)
    {
        s_names.Find(json, position, out int value);
        return value;
    }
}
