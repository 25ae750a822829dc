using System.Reflection;

namespace QlikEventGen.Benchmarks;

/// <summary>Where the .NET SDK lies that this program was built with.</summary>
internal static class BuildFacts
{
    /// <summary>The compiler.</summary>
    public static string CompilerPath { get; } = Find("CompilerPath");

    /// <summary>The source generator of System.Text.Json.</summary>
    public static string JsonGeneratorPath { get; } = Find("JsonGeneratorPath");

    private static string Find(string key) => typeof(BuildFacts).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
