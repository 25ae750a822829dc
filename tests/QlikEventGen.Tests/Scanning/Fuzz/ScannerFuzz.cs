using System.Numerics;
using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning.Fuzz;

/// <summary>
/// Reads mutated texts by the scanner and by the slow reader, and says where they differ. The scanner's text ends at a page that cannot be
/// read, so that reading beyond it ends the process.
/// </summary>
internal sealed class ScannerFuzz(int seed) : IDisposable
{
    private const int Depth = 7;
    private const int LongestText = 4096;

    private static readonly byte[][] s_texts =
    [
        .. new[]
        {
            """{"id":"2eb8aa08-aa98-11ea-b4aa-73b441d16380","time":"2025-11-05T13:51:21.123Z","data":{"title":"Tägliches Laden 😀","status":"failed","rxBytes":1234}}""",
            """{"share":-0.5e-3,"tags":["a\n","\u00e9\ud83d\ude00",null,true,false,{},[]],"day":"2024-02-29","at":"2016-12-31T23:59:60Z"}""",
            """[0,-1,1.5,1e2,-2.5E+10,"\"\\\/\b\f\n\r\t","long enough for two vectors, and then some more of it",{"a":{"b":[[[{"c":[]}]]]}}]""",
            """{ "a" : [ 1 , 2 ] , "b" : { "c" : "\uD83D\uDE00" , "d" : "€" } , "" : [ ] }""",
            """["\ud83d\ude00","x\ud83d\ude00x","😀","\\ud83d"]""",
            """{"source":"https://example.com/a?b=c","schema":"com.qlik/automations","roles":"{\n  \"sub\": \"VZhiEfgW2bLd7HgR\",\n  \"roles\": [\"admin\", \"editor\"]\n}\n","state":"rojo=00f067aa0ba902b7"}""",
            """["2025-11-05T13:51:21Z","2025-11-05t13:51:21.123456789+01:00","00000000-0000-0000-0000-000000000000","0001-01-01"]""",
            """[12345678,123456789012345678,9223372036854775807,-9223372036854775808,9223372036854775808,120e-1,1.0,0.1e1]""",
            "\"plain\"",
            "\"2eb8aa08-aa98-11ea-b4aa-73b441d16380\"",
            "\"2025-11-05T13:51:21.123Z\"",
            "12345678.5e-10",
            "-9007199254740993",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);
    private readonly GuardedMemory _memory = new(LongestText);

    /// <summary>The number of texts that were JSON.</summary>
    public int Valid { get; private set; }

    /// <summary>How the whole value at a position is skipped; replaced to plant a fault.</summary>
    public Func<byte[], int, int>? SkipValue { get; init; }

    /// <summary>Whether the string at a position is a uuid; replaced to plant a fault.</summary>
    public Func<byte[], int, int>? ReadUuid { get; init; }

    /// <summary>Reads so many more texts.</summary>
    /// <returns>The first difference, or null.</returns>
    public string? Run(int documents)
    {
        for (int i = 0; i < documents; i++)
        {
            byte[] json = JsonMutator.Mutate(s_texts[_random.Next(s_texts.Length)], _random, _random.Next(0, 4));
            string? difference = Compare(json, _memory.AtEnd(json));
            if (difference is not null)
            {
                return $"{difference}: {Convert.ToHexString(json)} {Encoding.UTF8.GetString(json)}";
            }
        }

        return null;
    }

    public void Dispose() => _memory.Dispose();

    private string? Compare(byte[] json, ReadOnlySpan<byte> guarded)
    {
        IReadOnlyList<SlowValue>? values = SlowReader.Read(json, Depth);
        int start = JsonScanner.SkipWhiteSpace(guarded, 0);
        int end = SkipValue is null ? JsonScanner.SkipValue(guarded, start, Depth) : SkipValue(json, start);
        bool isValid = end >= 0 && JsonScanner.SkipWhiteSpace(guarded, end) == json.Length;
        if (isValid != values is not null)
        {
            return isValid ? "is accepted and is not JSON" : "is refused and is JSON";
        }

        if (values is null)
        {
            ReadEverywhere(guarded);
            return null;
        }

        Valid++;
        foreach (SlowValue value in values)
        {
            string? difference = Compare(json, guarded, value);
            if (difference is not null)
            {
                return $"{difference} at {value.Start}";
            }
        }

        return null;
    }

    /// <summary>Compares each way of reading a value with what the value is.</summary>
    private string? Compare(byte[] json, ReadOnlySpan<byte> guarded, SlowValue value)
    {
        int start = value.Start;
        int end = value.End;

        bool Is(int found, bool expected) => expected ? found == end : found < 0;

        if (!Is(JsonScanner.SkipValue(guarded, start, Depth), true))
        {
            return "SkipValue";
        }

        bool isText = value.Text is not null;
        if (!Is(JsonScanner.SkipString(guarded, start), isText)
            || !Is(JsonScanner.ReadString<CheckMode>(guarded, start, out _), isText)
            || !Is(JsonScanner.ReadString<BuildMode>(guarded, start, out string? text), isText)
            || text != value.Text)
        {
            return "ReadString";
        }

        if (!Is(JsonScanner.ReadText(guarded, start, out JsonText view), isText) || (isText && view.ToString() != value.Text))
        {
            return "ReadText";
        }

        int uuidEnd = ReadUuid is null ? JsonScanner.ReadUuid<CheckMode>(guarded, start, out _) : ReadUuid(json, start);
        if (!Is(uuidEnd, value.IsUuid)
            || !Is(JsonScanner.ReadUuid<BuildMode>(guarded, start, out Guid uuid), value.IsUuid)
            || (value.IsUuid && uuid != Guid.ParseExact(value.Raw!, "D")))
        {
            return "ReadUuid";
        }

        if (!Is(JsonScanner.ReadDateTime<CheckMode>(guarded, start, out _), value.IsDateTime)
            || !Is(JsonScanner.ReadDate<CheckMode>(guarded, start, out _), value.IsDate))
        {
            return "ReadDateTime or ReadDate";
        }

        int uriEnd = JsonScanner.ReadUri<BuildMode>(guarded, start, out string? uri);
        int referenceEnd = JsonScanner.ReadUriReference<BuildMode>(guarded, start, out string? reference);
        if ((uriEnd >= 0 && (uriEnd != end || !value.IsPlainUri || uri != value.Text))
            || (referenceEnd >= 0 && (referenceEnd != end || !value.IsPlainUriReference || reference != value.Text)))
        {
            return "ReadUri";
        }

        return CompareNumbers(guarded, value, Is) ?? CompareLiterals(guarded, value, Is);
    }

    private static string? CompareNumbers(ReadOnlySpan<byte> guarded, SlowValue value, Func<int, bool, bool> isEnd)
    {
        int start = value.Start;
        bool isNumber = value.Number is not null;
        bool isInteger = isNumber && value.IsInteger();
        BigInteger? exact = isInteger ? value.Integer : null;
        bool fits = exact is { } integer && integer >= long.MinValue && integer <= long.MaxValue;
        if (!isEnd(JsonScanner.ReadInteger<CheckMode>(guarded, start, out _), isInteger)
            || !isEnd(JsonScanner.ReadInteger<BuildMode>(guarded, start, out long number), fits)
            || (fits && number != exact))
        {
            return "ReadInteger";
        }

        bool isFinite = isNumber && double.IsFinite(value.Double);
        return !isEnd(JsonScanner.SkipNumber(guarded, start), isNumber)
            || !isEnd(JsonScanner.ReadDigits(guarded, start, out _), isNumber)
            || !isEnd(JsonScanner.ReadNumber<BuildMode>(guarded, start, out double real), isFinite)
            || (isFinite && real != value.Double)
            ? "ReadNumber"
            : null;
    }

    private static string? CompareLiterals(ReadOnlySpan<byte> guarded, SlowValue value, Func<int, bool, bool> isEnd) =>
        !isEnd(JsonScanner.SkipNull(guarded, value.Start), value.Literal == "null")
        || !isEnd(JsonScanner.ReadBoolean<BuildMode>(guarded, value.Start, out bool boolean), value.Literal is "true" or "false")
        || boolean != (value.Literal == "true")
            ? "ReadBoolean or SkipNull"
            : null;

    /// <summary>Nothing is known of a text with a fault but that no method reads beyond its end.</summary>
    private void ReadEverywhere(ReadOnlySpan<byte> guarded)
    {
        int position = _random.Next(guarded.Length + 1);
        foreach (ScannerMethod method in ScannerMethod.All)
        {
            method.Read(guarded, position);
        }
    }
}
