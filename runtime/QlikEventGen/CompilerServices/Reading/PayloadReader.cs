using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The readers behind the API of generated types. Validating is one pass, which collects errors where that was asked for. Parsing is one in a
/// fast mode, and a second one that collects errors only if that failed.
/// </summary>
/// <remarks>
/// A text is one JSON value with white space around it (RFC 8259, section 2). A byte-order mark in front of it is skipped (section 8.1).
/// Nothing is thrown for an invalid payload except by <c>Parse</c> and <c>ParseAsync</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether a payload is valid. Allocates nothing.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>True if there is no error.</returns>
    public static bool IsValid<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        ReadState state = default;
        return ReadText<T, CheckMode>(SkipByteOrderMark(utf8Json), ref state, out _);
    }

    /// <inheritdoc cref="IsValid{T}(ReadOnlySpan{byte})"/>
    public static bool IsValid<T>(in ReadOnlySequence<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(utf8Json);
        return IsValid<T>(text.Utf8);
    }

    /// <summary>Whether a payload is valid.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="json">The payload.</param>
    /// <returns>True if there is no error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool IsValid<T>(string json)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(json);
        return IsValid<T>(text.Utf8);
    }

    /// <summary>Finds every error of a payload, and builds no object.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>The errors; <see cref="ValidationResult.Valid"/> if there is none.</returns>
    public static ValidationResult Validate<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        ReadOnlySpan<byte> json = SkipByteOrderMark(utf8Json);
        ReadState state = new(T.MaxDepth, isSecond: false);
        bool isRead = ReadText<T, CollectMode>(json, ref state, out _);
        if (state.OverworkedAt >= 0)
        {
            return ValidateTwice<T>(utf8Json);
        }

        return isRead && state.Mark<CollectMode>() == 0 ? ValidationResult.Valid : state.ToResult(json, utf8Json.Length - json.Length);
    }

    /// <inheritdoc cref="Validate{T}(ReadOnlySpan{byte})"/>
    public static ValidationResult Validate<T>(in ReadOnlySequence<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(utf8Json);
        return Validate<T>(text.Utf8);
    }

    /// <summary>Finds every error of a payload, and builds no object.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="json">The payload.</param>
    /// <returns>The errors; <see cref="ValidationResult.Valid"/> if there is none. Positions count in the payload's UTF-8 text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static ValidationResult Validate<T>(string json)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(json);
        return Validate<T>(text.Utf8);
    }

    /// <summary>Reads a payload, or finds every error in it.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <param name="value">What was read, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    public static bool TryParse<T>(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out T value, out ValidationResult result)
        where T : IJsonPayload<T>
    {
        ReadState state = default;
        if (ReadText<T, BuildMode>(SkipByteOrderMark(utf8Json), ref state, out value))
        {
            Debug.Assert(value is not null, "Null is reported as what the type cannot hold.");
            result = ValidationResult.Valid;
            return true;
        }

        value = default;
        result = CollectErrors<T, CollectAndBuildMode>(utf8Json, state.OverworkedAt);
        return false;
    }

    /// <inheritdoc cref="TryParse{T}(ReadOnlySpan{byte}, out T, out ValidationResult)"/>
    public static bool TryParse<T>(in ReadOnlySequence<byte> utf8Json, [MaybeNullWhen(false)] out T value, out ValidationResult result)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(utf8Json);
        return TryParse<T>(text.Utf8, out value, out result);
    }

    /// <summary>Reads a payload, or finds every error in it.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="json">The payload.</param>
    /// <param name="value">What was read, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none. Positions count in the payload's UTF-8 text.</param>
    /// <returns>True if there is no error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryParse<T>(string json, [MaybeNullWhen(false)] out T value, out ValidationResult result)
        where T : IJsonPayload<T>
    {
        using PayloadText text = PayloadText.From(json);
        return TryParse<T>(text.Utf8, out value, out result);
    }

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonPayload<T>
        => TryParse<T>(utf8Json, out T? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte})"/>
    public static T Parse<T>(in ReadOnlySequence<byte> utf8Json)
        where T : IJsonPayload<T>
        => TryParse<T>(utf8Json, out T? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="json">The payload.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    public static T Parse<T>(string json)
        where T : IJsonPayload<T>
        => TryParse<T>(json, out T? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <summary>Reads a stream to its end, and a payload from what it held.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="utf8Json">A stream of UTF-8; it is not closed.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<T> ParseAsync<T>(Stream utf8Json, CancellationToken cancellationToken = default)
        where T : IJsonPayload<T>
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return ReadAndParseAsync<T>(utf8Json, cancellationToken);
    }

    private static async ValueTask<T> ReadAndParseAsync<T>(Stream utf8Json, CancellationToken cancellationToken)
        where T : IJsonPayload<T>
    {
        using PayloadText.RentedText text = await PayloadText.ReadToEndAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return Parse<T>(text.Utf8);
    }

    private static bool ReadText<T, TMode>(ReadOnlySpan<byte> json, ref ReadState state, out T? value)
        where T : IJsonPayload<T>
        where TMode : struct, IReadMode
    {
        int start = JsonScanner.SkipWhiteSpace(json, 0);
        int position = T.ReadJson<TMode>(json, start, T.MaxDepth, ref state, out value);
        if (position < 0)
        {
            return false;
        }

        // Inside another object null stands for itself; here there is nothing around it that could hold it.
        if (TMode.Builds && value is null && state.Mark<TMode>() == 0
            && state.Unrepresentable<TMode>(json, start, position, $"is null, so {typeof(T).Name} cannot hold it") < 0)
        {
            return false;
        }

        position = JsonScanner.SkipWhiteSpace(json, position);
        return position >= json.Length || state.TextFault<TMode>(json, position) >= 0;
    }

    /// <summary>Where collecting takes too much work, a fast read tells whether reading alone does.</summary>
    private static ValidationResult ValidateTwice<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        ReadState state = default;
        return ReadText<T, CheckMode>(SkipByteOrderMark(utf8Json), ref state, out _) ? ValidationResult.Valid : CollectErrors<T, CollectMode>(utf8Json, state.OverworkedAt);
    }

    /// <param name="utf8Json">The payload that was refused.</param>
    /// <param name="overworkedAt">Where reading it took too much work; then nothing else is to be found.</param>
    private static ValidationResult CollectErrors<T, TMode>(ReadOnlySpan<byte> utf8Json, int overworkedAt)
        where T : IJsonPayload<T>
        where TMode : struct, IReadMode
    {
        ReadOnlySpan<byte> json = SkipByteOrderMark(utf8Json);
        ReadState state = new(T.MaxDepth, isSecond: true);
        if (overworkedAt >= 0)
        {
            state.ReportOverwork(overworkedAt);
        }
        else
        {
            ReadText<T, TMode>(json, ref state, out _);
        }

        return state.ToResult(json, utf8Json.Length - json.Length);
    }

    /// <summary>The payload without a byte-order mark in front of it (RFC 8259, section 8.1).</summary>
    internal static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> utf8Json)
        => utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
}
