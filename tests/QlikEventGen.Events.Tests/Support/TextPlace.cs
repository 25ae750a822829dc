namespace QlikEventGen.Events.Tests.Support;

/// <summary>A place in a payload.</summary>
/// <param name="Offset">Bytes in front of it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in bytes.</param>
internal readonly record struct TextPlace(int Offset, int Line, int Column)
{
    /// <summary>The place of an offset in a text whose lines end with line feeds.</summary>
    public static TextPlace At(ReadOnlySpan<byte> utf8, int offset)
    {
        ReadOnlySpan<byte> before = utf8[..offset];
        return new TextPlace(offset, before.Count((byte)'\n') + 1, offset - (before.LastIndexOf((byte)'\n') + 1) + 1);
    }
}
