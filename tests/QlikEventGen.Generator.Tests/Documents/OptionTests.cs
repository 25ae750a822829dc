using System.Globalization;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Documents;
using Xunit;
using FileOptions = QlikEventGen.Generator.Documents.FileOptions;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class OptionTests
{
    private const string Path = "schemas/a.schema.json";

    [Fact]
    public void Without_options_the_defaults_hold()
    {
        Assert.Equal(
            new FileOptions
            {
                Namespace = "Acme",
                Accessibility = TypeAccessibility.Public,
                TypeName = null,
                Uri = null,
                ReferenceOnly = false,
                DefaultDialect = SchemaDialect.Draft202012,
                Formats = FormatMode.Assert,
                AllowedValues = AllowedValuesMode.Closed,
                FaultySchemas = null,
                MaxDepth = 64,
                EventTypePrefixes = [],
                Inclusion = SchemaInclusion.Automatic,
                Faults = [],
            },
            GetOptions(new GeneratorHost((Path, "{}")).Run()));
    }

    [Fact]
    public void What_is_not_set_arrives_empty()
    {
        GeneratorHost host = new((Path, "{}"));
        foreach (string name in new[] { "Namespace", "Accessibility", "DefaultDialect", "Formats", "AllowedValues", "FaultySchemas", "MaxDepth", "EventTypePrefix" })
        {
            host.SetProperty("QlikEventGen" + name, "").SetMetadata(Path, name, "");
        }

        foreach (string name in new[] { "TypeName", "Uri", "ReferenceOnly", "QlikEventGen" })
        {
            host.SetMetadata(Path, name, "");
        }

        GeneratorRunResult result = host.Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(GetOptions(new GeneratorHost((Path, "{}")).Run()), GetOptions(result));
    }

    [Fact]
    public void Properties_hold_for_all_files()
    {
        GeneratorHost host = new((Path, "{}"));
        host.SetProperty("QlikEventGenNamespace", "Acme.Events")
            .SetProperty("QlikEventGenAccessibility", "internal")
            .SetProperty("QlikEventGenDefaultDialect", "Draft-07")
            .SetProperty("QlikEventGenFormats", " Annotate ")
            .SetProperty("QlikEventGenAllowedValues", "OPEN")
            .SetProperty("QlikEventGenFaultySchemas", "Tolerate")
            .SetProperty("QlikEventGenMaxDepth", "10")
            .SetProperty("QlikEventGenEventTypePrefix", "com., com.acme. ,");

        GeneratorRunResult result = host.Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            new FileOptions
            {
                Namespace = "Acme.Events",
                Accessibility = TypeAccessibility.Internal,
                DefaultDialect = SchemaDialect.Draft7,
                Formats = FormatMode.Annotate,
                AllowedValues = AllowedValuesMode.Open,
                FaultySchemas = FaultySchemasMode.Tolerate,
                MaxDepth = 10,
                EventTypePrefixes = ["com.acme.", "com."],
            },
            GetOptions(result));
    }

    [Fact]
    public void Metadata_holds_for_its_file_before_properties()
    {
        // Something to report, since nothing is generated for a file that is only referred to, and a run without output tracks no steps.
        GeneratorHost host = new((Path, """{"minLenght":1}"""));
        host.SetProperty("QlikEventGenNamespace", "Acme.Events")
            .SetProperty("QlikEventGenFormats", "Annotate")
            .SetProperty("QlikEventGenAllowedValues", "Open")
            .SetMetadata(Path, "Namespace", "Acme.Special")
            .SetMetadata(Path, "Formats", "Assert")
            .SetMetadata(Path, "Accessibility", "Internal")
            .SetMetadata(Path, "FaultySchemas", "Enforce")
            .SetMetadata(Path, "DefaultDialect", "2019-09")
            .SetMetadata(Path, "TypeName", "Special")
            .SetMetadata(Path, "Uri", "https://acme.test/a")
            .SetMetadata(Path, "ReferenceOnly", "True")
            .SetMetadata(Path, "QlikEventGen", "true");

        GeneratorRunResult result = host.Run();

        Assert.Equal("QEG2009", Assert.Single(result.Diagnostics).Id);
        Assert.Equal(
            new FileOptions
            {
                Namespace = "Acme.Special",
                Accessibility = TypeAccessibility.Internal,
                TypeName = "Special",
                Uri = "https://acme.test/a",
                ReferenceOnly = true,
                DefaultDialect = SchemaDialect.Draft201909,
                Formats = FormatMode.Assert,
                AllowedValues = AllowedValuesMode.Open,
                FaultySchemas = FaultySchemasMode.Enforce,
                Inclusion = SchemaInclusion.Included,
                Metadata = ["Accessibility", "DefaultDialect", "FaultySchemas", "Formats", "Namespace", "QlikEventGen", "ReferenceOnly", "TypeName", "Uri"],
            },
            GetOptions(result));
    }

    [Theory]
    [InlineData("Namespace", "a b", "a C# namespace")]
    [InlineData("Accessibility", "private", "Public or Internal")]
    [InlineData("DefaultDialect", "2021", "2020-12, 2019-09, draft-07, draft-06 or draft-04")]
    [InlineData("Formats", "Check", "Assert or Annotate")]
    [InlineData("AllowedValues", "1", "Closed or Open")]
    [InlineData("FaultySchemas", "no", "Enforce or Tolerate")]
    [InlineData("MaxDepth", "0", "a whole number from 1 to 1000")]
    [InlineData("MaxDepth", "1001", "a whole number from 1 to 1000")]
    [InlineData("MaxDepth", "-1", "a whole number from 1 to 1000")]
    [InlineData("MaxDepth", "many", "a whole number from 1 to 1000")]
    public void A_property_with_a_bad_value_is_reported_once_and_its_default_holds(string name, string value, string allowed)
    {
        GeneratorHost host = new((Path, "{}"), ("schemas/b.schema.json", "{}"));
        host.SetProperty("QlikEventGen" + name, value);

        GeneratorRunResult result = host.Run();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("QEG4001", DiagnosticSeverity.Warning, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        Assert.Equal(
            $"The value '{value}' of the property QlikEventGen{name} is not allowed, so its default is used; use {allowed}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(GetOptions(new GeneratorHost((Path, "{}")).Run()), GetOptions(result));
    }

    [Theory]
    [InlineData("Namespace", "1", "a C# namespace")]
    [InlineData("Accessibility", "private", "Public or Internal")]
    [InlineData("DefaultDialect", "draft-05", "2020-12, 2019-09, draft-07, draft-06 or draft-04")]
    [InlineData("Formats", "Check", "Assert or Annotate")]
    [InlineData("AllowedValues", "all", "Closed or Open")]
    [InlineData("FaultySchemas", "no", "Enforce or Tolerate")]
    [InlineData("TypeName", "class", "a C# name")]
    [InlineData("TypeName", "A.B", "a C# name")]
    [InlineData("Uri", "schemas/a", "an absolute URI without a fragment")]
    [InlineData("Uri", "https://acme.test/a#b", "an absolute URI without a fragment")]
    [InlineData("ReferenceOnly", "yes", "true or false")]
    [InlineData("QlikEventGen", "1", "true or false")]
    public void Metadata_with_a_bad_value_is_reported_at_its_file(string name, string value, string allowed)
    {
        GeneratorHost host = new((Path, "{}"), ("schemas/b.schema.json", "{}"));
        host.SetMetadata(Path, name, value);

        GeneratorRunResult result = host.Run();

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("QEG4001", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("/project/schemas/a.schema.json: (0,0)-(0,0)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(
            $"The value '{value}' of the metadata {name} is not allowed, so its default is used; use {allowed}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(GetOptions(new GeneratorHost((Path, "{}")).Run()), GetOptions(result) with { Faults = [], Metadata = [] });
    }

    [Fact]
    public void A_file_can_be_taken_out_or_in()
    {
        GeneratorHost host = new(("schemas/a.schema.json", "{}"), ("schemas/b.json", "{}"), ("schemas/c.txt", "{}"));
        host.SetMetadata("schemas/a.schema.json", "QlikEventGen", "false")
            .SetMetadata("schemas/b.json", "QlikEventGen", "true")
            .SetMetadata("schemas/c.txt", "QlikEventGen", "true");

        Assert.Equal(
            ["schemas/b.json", "schemas/c.txt"],
            host.Run().TrackedSteps[TrackingNames.SchemaFiles].SelectMany(step => step.Outputs).Select(output => ((SchemaFile)output.Value).RelativePath).Order(StringComparer.Ordinal));
    }

    private static string Describe(Diagnostic diagnostic) => diagnostic.ToString();

    private static FileOptions GetOptions(GeneratorRunResult result) => result.TrackedSteps[TrackingNames.SchemaFiles]
        .SelectMany(step => step.Outputs)
        .Select(output => (SchemaFile)output.Value)
        .Single(file => file.RelativePath == Path)
        .Options;
}
