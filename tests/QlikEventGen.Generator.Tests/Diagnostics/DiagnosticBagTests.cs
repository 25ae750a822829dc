using System.Globalization;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Tests.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly SchemaDocument Document = DocumentHost.Create("a.schema.json", "{\n  \"$ref\": \"#/x\"\n}");

    [Fact]
    public void Reports_come_in_the_order_of_their_places_each_once()
    {
        DiagnosticBag bag = new();
        bag.Report(DiagnosticRules.UnknownType, Document, new JsonSpan(12, 5), "x", "'string'");
        bag.Report(DiagnosticRules.DanglingReference, Document, new JsonSpan(12, 5), "#/x", "gone");
        bag.Report(DiagnosticRules.WrongKeywordValue, Document, new JsonSpan(4, 6), "$ref", "a string", "null");
        bag.Report(DiagnosticRules.DanglingReference, Document, new JsonSpan(12, 5), "#/x", "gone");

        Assert.Equal(["QEG2002", "QEG2001", "QEG2003"], bag.ToArray().Select(report => report.RuleId));
    }

    [Fact]
    public void A_report_becomes_a_diagnostic_at_its_place()
    {
        DiagnosticBag bag = new();
        bag.Report(DiagnosticRules.DanglingReference, Document, new JsonSpan(12, 5), "#/x", "there is no '/x' in this file");

        Diagnostic diagnostic = Assert.Single(bag.ToArray()).ToDiagnostic();

        Assert.Equal("/project/a.schema.json: (1,10)-(1,15)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(12, diagnostic.Location.SourceSpan.Start);
        Assert.Equal("The reference '#/x' cannot be resolved: there is no '/x' in this file (at /$ref)", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal((DiagnosticSeverity.Warning, 1), (diagnostic.Severity, diagnostic.WarningLevel));
    }

    [Fact]
    public void A_warning_can_be_reported_as_an_error()
    {
        DiagnosticBag bag = new();
        bag.ReportError(DiagnosticRules.DanglingReference, Document, new JsonSpan(12, 5), "#/x", "gone");

        Diagnostic diagnostic = Assert.Single(bag.ToArray()).ToDiagnostic();

        Assert.Equal((DiagnosticSeverity.Error, 0), (diagnostic.Severity, diagnostic.WarningLevel));
    }

    [Fact]
    public void Reports_are_equal_by_value()
    {
        Assert.Equal(Create("#/x"), Create("#/x"));
        Assert.NotEqual(Create("#/x"), Create("#/y"));

        static EquatableArray<SchemaDiagnostic> Create(string reference)
        {
            DiagnosticBag bag = new();
            bag.Report(DiagnosticRules.NameClash, Document.GetPlace(new JsonSpan(4, 6)), [Document.GetPlace(new JsonSpan(12, 5))], reference, "b");
            return bag.ToArray();
        }
    }
}
