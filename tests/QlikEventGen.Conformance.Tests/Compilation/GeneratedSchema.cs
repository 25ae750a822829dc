using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>A generated file.</summary>
internal sealed record GeneratedSource(string HintName, string Text);

/// <summary>What the generator made of one schema.</summary>
internal sealed class GeneratedSchema(string @namespace, IReadOnlyList<GeneratedSource> sources, IReadOnlyList<Diagnostic> diagnostics, DocumentClosure? closure)
{
    /// <summary>The schema's own namespace.</summary>
    public string Namespace { get; } = @namespace;

    public IReadOnlyList<GeneratedSource> Sources { get; } = sources;

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>What the generator bound: the schema's document with those that it refers to. Null when it did not come so far.</summary>
    public DocumentClosure? Closure { get; } = closure;

    /// <summary>What the generator threw; null when nothing.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Equal for schemas that gave the same code, which is then compiled once.</summary>
    public string Key { get; } = Hash(string.Join('\0', sources.Select(static source => source.HintName + '\0' + source.Text)));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
