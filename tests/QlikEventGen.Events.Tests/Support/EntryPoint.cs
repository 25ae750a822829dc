using System.Buffers;
using System.Text;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>One way of handing a payload to a generated type: its four readers for one kind of argument.</summary>
internal sealed class EntryPoint<T>
    where T : class, IEventPayload<T>
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public required string Name { get; init; }

    public required Func<bool> IsValid { get; init; }

    public required Func<ValidationResult> Validate { get; init; }

    public required Func<(bool IsValid, T? Value, ValidationResult Result)> TryParse { get; init; }

    public required Func<T> Parse { get; init; }

    /// <summary>All ways in which a payload can be given. A string can be given only what UTF-8 can encode.</summary>
    public static IEnumerable<EntryPoint<T>> For(byte[] utf8)
    {
        yield return OfSpan(utf8);
        yield return OfSequence("sequence of one segment", new ReadOnlySequence<byte>(utf8));
        yield return OfSequence("sequence cut in the middle", Segments.CutAt(utf8, utf8.Length / 2));
        yield return OfSequence("sequence cut near its ends", Segments.CutAt(utf8, Math.Min(1, utf8.Length), Math.Max(utf8.Length - 1, Math.Min(1, utf8.Length))));
        yield return OfSequence("sequence cut every 7 bytes, with empty segments", Segments.CutAt(utf8, CutsEvery(7, utf8.Length)));
        yield return OfSequence("sequence of one byte in each segment", Segments.OneByteEach(utf8));
        if (TryDecode(utf8) is { } text)
        {
            yield return OfString(text);
        }
    }

    private static EntryPoint<T> OfSpan(byte[] utf8) => new()
    {
        Name = "span",
        IsValid = () => T.IsValid(utf8.AsSpan()),
        Validate = () => T.Validate(utf8.AsSpan()),
        TryParse = () => (T.TryParse(utf8.AsSpan(), out T? value, out ValidationResult result), value, result),
        Parse = () => T.Parse(utf8.AsSpan()),
    };

    private static EntryPoint<T> OfSequence(string name, ReadOnlySequence<byte> utf8) => new()
    {
        Name = name,
        IsValid = () => T.IsValid(utf8),
        Validate = () => T.Validate(utf8),
        TryParse = () => (T.TryParse(utf8, out T? value, out ValidationResult result), value, result),
        Parse = () => T.Parse(utf8),
    };

    public static EntryPoint<T> OfString(string json) => new()
    {
        Name = "string",
        IsValid = () => T.IsValid(json),
        Validate = () => T.Validate(json),
        TryParse = () => (T.TryParse(json, out T? value, out ValidationResult result), value, result),
        Parse = () => T.Parse(json),
    };

    private static IEnumerable<int> CutsEvery(int step, int length)
    {
        for (int cut = 0; cut <= length; cut += step)
        {
            yield return cut;
            yield return cut;
        }
    }

    private static string? TryDecode(byte[] utf8)
    {
        try
        {
            return s_strictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
