using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Pipeline;

/// <summary>
/// What runs again after an edit. The project has five schemas: order refers to customer, which refers to address;
/// product and legacy stand alone, and legacy has a diagnostic. An example and a note are not schemas.
/// Stages whose results are filtered count as cached where the result before the filter is unchanged.
/// </summary>
public sealed class RunReasonTests
{
    private const string Order = """{"$id": "https://acme.test/order", "type": "object", "properties": {"customer": {"$ref": "components/customer.schema.json"}}}""";
    private const string Customer = """{"type": "object", "properties": {"address": {"$ref": "address.schema.json#/$defs/postal"}}}""";
    private const string Address = """{"$defs": {"postal": {"type": "string"}}}""";

    [Fact]
    public void The_first_run_makes_everything_new()
    {
        GeneratorRunResult result = CreateProject().Run();

        Assert.Equal("New 5", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("New 5", RunReasons.Of(result, TrackingNames.Documents));
        Assert.Equal("New 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("New 5", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("New 5", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("New 5", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("New 1", RunReasons.Of(result, TrackingNames.Diagnostics));
        Assert.Equal("New 1", RunReasons.Of(result, TrackingNames.ProjectTypes));
        Assert.Equal("New 2", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.Equal("New 8", RunReasons.OfOutputs(result));
    }

    [Fact]
    public void An_unrelated_edit_of_the_code_changes_nothing()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.EditUnrelatedCode().Run();

        Assert.Equal("Unchanged 1", RunReasons.Of(result, TrackingNames.ProjectOptions));
        Assert.Equal("Unchanged 5", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Documents));
        AssertCachedFromTheIndexOn(result);
    }

    [Fact]
    public void A_new_object_for_an_unchanged_file_changes_nothing()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/order.schema.json", Order).Run();

        Assert.Equal("Unchanged 5", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Documents));
        AssertCachedFromTheIndexOn(result);
    }

    [Fact]
    public void White_space_in_a_schema_reaches_no_generated_file()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/components/address.schema.json", Address.Replace(":", " :\n  ", StringComparison.Ordinal)).Run();

        Assert.Equal("Modified 1, Unchanged 4", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Documents));
        Assert.Equal("Unchanged 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("Modified 3, Unchanged 2", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 2, Unchanged 3", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.Diagnostics));
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.ProjectTypes));
        Assert.Equal("Cached 2", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.Equal("Cached 8", RunReasons.OfOutputs(result));
    }

    [Fact]
    public void White_space_before_a_fault_moves_the_report_and_no_generated_file()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/legacy.json", "\n" + """{"$schema": "https://acme.test/dialect"}""").Run();

        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 4, Unchanged 1", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Modified 1", RunReasons.Of(result, TrackingNames.Diagnostics));
        Assert.Equal("Cached 2", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.Equal(1, Assert.Single(result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edit_compiles_the_document_and_no_other()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/order.schema.json", Order.Replace("test/order", "test/orders", StringComparison.Ordinal)).Run();

        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Documents));
        Assert.Equal("Modified 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("Modified 1, Unchanged 4", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.ProjectTypes));
        Assert.Equal("Cached 2", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.Equal("Cached 7, Modified 1", RunReasons.OfOutputs(result));
    }

    [Fact]
    public void An_edit_of_a_document_that_none_refers_to_is_no_news_to_the_others()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/order.schema.json", Order.Replace("object", "array", StringComparison.Ordinal)).Run();

        Assert.Equal("Unchanged 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Models));
    }

    [Fact]
    public void An_edit_compiles_the_referrers_too_also_indirect_ones()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/components/address.schema.json", Address.Replace("string", "integer", StringComparison.Ordinal)).Run();

        Assert.Equal("Modified 3, Unchanged 2", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal(
            ["/project/schemas/components/address.schema.json", "/project/schemas/components/customer.schema.json", "/project/schemas/order.schema.json"],
            Modified(result));
    }

    [Fact]
    public void An_edit_in_the_middle_does_not_compile_what_is_referred_to()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/components/customer.schema.json", Customer.Replace("postal", "postal2", StringComparison.Ordinal)).Run();

        Assert.Equal(["/project/schemas/components/customer.schema.json", "/project/schemas/order.schema.json"], Modified(result));
    }

    [Fact]
    public void A_new_file_compiles_alone()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/a.schema.json", "{}").Run();

        Assert.Equal("New 1, Unchanged 5", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Cached 5, New 1", RunReasons.Of(result, TrackingNames.Documents));
        Assert.Equal("Modified 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("New 1, Unchanged 5", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 5, New 1", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 5, New 1", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Modified 1", RunReasons.Of(result, TrackingNames.ProjectTypes));
        Assert.Equal("Modified 1, Unchanged 1", RunReasons.Of(result, TrackingNames.ProjectFiles));
    }

    [Fact]
    public void A_new_file_that_is_referred_to_compiles_the_referrer()
    {
        GeneratorHost host = new(("schemas/customer.schema.json", Customer), ("schemas/product.schema.json", "{}"));
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/address.schema.json", Address).Run();

        Assert.Equal("Modified 1, New 1, Unchanged 1", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 1, Modified 1, New 1", RunReasons.Of(result, TrackingNames.Models));
    }

    [Fact]
    public void A_removed_file_takes_its_types_along_and_nothing_else()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.RemoveFile("schemas/product.schema.json").Run();

        Assert.Equal("Cached 4, Removed 1", RunReasons.Of(result, TrackingNames.Documents));
        Assert.Equal("Removed 1, Unchanged 4", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 4, Removed 1", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 4, Removed 1", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Modified 1, Unchanged 1", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.Contains("Product", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_of_the_project_compiles_all()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetProperty("QlikEventGenFormats", "Annotate").Run();

        Assert.Equal("Modified 1", RunReasons.Of(result, TrackingNames.ProjectOptions));
        Assert.Equal("Modified 5", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Modified 5", RunReasons.Of(result, TrackingNames.Closures));
    }

    [Fact]
    public void An_option_of_a_file_compiles_it_and_its_referrers()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetMetadata("schemas/components/customer.schema.json", "Accessibility", "Internal").Run();

        Assert.Equal("Modified 1, Unchanged 4", RunReasons.Of(result, TrackingNames.SchemaFiles));
        Assert.Equal("Modified 2, Unchanged 3", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 4, Modified 1", RunReasons.Of(result, TrackingNames.Documents));
    }

    [Fact]
    public void An_option_set_to_its_default_changes_nothing()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetProperty("QlikEventGenFormats", "Assert").Run();

        Assert.Equal("Unchanged 1", RunReasons.Of(result, TrackingNames.ProjectOptions));
        AssertCachedFromTheIndexOn(result);
    }

    private static GeneratorHost CreateProject() => new(
        ("schemas/order.schema.json", Order),
        ("schemas/product.schema.json", "{}"),
        ("schemas/legacy.json", """{"$schema": "https://acme.test/dialect"}"""),
        ("schemas/components/customer.schema.json", Customer),
        ("schemas/components/address.schema.json", Address),
        ("schemas/examples/order.json", """{"customer": {}}"""),
        ("schemas/notes.txt", "note"));

    private static void AssertCachedFromTheIndexOn(GeneratorRunResult result)
    {
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.Index));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Closures));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 5", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.Diagnostics));
        Assert.Equal("Cached 1", RunReasons.Of(result, TrackingNames.ProjectTypes));
        Assert.Equal("Cached 2", RunReasons.Of(result, TrackingNames.ProjectFiles));
        Assert.Equal("Cached 8", RunReasons.OfOutputs(result));
    }

    /// <summary>The documents whose closure is another one now.</summary>
    private static IEnumerable<string> Modified(GeneratorRunResult result) => result.TrackedSteps[TrackingNames.Closures]
        .SelectMany(step => step.Outputs)
        .Where(output => output.Reason == IncrementalStepRunReason.Modified)
        .Select(output => ((Generator.Documents.DocumentClosure)output.Value).Document.File.Path)
        .Order(StringComparer.Ordinal);
}
