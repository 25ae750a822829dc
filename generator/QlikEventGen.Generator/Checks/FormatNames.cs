using QlikEventGen.CompilerServices;

namespace QlikEventGen.Generator.Checks;

internal static class FormatNames
{
    /// <summary>How a message names what a format demands.</summary>
    public static string Describe(StringFormat format) => format switch
    {
        StringFormat.DateTime => "a date-time (RFC 3339)",
        StringFormat.Date => "a date (RFC 3339)",
        StringFormat.Time => "a time (RFC 3339)",
        StringFormat.Uuid => "a UUID (RFC 4122)",
        StringFormat.Uri => "a URI (RFC 3986)",
        StringFormat.UriReference => "a URI reference (RFC 3986)",
        StringFormat.Email => "an e-mail address (RFC 5321)",
        StringFormat.Ipv4 => "an IPv4 address (RFC 2673)",
        StringFormat.Ipv6 => "an IPv6 address (RFC 4291)",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The length that every text of the format has at least; a smaller <c>minLength</c> beside it adds nothing.</summary>
    public static int LeastLength(StringFormat format) => format switch
    {
        StringFormat.DateTime => 20,
        StringFormat.Date => 10,
        StringFormat.Uuid => 36,
        _ => 0,
    };
}
