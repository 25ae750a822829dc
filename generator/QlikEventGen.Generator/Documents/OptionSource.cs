using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace QlikEventGen.Generator.Documents;

/// <summary>Where the options of files are read from: the compiler's own object, which is another one in every run.</summary>
internal sealed class OptionSource(AnalyzerConfigOptionsProvider provider)
{
    /// <summary>The options that hold for all files.</summary>
    public ProjectOptions Project { get; } = ProjectOptions.Read(provider.GlobalOptions);

    /// <summary>The options of one file.</summary>
    public FileOptions ReadFile(AdditionalText file) => Project.ReadFile(provider.GetOptions(file));
}
