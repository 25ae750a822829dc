using QlikEventGen.CompilerServices;

namespace QlikEventGen;

/// <summary>One rule that a payload broke: which rule, where it stands in the schema, and where the payload broke it.</summary>
/// <remarks>
/// Positions count from the first byte of the payload as UTF-8. A byte-order mark at the start is counted by <see cref="Offset"/>, which
/// indexes the bytes that were given, and not by <see cref="Column"/>, which is what an editor shows.
/// </remarks>
public sealed class ValidationError
{
    internal ValidationError(ValidationErrorKind kind, string messageWithoutValue)
    {
        Kind = kind;
        MessageWithoutValue = messageWithoutValue;
    }

    /// <summary>What sort of rule was broken.</summary>
    public ValidationErrorKind Kind { get; }

    /// <summary>The place of the faulty value as a JSON Pointer (RFC 6901), such as <c>/data/status</c>; empty for the whole payload.</summary>
    public string InstanceLocation => field ??= Pointer ?? Origin?.InstanceLocation ?? "";

    /// <summary>The number of bytes of the payload's UTF-8 text in front of the faulty place.</summary>
    public int Offset { get; internal init; }

    /// <summary>The line of the faulty place, from 1. A line ends with a line feed, a carriage return, or both.</summary>
    public int Line { get; internal init; } = 1;

    /// <summary>The column of the faulty place, from 1, in UTF-8 bytes.</summary>
    public int Column { get; internal init; } = 1;

    /// <summary>The schema keyword that says no, such as <c>minLength</c>; null where <see cref="Kind"/> is not <see cref="ValidationErrorKind.Schema"/>.</summary>
    public string? Keyword => Origin?.Keyword;

    /// <summary>
    /// The place of the keyword as evaluation came to it, a JSON Pointer from the root schema through every <c>$ref</c>, such as
    /// <c>/properties/data/$ref/required</c> (JSON Schema 2020-12, Core, section 12.3.1); null where there is no <see cref="Keyword"/>.
    /// </summary>
    public string? KeywordLocation => Origin?.KeywordLocation;

    /// <summary>
    /// The place of the keyword in the schema document that holds it, a URI with a JSON Pointer as its fragment (JSON Schema 2020-12, Core,
    /// section 12.3.2); null where there is no <see cref="Keyword"/>. The URI is the schema's <c>$id</c> or the one that the project gives its file;
    /// without either it is the path from the project, a relative reference.
    /// </summary>
    public string? AbsoluteKeywordLocation => Origin?.AbsoluteKeywordLocation;

    /// <summary>What is wrong, without any text of the payload: fit for logs and for answers to whoever sent it.</summary>
    public string MessageWithoutValue { get; }

    /// <summary>What is wrong, followed by the faulty value where it is a string, a number or a boolean (at most 64 characters of it).</summary>
    public string Message => FoundText is null ? MessageWithoutValue : $"{MessageWithoutValue} (found {FoundText})";

    /// <summary>The keyword; null where <see cref="Kind"/> is not <see cref="ValidationErrorKind.Schema"/>.</summary>
    internal ErrorOrigin? Origin { get; init; }

    /// <summary>The place of the value, where <see cref="Origin"/> does not tell it.</summary>
    internal string? Pointer { get; init; }

    /// <summary>The faulty value as the payload spells it, shortened; null where quoting it would not help.</summary>
    internal string? FoundText { get; init; }

    /// <summary>The error on one line: place, message, line and column. Quotes the value.</summary>
    /// <returns>Text such as <c>/data/status: must be one of "failed", "finished" (found "faild"), line 3, column 15</c>.</returns>
    public override string ToString()
        => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(InstanceLocation.Length == 0 ? "(root)" : InstanceLocation)}: {Message}, line {Line}, column {Column}");
}
