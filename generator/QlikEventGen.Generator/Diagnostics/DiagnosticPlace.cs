using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Diagnostics;

/// <summary>A stretch of a file, in offsets and in lines and columns, all from 0.</summary>
/// <param name="FilePath">The file.</param>
/// <param name="Span">The stretch in offsets.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Pointer">JSON Pointer of the innermost value or member that holds it; null where there is no tree.</param>
internal sealed record DiagnosticPlace(string FilePath, JsonSpan Span, TextPosition Start, TextPosition End, string? Pointer = null)
{
    public static DiagnosticPlace Create(string filePath, LineMap lines, JsonSpan span, string? pointer = null) =>
        new(filePath, span, lines.GetPosition(span.Start), lines.GetPosition(span.End), pointer);

    /// <summary>For what is about a file as a whole.</summary>
    public static DiagnosticPlace AtStart(string filePath) => new(filePath, default, default, default);

    public Location ToLocation() => Location.Create(
        FilePath,
        new TextSpan(Span.Start, Span.Length),
        new LinePositionSpan(new LinePosition(Start.Line, Start.Column), new LinePosition(End.Line, End.Column)));
}
