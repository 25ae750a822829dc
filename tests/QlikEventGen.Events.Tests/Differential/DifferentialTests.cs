using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>A second opinion on the event's schemas: NJsonSchema, on thousands of payloads that nobody wrote by hand.</summary>
public sealed class DifferentialTests(SecondOpinions opinions) : IClassFixture<SecondOpinions>
{
    private const int Seed = SecondOpinions.Seed;
    private const int Mutations = SecondOpinions.Count;

    [Fact]
    public void Every_disagreement_is_on_the_reviewed_list_and_every_entry_of_the_list_occurs()
    {
        DifferentialRun run = new(Complaint.OfProject, opinions);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Seed {Seed}, {Mutations} mutations: {run.Accepted} accepted and {run.Rejected} rejected by both; "
            + string.Join(", ", run.Explained.Select(pair => $"{pair.Value} × NJsonSchema {pair.Key.Name}")));

        Assert.True(run.Unexplained.Count == 0, $"Seed {Seed}: {run.Unexplained.Count} disagreements.\n{string.Join('\n', run.Unexplained.Take(10))}");
        Assert.All(KnownDifference.All, difference => Assert.True(run.Explained.ContainsKey(difference), $"No longer needed: {difference.Name}"));

        // Mutations that are nearly all valid, or nearly all invalid, would show little.
        Assert.InRange(run.Accepted, Mutations / 10, Mutations);
        Assert.InRange(run.Rejected, Mutations / 10, Mutations);
    }

    [Fact]
    public void Validating_and_parsing_agree_on_every_mutation()
    {
        PayloadMutator mutator = new(Seed + 1);
        PayloadValue page = PayloadValue.Parse(Examples.Page);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] payload = mutator.Mutate(page).ToUtf8();
            string text = $"Seed {Seed + 1}, mutation {i}";
            ValidationResult validated = AutomationRunEnded.Validate(payload);
            Assert.True(validated.IsValid == AutomationRunEnded.IsValid(payload), text);
            bool isParsed = AutomationRunEnded.TryParse(payload, out AutomationRunEnded? run, out ValidationResult parsed);

            // Parsing finds the same, and errors of representation besides.
            Assert.True(isParsed == parsed.IsValid, text);
            IEnumerable<ValidationError> others = parsed.Errors.Where(error => error.Kind != ValidationErrorKind.Representation);
            Assert.Equal(validated.Errors.Select(ExpectedError.From), others.Select(ExpectedError.From));
            Assert.True(parsed.Errors.Select(error => error.Offset).SequenceEqual(parsed.Errors.Select(error => error.Offset).Order()), text);
            if (isParsed)
            {
                Assert.True(run!.Equals(AutomationRunEnded.Parse(run.ToUtf8Json())), text);
            }
        }
    }

    /// <summary>Faults that someone could make in the project, each of which the comparison must find.</summary>
    [Theory]
    [InlineData("required", "")]
    [InlineData("required", "/data/metrics/blocks/0")]
    [InlineData("type", "/data/title")]
    [InlineData("type", "/data/blocks/0/rxBytes")]
    [InlineData("type", "/data/network")]
    [InlineData("minLength", "/id")]
    [InlineData("enum", "/data/status")]
    [InlineData("enum", "/data/metrics/blocks/0/type")]
    public void A_check_that_the_project_forgot_is_noticed(string keyword, string location)
    {
        IReadOnlyList<Complaint> Validate(byte[] payload)
            => [.. Complaint.OfProject(payload).Where(complaint => (complaint.Kind, complaint.Location) != (keyword, location))];

        DifferentialRun run = new(Validate, opinions);
        Assert.NotEmpty(run.Unexplained);
    }

    /// <summary>Complaints that the project might have without a reason, also such as the list has entries for.</summary>
    [Theory]
    [InlineData("type", "/data/totalApiCalls", "5000000000")]
    [InlineData("enum", "/data/status", "finished with warnings")]
    [InlineData("format", "/time", "2026-04-13t06:00:41.123456789z")]
    [InlineData("format", "/data/id", "D452D100-9B0B-11EC-B199-8323E1031C3E")]
    [InlineData("format", "/source", "//host:80")]
    public void A_check_that_the_project_made_up_is_noticed(string keyword, string location, string value)
    {
        IReadOnlyList<Complaint> Validate(byte[] payload)
        {
            IReadOnlyList<Complaint> complaints = Complaint.OfProject(payload);
            return complaints.Count == 0 && Encoding.UTF8.GetString(payload).Contains(value, StringComparison.Ordinal)
                ? [new Complaint(keyword, location, value)]
                : complaints;
        }

        DifferentialRun run = new(Validate, opinions);
        Assert.NotEmpty(run.Unexplained);
    }

    [Fact]
    public void The_bundle_has_every_definition_and_no_reference_that_leads_nowhere()
    {
        JsonObject bundle = BundledSchema.Bundle();
        JsonObject definitions = bundle["definitions"]!.AsObject();
        Assert.Equal(
            [
                "automation-run", "automation-run.context", "automation-run.metrics", "automation-run.metricsBlock", "automation-run.metricsBlockType",
                "automation-run.status", "cloud-events-context", "qlik-extension-attributes", "run-metrics", "run-metrics.block", "run-metrics.blockType",
                "run-metrics.network",
            ],
            definitions.Select(definition => definition.Key).Order(StringComparer.Ordinal));
        string text = bundle.ToJsonString();
        int references = 0;
        foreach (Match reference in Regex.Matches(text, "\"\\$ref\":\"([^\"]*)\""))
        {
            Assert.StartsWith("#/definitions/", reference.Groups[1].Value, StringComparison.Ordinal);
            Assert.Contains(reference.Groups[1].Value["#/definitions/".Length..], definitions.Select(definition => definition.Key));
            references++;
        }

        Assert.Equal(13, references);
        Assert.DoesNotContain("$defs", text, StringComparison.Ordinal);
    }
}
