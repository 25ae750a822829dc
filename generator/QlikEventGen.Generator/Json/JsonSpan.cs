namespace QlikEventGen.Generator.Json;

/// <summary>A stretch of a file's text, counted in UTF-16 code units from 0.</summary>
internal readonly record struct JsonSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static JsonSpan FromBounds(int start, int end) => new(start, end - start);
}
