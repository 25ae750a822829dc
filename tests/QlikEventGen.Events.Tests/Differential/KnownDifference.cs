using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>
/// The reviewed list of what NJsonSchema decides otherwise than the specifications do. Each entry recognises its payloads by rules of its own,
/// so that it does not excuse a fault of this project. An entry that no payload needs any more fails the test.
/// </summary>
/// <param name="Name">What NJsonSchema does.</param>
/// <param name="Specification">The section that shows it wrong.</param>
/// <param name="IsRejectedByProject">Whether this project rejects what NJsonSchema accepts, or the other way round.</param>
/// <param name="Explains">Whether it is the reason for a complaint of the one that rejects.</param>
internal sealed partial record KnownDifference(string Name, string Specification, bool IsRejectedByProject, Func<Complaint, bool> Explains)
{
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new(
            "takes the last of several members of one name",
            "RFC 7493, section 2.3: objects in I-JSON messages must not have members with duplicate names; the schema declares this one",
            IsRejectedByProject: true,
            complaint => complaint is { Kind: "duplicate", Value: { } payload } && HasTwice(payload, JsonPlaces.Name(complaint.Location))),
        new(
            "accepts date-times that RFC 3339 does not know",
            "JSON Schema 2020-12, Validation, section 7.3.1: a date-time is valid if it follows the production of RFC 3339, section 5.6",
            IsRejectedByProject: true,
            complaint => complaint is { Kind: "format", Value: { } text } && IsAt(complaint, DateTimeLocation()) && !IsDateTime(text)),
        new(
            "accepts uuids without hyphens or in braces",
            "JSON Schema 2020-12, Validation, section 7.3.5: a uuid is valid if it follows RFC 4122, section 3",
            IsRejectedByProject: true,
            complaint => complaint is { Kind: "format", Value: { } text } && IsAt(complaint, UuidLocation()) && !Uuid().IsMatch(text)),
        new(
            "does not know the format uri-reference",
            "JSON Schema 2020-12, Validation, section 7.3.5: a uri-reference is valid if it follows RFC 3986, section 4.1",
            IsRejectedByProject: true,
            complaint => complaint is { Kind: "format", Location: "/source", Value: { } text } && !UriReference().IsMatch(text)),
        new(
            "takes 42.0 and 1e2 for numbers that are no integers",
            "JSON Schema 2020-12, Validation, section 6.1.1: integer matches any number with a zero fractional part",
            IsRejectedByProject: false,
            complaint => complaint is { Kind: "IntegerExpected", Value: { } text } && IsIntegral(text)),
        new(
            "throws for integers beyond 64 bits",
            "JSON Schema 2020-12, Core, section 4.2.1: a number is an arbitrary-precision, base-10 decimal number value",
            IsRejectedByProject: false,
            complaint => complaint is { Kind: "exception", Value: { } payload } && payload.Contains("9223372036854775808", StringComparison.Ordinal)),
    ];

    /// <summary>Whether a payload has an object with two members of a name that the schemas declare.</summary>
    private static bool HasTwice(string payload, string name)
    {
        string Decode(string text)
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.GetString()!;
        }

        return (name == "automation" || DeclaredMember.NamedPointers.Any(declared => JsonPlaces.Name(declared) == name))
            && PayloadValue.Parse(payload).SelfAndDescendants().Any(value => value.Members?.Count(member => Decode(member.Name) == name) > 1);
    }

    private static bool IsAt(Complaint complaint, Regex location) => location.IsMatch(complaint.Location);

    private static bool IsIntegral(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == decimal.Truncate(number);

    private static bool IsDateTime(string text)
    {
        Match parts = DateTimeParts().Match(text);
        if (!parts.Success)
        {
            return false;
        }

        int Part(string name) => int.Parse(parts.Groups[name].Value, CultureInfo.InvariantCulture);

        int year = Part("year");
        return Part("month") is >= 1 and <= 12
            && Part("day") >= 1
            && Part("day") <= DateTime.DaysInMonth(year == 0 ? 4 : year, Part("month"))
            && Part("hour") < 24
            && Part("minute") < 60
            && (Part("second") < 60 || (Part("second") == 60 && Part("minute") == 59));
    }

    [GeneratedRegex("^/time$|^/data/(stopTime|createdAt|startTime|updatedAt|scheduledStartTime)$")]
    private static partial Regex DateTimeLocation();

    [GeneratedRegex("^/data/id$|^/data/(metrics/)?blocks/[0-9]+/(snippetId|endpointId|connectorId)$")]
    private static partial Regex UuidLocation();

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})([.][0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$")]
    private static partial Regex DateTimeParts();

    [GeneratedRegex("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")]
    private static partial Regex Uuid();

    /// <summary>
    /// RFC 3986, appendix A, except that an IP literal may be anything of the right characters. Without a scheme, the first segment has no colon.
    /// </summary>
    [GeneratedRegex(
        """
        ^ ( [A-Za-z][A-Za-z0-9+.\-]* : ( // (?<authority> ([A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})* @ )? ( \[[0-9A-Fa-fv:.]+\] | ([A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})* ) (:[0-9]*)? ( / ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})* )*
            | /? ( ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+ ( / ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})* )* )? )
          | // ( ([A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})* @ )? ( \[[0-9A-Fa-fv:.]+\] | ([A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})* ) (:[0-9]*)? ( / ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})* )*
          | / ( ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+ ( / ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})* )* )?
          | ( ([A-Za-z0-9\-._~!$&'()*+,;=@]|%[0-9A-Fa-f]{2})+ ( / ([A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})* )* )? )
        ( \? ([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})* )? ( \# ([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})* )? $
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex UriReference();
}
