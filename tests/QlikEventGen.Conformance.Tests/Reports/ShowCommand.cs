using Microsoft.CodeAnalysis;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>Prints schemas of the suite with what the generator makes of them.</summary>
internal static class ShowCommand
{
    public static Task<int> RunAsync(CommandOptions options)
    {
        foreach (Draft draft in options.Drafts)
        {
            FormatMode formats = options.Sets[0].Formats;
            SchemaGenerator generator = new(draft, formats);
            foreach (SuiteGroup group in SuiteReader.GroupsOf(draft).Where(options.Includes))
            {
                Console.WriteLine($"// {group.Name} ({formats})");
                Console.WriteLine(group.Schema);
                GeneratedSchema generated = generator.Generate(group.Schema);
                foreach (Diagnostic diagnostic in generated.Diagnostics)
                    Console.WriteLine(diagnostic);
                foreach (GeneratedSource source in generated.Sources)
                    Console.WriteLine($"// {source.HintName}\n{source.Text}");
            }
        }

        return Task.FromResult(0);
    }
}
