using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

/// <summary>Valid texts of each format, which take different roads through its check.</summary>
internal static class FormatExamples
{
    public static string[] Of(StringFormat format) => format switch
    {
        StringFormat.DateTime => ["2026-11-05T13:51:21Z", "1998-12-31T23:59:60.123456789+00:00"],
        StringFormat.Date => ["2024-02-29"],
        StringFormat.Time => ["08:30:06.283185Z", "23:59:60-00:00"],
        StringFormat.Uuid => ["2eb8aa08-aa98-11ea-b4aa-73b441d16380"],
        StringFormat.Uri => ["https://user@example.com:8080/a/b%20c?d=e#f", "urn:a:b", "http://[2001:db8::1]/"],
        StringFormat.UriReference => ["../a?b#c", "//example.com/", "", "com.qlik/my-event-source"],
        StringFormat.Email => ["joe.bloggs@example.com", "\"joe \\\" bloggs\"@[IPv6:::1]"],
        StringFormat.Ipv4 => ["192.168.0.1"],
        StringFormat.Ipv6 => ["2001:db8::192.168.0.1", "::"],
        StringFormat.Hostname => ["www.example.com", "xn--9n2bp8q.xn--9t4b11yi5a", "XN--NGBA5HB2804A"],
        StringFormat.IdnHostname =>
        [
            "실례.테스트", "bücher.example", "\u0628\u064A\u200C\u0628\u064A", "\u05E9\u05BC\u05C1", "a\u3002xn--ll-0ea", "\u30FB\u4E08",
        ],
        StringFormat.IdnEmail => ["실례@실례.테스트", "\"ö @\"@cafe\u0301.com", "j.ö@[127.0.0.1]"],
        StringFormat.Iri => ["http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://a/?\uE000"],
        StringFormat.IriReference => ["/âππ", "#ƒrägmênt", "//ƒøø/%41"],
        StringFormat.UriTemplate => ["http://example.com/{+path:3}{?a*,b.c,%41}/ü", "%41"],
        StringFormat.JsonPointer => ["/foo/bar~0/baz~1/%a", ""],
        StringFormat.RelativeJsonPointer => ["2/0/baz/1/zip", "0#", "0-1/ü~1"],
        StringFormat.Regex => ["^(a|[b-e]{2,3})+\\d*$", "(?<n>x)\\k<n>"],
        StringFormat.Duration => ["P1Y2M3DT4H5M6S", "P2W"],
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static TheoryData<StringFormat> Formats() => new(Enum.GetValues<StringFormat>());
}
