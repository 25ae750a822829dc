using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>The documents that Qlik publishes for its events, all in one project.</summary>
public sealed class QlikDocumentTests
{
    private const string UpdateVariable = "QLIKEVENTGEN_UPDATE_SNAPSHOTS";

    private static readonly Lazy<GeneratedCode> Code = new(static () => GeneratedCode.Compile(new GeneratorHost(QlikDocuments.Read()).ShowInformation()));

    [Fact]
    public void Their_102_messages_are_event_types_and_compile_without_a_warning()
    {
        Assert.Equal(29, QlikDocuments.Read().Length);
        Assert.Equal(102, EventTypes().Count);
    }

    /// <summary>The faults of the documents, each at its place: reviewed, and to be looked at again whenever it changes.</summary>
    [Fact]
    public void Their_faults_are_reported_where_they_are_and_nothing_else_is()
    {
        string path = Path.Combine(RepositoryFiles.Root, "tests", "QlikEventGen.Generator.Tests", "AsyncApi", "QlikDocuments.reports.txt");
        string actual = string.Concat(Code.Value.Result.Diagnostics
            .GroupBy(static report => Path.GetFileName(report.Location.GetLineSpan().Path))
            .OrderBy(static reports => reports.Key, StringComparer.Ordinal)
            .Select(static reports => reports.Key + "\n" + string.Concat(reports.OrderBy(static report => report.Location.SourceSpan.Start).Select(Describe))));
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Describe(Diagnostic report)
    {
        LinePositionText place = new(report);
        return $"  {place} {report.Severity.ToString().ToLowerInvariant()} {report.Id}: {report.GetMessage(CultureInfo.InvariantCulture)}\n";
    }

    private static List<Type> EventTypes() =>
        [.. Code.Value.Types().Where(static type => type.GetInterfaces().Any(static candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEvent<>)))];

    private sealed record LinePositionText(Diagnostic Report)
    {
        public override string ToString() => Report.Location.GetLineSpan().StartLinePosition.ToString();
    }
}
