using QlikEventGen.CompilerServices;

namespace QlikEventGen.Shared;

/// <summary>The known string formats: their names in a schema, and the check that belongs to each.</summary>
internal static class StringFormats
{
    /// <summary>Finds the format that a schema calls <paramref name="name"/>.</summary>
    public static bool TryParse(string name, out StringFormat format)
    {
        switch (name)
        {
            case "date-time": format = StringFormat.DateTime; return true;
            case "date": format = StringFormat.Date; return true;
            case "time": format = StringFormat.Time; return true;
            case "uuid": format = StringFormat.Uuid; return true;
            case "uri": format = StringFormat.Uri; return true;
            case "uri-reference": format = StringFormat.UriReference; return true;
            case "email": format = StringFormat.Email; return true;
            case "ipv4": format = StringFormat.Ipv4; return true;
            case "ipv6": format = StringFormat.Ipv6; return true;
            case "hostname": format = StringFormat.Hostname; return true;
            case "idn-hostname": format = StringFormat.IdnHostname; return true;
            case "idn-email": format = StringFormat.IdnEmail; return true;
            case "iri": format = StringFormat.Iri; return true;
            case "iri-reference": format = StringFormat.IriReference; return true;
            case "uri-template": format = StringFormat.UriTemplate; return true;
            case "json-pointer": format = StringFormat.JsonPointer; return true;
            case "relative-json-pointer": format = StringFormat.RelativeJsonPointer; return true;
            case "regex": format = StringFormat.Regex; return true;
            case "duration": format = StringFormat.Duration; return true;
            default: format = default; return false;
        }
    }

    /// <summary>What a schema calls <paramref name="format"/>.</summary>
    public static string GetName(StringFormat format) => format switch
    {
        StringFormat.DateTime => "date-time",
        StringFormat.Date => "date",
        StringFormat.Time => "time",
        StringFormat.Uuid => "uuid",
        StringFormat.Uri => "uri",
        StringFormat.UriReference => "uri-reference",
        StringFormat.Email => "email",
        StringFormat.Ipv4 => "ipv4",
        StringFormat.Ipv6 => "ipv6",
        StringFormat.Hostname => "hostname",
        StringFormat.IdnHostname => "idn-hostname",
        StringFormat.IdnEmail => "idn-email",
        StringFormat.Iri => "iri",
        StringFormat.IriReference => "iri-reference",
        StringFormat.UriTemplate => "uri-template",
        StringFormat.JsonPointer => "json-pointer",
        StringFormat.RelativeJsonPointer => "relative-json-pointer",
        StringFormat.Regex => "regex",
        StringFormat.Duration => "duration",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>How a message names what a format demands: "must be …".</summary>
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
        StringFormat.Hostname => "a host name (RFC 1123)",
        StringFormat.IdnHostname => "an internationalized host name (RFC 5890)",
        StringFormat.IdnEmail => "an internationalized e-mail address (RFC 6531)",
        StringFormat.Iri => "an IRI (RFC 3987)",
        StringFormat.IriReference => "an IRI reference (RFC 3987)",
        StringFormat.UriTemplate => "a URI template (RFC 6570)",
        StringFormat.JsonPointer => "a JSON Pointer (RFC 6901)",
        StringFormat.RelativeJsonPointer => "a relative JSON Pointer (draft-bhutton-relative-json-pointer-00)",
        StringFormat.Regex => "a regular expression (ECMA-262)",
        StringFormat.Duration => "a duration (RFC 3339)",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Whether <paramref name="text"/>, UTF-8 with no JSON escapes left in it, has the format.</summary>
    public static bool IsValid(StringFormat format, ReadOnlySpan<byte> text) => format switch
    {
        StringFormat.DateTime => DateTimeFormat.IsValid(text),
        StringFormat.Date => DateFormat.IsValid(text),
        StringFormat.Time => TimeFormat.IsValid(text),
        StringFormat.Uuid => UuidFormat.IsValid(text),
        StringFormat.Uri => UriFormat.IsValid(text),
        StringFormat.UriReference => UriReferenceFormat.IsValid(text),
        StringFormat.Email => EmailFormat.IsValid(text),
        StringFormat.Ipv4 => Ipv4Format.IsValid(text),
        StringFormat.Ipv6 => Ipv6Format.IsValid(text),
        StringFormat.Hostname => HostnameFormat.IsValid(text),
        StringFormat.IdnHostname => IdnHostnameFormat.IsValid(text),
        StringFormat.IdnEmail => IdnEmailFormat.IsValid(text),
        StringFormat.Iri => IriFormat.IsValid(text),
        StringFormat.IriReference => IriReferenceFormat.IsValid(text),
        StringFormat.UriTemplate => UriTemplateFormat.IsValid(text),
        StringFormat.JsonPointer => JsonPointerFormat.IsValid(text),
        StringFormat.RelativeJsonPointer => RelativeJsonPointerFormat.IsValid(text),
        StringFormat.Regex => RegexFormat.IsValid(text),
        StringFormat.Duration => DurationFormat.IsValid(text),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
