using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The sample that prints all events of a folder, run as its reader would.</summary>
[Collection(PackedProduct.BuildsOfSamples)]
public sealed class AllEventsTests(PackedProduct product)
{
    private const string Variable = "QLIK_ASYNCAPI";

    [Fact]
    public async Task It_prints_the_events_of_its_document()
    {
        CommandResult result = (await RunAsync()).ShouldSucceed().ShouldReport();

        Assert.Contains("""
            com.example.v1.shelf.emptied  (ShelfEmptied in AllEvents.Warehouse)
              Id: string, required
              Source: string, required
              Specversion: string, required
              Type: string
              Time: DateTimeOffset?
              Data: ShelfEmptiedData, required
                Shelf: string, required
                Reorder: bool?
                TakenByArticle: IReadOnlyDictionary<string, long>?

            com.example.v1.shipment.delivered  (ShipmentDelivered in AllEvents.Warehouse)
              Id: string, required
              Source: string, required
              Specversion: string, required
              Type: string
              Time: DateTimeOffset?
              Data: ShipmentDeliveredData, required
                Number: string, required
                DeliveredAt: DateTimeOffset, required
                Proof: ShipmentDeliveredDataProof?
                  or ShipmentDeliveredDataProofPhoto
                    Kind: string
                    Link: string, required
                  or ShipmentDeliveredDataProofSignature
                    Kind: string
                    Name: string, required

            com.example.v1.shipment.packed  (ShipmentPacked in AllEvents.Warehouse)
              Id: string, required
              Source: string, required
              Specversion: string, required
              Type: string
              Time: DateTimeOffset?
              Data: ShipmentPackedData, required
                Number: string, required
                Boxes: IReadOnlyList<Box>, required
                  Weight: double, required
                  Label: string?
                Carrier: ShipmentPackedDataCarrier? (Road, Rail, Air)

            3 events

            """, result.Output.ReplaceLineEndings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_a_folder_has_no_events()
    {
        string folder = product.CreateFolder("nothing");

        CommandResult result = (await RunAsync($"-p:QlikEventGenSchemaDirectory={folder}")).ShouldSucceed().ShouldReport();

        Assert.EndsWith("no events: there is no AsyncAPI 3 document with messages in the folder\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_prints_all_events_of_Qlik_Cloud()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string folder = string.IsNullOrEmpty(named) ? Path.GetFullPath(Repository.PathOf("..", "shared", "data", "qlik-asyncapi")) : named;
        Assert.SkipUnless(Directory.Exists(folder), $"The AsyncAPI documents of Qlik Cloud are not here: set {Variable} to their folder.");

        CommandResult result = (await RunAsync($"-p:QlikEventGenSchemaDirectory={folder}")).ShouldSucceed();

        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Severity == "error");
        string[] lines = result.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(102, lines.Count(static line => line.StartsWith("com.qlik.", StringComparison.Ordinal)));
        Assert.Contains("com.qlik.v1.automation.run.ended  (AutomationRunEnded in AllEvents.Automations)", lines);
        Assert.Equal("102 events", lines[^1]);
    }

    private Task<CommandResult> RunAsync(params string[] options) =>
        CommandLine.DotNetAsync(product.Source.Folder, ["run", "--project", "samples/AllEvents", .. options, "-tl:off"]);
}
