using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>Rules about a project's files together, and about records: QEG3003 to QEG3006, QEG4002, QEG4003 and QEG9001.</summary>
public sealed class ProjectReportTests
{
    private const string Event = """
        {"type":"object","properties":{"id":{"type":"string"},"source":{"type":"string"},"specversion":{"type":"string"},
        "type":{"const":"com.acme.NAME"}},"required":["id","source","specversion","type"]}
        """;

    [Fact]
    public void Two_events_of_one_type_are_reported_at_the_second()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/b.schema.json", Event),
            ("schemas/a.schema.json", Event.Replace("\"const\":\"com.acme.NAME\"", "\"type\":\"string\",\"default\":\"com.acme.NAME\"", StringComparison.Ordinal)),
            ("schemas/c.schema.json", Event.Replace("NAME", "OTHER", StringComparison.Ordinal))).Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.Equal("error QEG3005: The event type 'com.acme.NAME' is already declared by schemas/a.schema.json", MarkedSchema.Describe(report));
        Assert.Equal("/project/schemas/b.schema.json: (1,0)-(1,6)", report.Location.GetLineSpan().ToString());
        Assert.Equal("/project/schemas/a.schema.json: (1,0)-(1,6)", Assert.Single(report.AdditionalLocations).GetLineSpan().ToString());
        Assert.Equal(5, result.GeneratedSources.Length);
        Assert.Contains(
            "new(\n        EventTableEntry.Of<global::Acme.A>(),\n        EventTableEntry.Of<global::Acme.C>());",
            result.GeneratedSources.Single(static source => source.HintName == "EventRegistry.g.cs").SourceText.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"line":{"type":"object","properties":{"a":{}}}}}""")]
    [InlineData("""{"type":"object","$defs":{"line":{"enum":["a","b"]}}}""")]
    public void Types_of_two_documents_with_one_name_are_reported_at_the_second(string order)
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/order.schema.json", order), ("schemas/order-line.schema.json", """{"type":"object","properties":{"b":{}}}""")).Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.StartsWith("error QEG3003: The type 'Acme.OrderLine' is also generated for schemas/order-line.schema.json; give one of the two files another 'TypeName' or 'Namespace'", MarkedSchema.Describe(report), StringComparison.Ordinal);
        Assert.Equal("/project/schemas/order.schema.json: (0,0)-(0,0)", report.Location.GetLineSpan().ToString());
        Assert.Equal("/project/schemas/order-line.schema.json: (0,0)-(0,0)", Assert.Single(report.AdditionalLocations).GetLineSpan().ToString());
    }

    [Fact]
    public void The_class_beside_an_enum_has_a_name_too()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/order.schema.json", """{"type":"object","properties":{"state":{"enum":["a","b"]}}}"""),
            ("schemas/order-state-text.schema.json", """{"type":"string"}""")).Run();

        Assert.Equal("QEG3003", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void Types_of_one_name_in_two_namespaces_are_not()
    {
        GeneratorHost host = new GeneratorHost(
            ("schemas/order.schema.json", """{"type":"object","properties":{"line":{"type":"object","properties":{"a":{}}}}}"""),
            ("schemas/order-line.schema.json", """{"type":"object","properties":{"b":{}}}""")).SetMetadata("schemas/order-line.schema.json", "Namespace", "Acme.Lines");

        Assert.Empty(host.Run().Diagnostics);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"lines":{"type":"array","items":{"$ref":"line.schema.json"}}}}""", "(0,31)-(0,38)")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"$ref":"line.schema.json"}]}""", "(0,49)-(0,76)")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"}],"items":{"$ref":"line.schema.json"}}""", "(0,0)-(0,86)")]
    public void A_public_type_cannot_have_an_internal_one_in_it(string schema, string place)
    {
        GeneratorHost host = new GeneratorHost(
            ("schemas/order.schema.json", schema),
            ("schemas/line.schema.json", """{"type":"object","properties":{"b":{}}}"""));
        host.SetMetadata("schemas/line.schema.json", "Accessibility", "Internal");

        Diagnostic report = Assert.Single(host.Run().Diagnostics);
        Assert.StartsWith("error QEG3004: The type 'Line' of schemas/line.schema.json is internal, so the public type 'Order' cannot have a member of it; give both files one 'Accessibility'", MarkedSchema.Describe(report), StringComparison.Ordinal);
        Assert.Equal("/project/schemas/order.schema.json: " + place, report.Location.GetLineSpan().ToString());

        host.SetMetadata("schemas/order.schema.json", "Accessibility", "Internal");
        Assert.Empty(host.Run().Diagnostics);
    }

    [Fact]
    public void An_event_type_that_stands_in_another_document_is_reported_at_the_beginning()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/a.schema.json", """{"$ref":"base.json"}"""),
            ("schemas/b.schema.json", """{"$ref":"base.json"}"""),
            ("schemas/base.json", Event)).SetMetadata("schemas/base.json", "QlikEventGen", "true").SetMetadata("schemas/base.json", "ReferenceOnly", "true").Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.Equal("QEG3005", report.Id);
        Assert.Equal("/project/schemas/b.schema.json: (0,0)-(0,0)", report.Location.GetLineSpan().ToString());
    }

    [Fact]
    public void Two_documents_that_are_no_events_are_not()
    {
        const string Schema = """{"type":"object","properties":{"type":{"const":"com.acme.NAME"}},"required":["type"]}""";

        Assert.Empty(new GeneratorHost(("schemas/a.schema.json", Schema), ("schemas/b.schema.json", Schema)).Run().Diagnostics);
    }

    [Theory]
    [InlineData("""{«"properties"»:{"a":{}}}""", "Root", "a string, a number, a boolean, an array or null")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"type":"object","properties":{"b":{«"properties"»:{"c":{}}}}}}}""", "RootB", "a string, a number, a boolean, an array or null")]
    public void A_record_of_a_schema_without_a_type_is_mentioned(string schema, string record, string others) =>
        MarkedSchema.AssertAllReports(schema, $"info QEG3006: The schema also permits {others}, which the record '{record}' cannot hold; add \"type\": \"object\"");

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{}}}""")]
    [InlineData("""{"type":["object","null"],"properties":{"a":{}}}""")]
    [InlineData("""{"properties":{"a":{}},"allOf":[{"type":"object"}]}""")]
    [InlineData("""{"required":["a"]}""")]
    public void A_record_of_objects_and_what_is_no_record_are_not(string schema) => MarkedSchema.AssertAllReports(schema);

    [Fact]
    public void Metadata_of_a_file_that_is_no_schema_are_reported()
    {
        GeneratorHost host = new(("schemas/a.schema.json", "{}"), ("schemas/b.json", "{}"), ("schemas/c.json", "{}"));
        host.SetMetadata("schemas/b.json", "TypeName", "Special").SetMetadata("schemas/b.json", "Formats", "Annotate");

        Diagnostic report = Assert.Single(host.Run().Diagnostics);
        Assert.Equal(
            "warning QEG4002: The metadata Formats, TypeName has no effect, since this file is not read as a schema; to have it read set the metadata QlikEventGen=\"true\"",
            MarkedSchema.Describe(report));
        Assert.Equal("/project/schemas/b.json: (0,0)-(0,0)", report.Location.GetLineSpan().ToString());
    }

    [Theory]
    [InlineData("schemas/b.json", "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"}", null)]
    [InlineData("schemas/b.json", "{}", "true")]
    [InlineData("schemas/b.json", "{}", "false")]
    [InlineData("schemas/b.txt", "{}", null)]
    public void Metadata_of_other_files_are_not(string path, string text, string? included)
    {
        GeneratorHost host = new(("schemas/a.schema.json", "{}"), (path, text));
        host.SetMetadata(path, "TypeName", "Special").SetMetadata(path, "QlikEventGen", included ?? "");

        Assert.Empty(host.Run().Diagnostics);
    }

    [Fact]
    public void A_project_without_schemas_is_mentioned()
    {
        GeneratorHost host = new(("schemas/b.json", "{}"));

        Diagnostic report = Assert.Single(host.ShowInformation().Run().Diagnostics);
        Assert.Equal(
            "info QEG4003: No schema was found; put files named *.schema.json into the folder 'schemas', or list them as AdditionalFiles",
            MarkedSchema.Describe(report));
        Assert.Equal(Location.None, report.Location);
        Assert.Empty(host.SetFile("schemas/a.schema.json", "{}").Run().Diagnostics);
    }

    [Fact]
    public void Of_ten_thousand_faults_a_hundred_are_listed_errors_first()
    {
        string members = string.Join(",", Enumerable.Range(0, 5000).Select(static number => $"\"m{number}\":{{\"minLenght\":1,\"maxLength\":-1}}"));

        Diagnostic[] reports = [.. new GeneratorHost((MarkedSchema.Path, "{\"type\":\"object\",\"properties\":{" + members + "}}")).Run().Diagnostics];

        Assert.Equal(101, reports.Length);
        Assert.Equal(100, reports.Count(static report => report.Id == "QEG2002"));
        Diagnostic more = Assert.Single(reports, static report => report.Id == "QEG9001");
        Assert.Equal("error QEG9001: 9900 more faults of this file are not listed; mend those that are, and build again", MarkedSchema.Describe(more));
        Assert.Equal("/project/schemas/root.schema.json: (0,0)-(0,0)", more.Location.GetLineSpan().ToString());
    }

    [Theory]
    [InlineData(100, 100, null)]
    [InlineData(101, 101, DiagnosticSeverity.Warning)]
    public void Up_to_a_hundred_faults_all_are_listed(int faults, int reports, DiagnosticSeverity? more)
    {
        string members = string.Join(",", Enumerable.Range(0, faults).Select(static number => $"\"m{number}\":{{\"minLenght\":1}}"));

        GeneratorRunResult result = new GeneratorHost((MarkedSchema.Path, "{\"type\":\"object\",\"properties\":{" + members + "}}")).Run();

        Assert.Equal(reports, result.Diagnostics.Length);
        Assert.Equal(more, result.Diagnostics.SingleOrDefault(static report => report.Id == "QEG9001")?.Severity);
    }
}
