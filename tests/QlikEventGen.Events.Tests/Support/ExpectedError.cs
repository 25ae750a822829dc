using System.Globalization;
using System.Text;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>Everything that a <see cref="ValidationError"/> says, to be compared as one value.</summary>
internal sealed record ExpectedError
{
    public required ValidationErrorKind Kind { get; init; }

    public required string InstanceLocation { get; init; }

    public required TextPlace Place { get; init; }

    public string? Keyword { get; init; }

    public string? KeywordLocation { get; init; }

    public string? AbsoluteKeywordLocation { get; init; }

    public required string MessageWithoutValue { get; init; }

    public required string Message { get; init; }

    /// <summary>An error of a keyword. Its name is the last segment of its location.</summary>
    /// <param name="found">What the message quotes of the value; null where it quotes nothing.</param>
    public static ExpectedError Schema(
        TextPlace place, string instanceLocation, string keywordLocation, string absoluteKeywordLocation, string message, string? found = null) => new()
        {
            Kind = ValidationErrorKind.Schema,
            InstanceLocation = instanceLocation,
            Place = place,
            Keyword = keywordLocation[(keywordLocation.LastIndexOf('/') + 1)..],
            KeywordLocation = keywordLocation,
            AbsoluteKeywordLocation = absoluteKeywordLocation,
            MessageWithoutValue = message,
            Message = AddFound(message, found),
        };

    public static ExpectedError Text(TextPlace place, string instanceLocation, string message, string? found = null) => new()
    {
        Kind = ValidationErrorKind.Text,
        InstanceLocation = instanceLocation,
        Place = place,
        MessageWithoutValue = message,
        Message = AddFound(message, found),
    };

    public static ExpectedError Representation(TextPlace place, string instanceLocation, string message, string found) => new()
    {
        Kind = ValidationErrorKind.Representation,
        InstanceLocation = instanceLocation,
        Place = place,
        MessageWithoutValue = message,
        Message = AddFound(message, found),
    };

    public static ExpectedError From(ValidationError error) => new()
    {
        Kind = error.Kind,
        InstanceLocation = error.InstanceLocation,
        Place = new TextPlace(error.Offset, error.Line, error.Column),
        Keyword = error.Keyword,
        KeywordLocation = error.KeywordLocation,
        AbsoluteKeywordLocation = error.AbsoluteKeywordLocation,
        MessageWithoutValue = error.MessageWithoutValue,
        Message = error.Message,
    };

    /// <summary>The errors, one value on each line: what assertions compare and show.</summary>
    public static string Describe(IEnumerable<ExpectedError> errors)
    {
        StringBuilder text = new();
        foreach (ExpectedError error in errors)
        {
            text.Append(CultureInfo.InvariantCulture, $"{error.Kind} error at \"{error.InstanceLocation}\", offset {error.Place.Offset}, line {error.Place.Line}, column {error.Place.Column}\n");
            text.Append(CultureInfo.InvariantCulture, $"  keyword:  {error.Keyword ?? "none"}\n");
            text.Append(CultureInfo.InvariantCulture, $"  location: {error.KeywordLocation ?? "none"}\n");
            text.Append(CultureInfo.InvariantCulture, $"  absolute: {error.AbsoluteKeywordLocation ?? "none"}\n");
            text.Append(CultureInfo.InvariantCulture, $"  without value: {error.MessageWithoutValue}\n");
            text.Append(CultureInfo.InvariantCulture, $"  message:       {error.Message}\n");
        }

        return text.Length == 0 ? "no error\n" : text.ToString();
    }

    public static string Describe(ValidationResult result) => Describe(result.Errors.Select(From));

    private static string AddFound(string message, string? found) => found is null ? message : $"{message} (found {found})";
}
