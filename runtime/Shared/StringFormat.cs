#if NET
using System.ComponentModel;
#endif

namespace QlikEventGen.CompilerServices;

/// <summary>The values of the JSON Schema keyword <c>format</c> that are checked.</summary>
#if NET
[EditorBrowsable(EditorBrowsableState.Never)]
public
#else
internal
#endif
enum StringFormat
{
    /// <summary><c>date-time</c>: RFC 3339, <c>date-time</c>.</summary>
    DateTime,

    /// <summary><c>date</c>: RFC 3339, <c>full-date</c>.</summary>
    Date,

    /// <summary><c>time</c>: RFC 3339, <c>full-time</c>.</summary>
    Time,

    /// <summary><c>uuid</c>: RFC 4122, in either case.</summary>
    Uuid,

    /// <summary><c>uri</c>: RFC 3986, with a scheme.</summary>
    Uri,

    /// <summary><c>uri-reference</c>: RFC 3986, with or without a scheme.</summary>
    UriReference,

    /// <summary><c>email</c>: RFC 5321, <c>Mailbox</c>.</summary>
    Email,

    /// <summary><c>ipv4</c>: RFC 2673, dotted quad.</summary>
    Ipv4,

    /// <summary><c>ipv6</c>: RFC 4291, section 2.2.</summary>
    Ipv6,

    /// <summary><c>hostname</c>: RFC 1123, section 2.1, with A-labels of RFC 5891.</summary>
    Hostname,

    /// <summary><c>idn-hostname</c>: RFC 5890, section 2.3.2.3 (IDNA 2008).</summary>
    IdnHostname,

    /// <summary><c>idn-email</c>: RFC 6531, <c>Mailbox</c>.</summary>
    IdnEmail,

    /// <summary><c>iri</c>: RFC 3987, with a scheme.</summary>
    Iri,

    /// <summary><c>iri-reference</c>: RFC 3987, with or without a scheme.</summary>
    IriReference,

    /// <summary><c>uri-template</c>: RFC 6570.</summary>
    UriTemplate,

    /// <summary><c>json-pointer</c>: RFC 6901, section 3.</summary>
    JsonPointer,

    /// <summary><c>relative-json-pointer</c>: draft-bhutton-relative-json-pointer-00.</summary>
    RelativeJsonPointer,

    /// <summary><c>regex</c>: ECMA-262.</summary>
    Regex,

    /// <summary><c>duration</c>: RFC 3339, appendix A.</summary>
    Duration,
}
