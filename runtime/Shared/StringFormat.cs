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
}
