using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

internal static class FormatAssert
{
    public static void Accepts(StringFormat format, string text) => Assert.True(IsValid(format, text), text);

    public static void Rejects(StringFormat format, string text) => Assert.False(IsValid(format, text), text);

    private static bool IsValid(StringFormat format, string text) => StringFormats.IsValid(format, Encoding.UTF8.GetBytes(text));
}
