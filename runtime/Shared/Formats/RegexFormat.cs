using System.Text;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Shared;

/// <summary>
/// The format <c>regex</c>: a regular expression of ECMA-262 in unicode mode, as the keyword <c>pattern</c> takes it. It is the
/// only format whose check allocates: the parser of patterns builds what it reads.
/// </summary>
internal static class RegexFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => PatternParser.IsPattern(ToString(text));

    private static string ToString(ReadOnlySpan<byte> text) =>
#if NET
        Encoding.UTF8.GetString(text);
#else
        Encoding.UTF8.GetString(text.ToArray());
#endif
}
