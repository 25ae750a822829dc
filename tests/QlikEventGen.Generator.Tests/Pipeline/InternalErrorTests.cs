using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Pipeline;

/// <summary>A fault of the generator in one document is a report on that document.</summary>
public sealed class InternalErrorTests
{
    private static readonly SchemaDocument Document = DocumentHost.Create("a.schema.json", """{"$schema": "https://acme.test/dialect"}""");

    [Fact]
    public void An_exception_while_compiling_is_reported_at_the_document()
    {
        DocumentModel model = Compile(static (_, _) => throw new InvalidOperationException("It\r\nfailed."));

        Assert.Empty(model.Files);
        Assert.Empty(model.Declarations.RootTypes);
        Assert.Equal(["QEG9999"], model.Diagnostics.Select(report => report.RuleId));
        Assert.Equal(["InvalidOperationException: It failed."], model.Diagnostics[0].Arguments);
        Assert.Equal(DiagnosticPlace.AtStart("/project/a.schema.json"), model.Diagnostics[0].Place);
        Assert.Equal(
            "error QEG9999: Nothing is generated for this file because of an internal error; please report it: InvalidOperationException: It failed.",
            MarkedSchema.Describe(model.Diagnostics[0].ToDiagnostic()));
    }

    [Fact]
    public void The_other_documents_are_compiled_all_the_same()
    {
        SchemaDocument other = DocumentHost.Create("b.schema.json", """{"type":"object","properties":{"a":{"$ref":"a.schema.json"}}}""");
        DocumentModel Run(SchemaDocument document, SchemaDocument reached) => PipelineStages.Compile(
            new DocumentClosure(document, [reached], document.Name, null, IsReferredTo: false),
            static (closure, cancellation) => closure.Document == Document ? throw new InvalidOperationException("It failed.") : DocumentCompiler.Compile(closure, cancellation),
            TestContext.Current.CancellationToken);

        Assert.Empty(Run(Document, other).Files);
        DocumentModel whole = Run(other, Document);
        Assert.Empty(whole.Diagnostics);
        Assert.Equal(["B/B.g.cs"], whole.Files.Select(file => file.HintName));
        Assert.Equal(["B"], whole.Declarations.RootTypes.Select(type => type.Name));
    }

    [Fact]
    public void A_cancellation_is_no_fault()
    {
        Assert.Throws<OperationCanceledException>(() => Compile(static (_, _) => throw new OperationCanceledException()));
    }

    [Fact]
    public void An_exception_while_reading_is_reported_at_the_document()
    {
        SchemaDocument unreadable = SchemaDocument.CreateUnreadable(Document.File, "InvalidOperationException: It failed.");

        DocumentModel model = PipelineStages.Compile(new DocumentClosure(unreadable, [], "A", null, IsReferredTo: false), TestContext.Current.CancellationToken);

        Assert.Empty(model.Files);
        Assert.Equal("QEG9999", Assert.Single(model.Diagnostics).RuleId);
        Assert.Equal("A", DocumentKey.Create(unreadable).RootName);
    }

    private static DocumentModel Compile(Func<DocumentClosure, CancellationToken, DocumentModel> compile) =>
        PipelineStages.Compile(new DocumentClosure(Document, [], "A", null, IsReferredTo: false), compile, TestContext.Current.CancellationToken);
}
