using System.Text.Encodings.Web;
using System.Text.Json;

namespace QlikEventGen.Benchmarks.Inputs;

/// <summary>How the text of the inputs is laid out. Text beyond ASCII stands as it is.</summary>
internal static class JsonLayout
{
    public static JsonSerializerOptions Minified { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
}
