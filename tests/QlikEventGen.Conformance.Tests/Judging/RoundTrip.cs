using System.Globalization;
using System.Text.Json;

namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>
/// Whether what was written back is what was read. JSON values must be equal; typed values may change their spelling and not their
/// value: dates and times, identifiers in lower case, numbers as the nearest double.
/// </summary>
internal static class RoundTrip
{
    public static bool IsSame(JsonElement read, JsonElement written) =>
        read.ValueKind == written.ValueKind && read.ValueKind switch
        {
            JsonValueKind.Object => AreSameMembers(read, written),
            JsonValueKind.Array => read.GetArrayLength() == written.GetArrayLength()
                && read.EnumerateArray().Zip(written.EnumerateArray()).All(static pair => IsSame(pair.First, pair.Second)),
            JsonValueKind.String => IsSameText(read.GetString()!, written.GetString()!),
            JsonValueKind.Number => JsonElement.DeepEquals(read, written) || AreSameDoubles(read, written),
            _ => true,
        };

    private static bool AreSameMembers(JsonElement read, JsonElement written)
    {
        Dictionary<string, JsonElement> members = written.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value, StringComparer.Ordinal);
        return read.EnumerateObject().Count() == members.Count
            && read.EnumerateObject().All(member => members.TryGetValue(member.Name, out JsonElement value) && IsSame(member.Value, value));
    }

    private static bool AreSameDoubles(JsonElement read, JsonElement written) =>
        read.TryGetDouble(out double first) && written.TryGetDouble(out double second) && first.Equals(second) && double.IsFinite(first);

    private static bool IsSameText(string read, string written) =>
        read == written
        || (Guid.TryParseExact(read, "D", out Guid id) && written == id.ToString("D"))
        || AreSameInstants(read, written);

    /// <summary>A leap second is written as the instant after it.</summary>
    private static bool AreSameInstants(string read, string written)
    {
        bool isLeapSecond = read.Length > 18 && read.AsSpan(17, 2) is "60";
        string text = isLeapSecond ? string.Concat(read.AsSpan(0, 17), "59", read.AsSpan(19)) : read;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset first)
            && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset second)
            && (second - first).Duration() <= TimeSpan.FromSeconds(isLeapSecond ? 1 : 0);
    }
}
