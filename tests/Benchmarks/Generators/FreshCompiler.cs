using System.Diagnostics;
using System.Globalization;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using QlikEventGen.Benchmarks.Quick;
using QlikEventGen.Generator;

namespace QlikEventGen.Benchmarks.Generators;

/// <summary>The compiler of the .NET SDK, started anew for each compilation, on the event's schemas: what it says that the generator took.</summary>
internal static partial class FreshCompiler
{
    /// <summary>The generator as the package carries it for this platform: compiled ahead.</summary>
    private static string CompiledGenerator { get; } = Path.Combine(AppContext.BaseDirectory, "compiled", "QlikEventGen.Generator.dll");

    /// <summary>The generator as the package carries it for all others.</summary>
    private static string PortableGenerator { get; } = typeof(EventSchemaGenerator).Assembly.Location;

    /// <summary>The milliseconds that the generator took, compiled ahead and portable: the medians over compilations, in turns.</summary>
    public static (double Compiled, double Portable) Measure(int compilations)
    {
        if (!HoldsMachineCode(CompiledGenerator))
        {
            throw new InvalidOperationException($"{CompiledGenerator} is not compiled ahead.");
        }

        string folder = Directory.CreateTempSubdirectory("qlikeventgen-benchmarks-").FullName;
        try
        {
            string compiled = WriteOptions(Path.Combine(folder, "compiled"), CompiledGenerator);
            string portable = WriteOptions(Path.Combine(folder, "portable"), PortableGenerator);
            (double Compiled, double Portable)[] times = [.. Enumerable.Range(0, compilations).Select(_ => (Compile(compiled), Compile(portable)))];
            return (Statistics.Median(times.Select(static time => time.Compiled)), Statistics.Median(times.Select(static time => time.Portable)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool HoldsMachineCode(string path)
    {
        using PEReader image = new(File.OpenRead(path));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string WriteOptions(string folder, string generator)
    {
        Directory.CreateDirectory(folder);
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        List<string> options =
        [
            "-noconfig", "-nologo", "-target:library", "-nullable:enable", "-reportanalyzer", "-preferreduilang:en",
            $"-out:\"{Path.Combine(folder, "Consumer.dll")}\"",
            $"-analyzer:\"{generator}\"",
            $"-reference:\"{typeof(ValidationResult).Assembly.Location}\"",
            .. Directory.EnumerateFiles(platform, "System*.dll").Append(Path.Combine(platform, "netstandard.dll")).Select(static path => $"-reference:\"{path}\""),
        ];
        foreach (string name in Resource.Names.Where(static name => name.StartsWith("schemas/", StringComparison.Ordinal)))
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Resource.ReadText(name));
            options.Add($"-additionalfile:\"{path}\"");
        }

        string file = Path.Combine(folder, "Consumer.rsp");
        File.WriteAllLines(file, options);
        return file;
    }

    private static double Compile(string options)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", BuildFacts.CompilerPath, "@" + options]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Match line = GeneratorLine().Match(output);
        return process.ExitCode == 0 && line.Success
            ? double.Parse(line.Groups["seconds"].Value, CultureInfo.InvariantCulture) * 1000
            : throw new InvalidOperationException("The compiler failed, or did not say what the generator took: " + output);
    }

    /// <summary>Such as <c>0.116   100   QlikEventGen.Generator.EventSchemaGenerator</c>: the seconds, and the part that is of all generators.</summary>
    [GeneratedRegex(@"^\s*(?<seconds>\d+\.\d+)\s.*\bEventSchemaGenerator\b", RegexOptions.Multiline)]
    private static partial Regex GeneratorLine();
}
