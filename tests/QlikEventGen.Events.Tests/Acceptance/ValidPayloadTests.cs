using System.Globalization;
using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

public sealed class ValidPayloadTests
{
    public static TheoryData<string> Names => [.. Examples.ValidNames];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_valid_example_is_valid_through_every_entry_point(string name)
        => await PayloadAssert.ValidAsync<AutomationRunEnded>(Examples.Valid(name));

    [Fact]
    public async Task The_page_example_gives_every_member()
    {
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(Examples.Page);
        DateTimeOffset time = new(2021, 12, 23, 12, 28, 21, TimeSpan.Zero);
        Guid part = new("c35f4b70-3ce4-4a30-b62b-2aef16943bc4");
        const string Zeros = "00000000-0000-0000-0000-000000000000";

        Assert.Equal("A234-1234-1234", run.Id);
        Assert.Equal(new DateTimeOffset(2018, 10, 30, 7, 6, 22, TimeSpan.Zero), run.Time);
        Assert.Equal("com.qlik.v1.automation.run.ended", run.Type);
        Assert.Equal("com.qlik/automations", run.Source);
        Assert.Equal("1.0.2", run.Specversion);
        Assert.Equal("application/json", run.Datacontenttype);
        Assert.Equal(Zeros, run.Userid);
        Assert.Equal(Zeros, run.Tenantid);
        Assert.Equal(Zeros, run.Toplevelresourceid);
        Assert.True(run.AdditionalMembers.IsEmpty);

        AutomationRunEndedData data = run.Data!;
        Assert.Null(data.Automation);
        Assert.Equal(new Guid("d452d100-9b0b-11ec-b199-8323e1031c3e"), data.Id);
        Assert.Equal("string", data.Title);
        Assert.Equal(AutomationRunStatus.ExceededLimit, data.Status);
        Assert.Equal(AutomationRunContext.TestRun, data.Context);
        Assert.False(data.Billable);
        Assert.True(data.IsTestRun);
        Assert.True(data.IsArchived);
        Assert.Equal(Zeros, data.ExecutedById);
        Assert.All([data.StopTime, data.CreatedAt, data.StartTime, data.UpdatedAt, data.ScheduledStartTime], actual => Assert.Equal(time, actual));
        Assert.Equal(42, data.TotalApiCalls);
        Assert.Equal(new RunMetricsNetwork { RxBytes = 0, TxBytes = 0 }, data.Network);
        Assert.Equal(
            new RunMetricsBlock
            {
                Type = RunMetricsBlockType.EndpointBlock,
                Params = [],
                RxBytes = 18329921,
                TxBytes = 18329921,
                ApiCalls = 40,
                Duration = 1000,
                BlockName = "SleepBlock",
                SnippetId = part,
                EndpointId = part,
                ConnectorId = part,
            },
            Assert.Single(data.Blocks!));
        Assert.True(data.AdditionalMembers.IsEmpty);

        Assert.Equal(0, data.Metrics!.TotalApiCalls);
        Assert.Equal(new RunMetricsNetwork { RxBytes = 0, TxBytes = 0 }, data.Metrics.Network);
        Assert.Equal(
            new AutomationRunMetricsBlock
            {
                Type = AutomationRunMetricsBlockType.EndpointBlock,
                RxBytes = 18329921,
                TxBytes = 18329921,
                ApiCalls = 40,
                SnippetId = part,
                EndpointId = part,
                ConnectorId = part,
            },
            Assert.Single(data.Metrics.Blocks!));
    }

    [Fact]
    public async Task Members_may_stand_in_any_order()
    {
        const int Seed = 20260413;
        const int Permutations = 200;
        AutomationRunEnded expected = AutomationRunEnded.Parse(Examples.Page);
        Random random = new(Seed);
        for (int i = 0; i < Permutations; i++)
        {
            byte[] payload = Shuffle(PayloadValue.Parse(Examples.Page), random).ToUtf8();
            AutomationRunEnded actual = i % 10 == 0 ? await PayloadAssert.ValidAsync<AutomationRunEnded>(payload) : AutomationRunEnded.Parse(payload);
            Assert.True(expected.Equals(actual), $"Seed {Seed}, permutation {i}: {Encoding.UTF8.GetString(payload)}");
            Assert.True(AutomationRunEnded.IsValid(payload));
            RoundTripText.AssertWrittenBack(payload, actual.ToUtf8Json());
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("\r\n")]
    [InlineData(" \t\r\n\n\r   \t       \n")]
    public async Task White_space_may_stand_around_every_token(string space)
    {
        string payload = PayloadValue.Parse(Examples.Page).Write(_ => space);
        Assert.Equal(AutomationRunEnded.Parse(Examples.Page), await PayloadAssert.ValidAsync<AutomationRunEnded>(Encoding.UTF8.GetBytes(payload)));
    }

    [Theory]
    [InlineData('\f')]
    [InlineData('\v')]
    [InlineData('\u00a0')]
    [InlineData('\u2028')]
    public void Other_space_characters_are_no_white_space(char space)
    {
        ValidationResult result = AutomationRunEnded.Validate(space + Examples.PageText);
        ValidationError error = Assert.Single(result.Errors);
        Assert.Equal((ValidationErrorKind.Text, 0), (error.Kind, error.Offset));
    }

    [Fact]
    public async Task Names_may_be_spelled_with_escapes()
    {
        AutomationRunEnded expected = AutomationRunEnded.Parse(Examples.Page);
        PayloadValue page = PayloadValue.Parse(Examples.Page);
        Func<string, string>[] spellings =
        [
            name => $"\"{Escape(name[1])}{name[2..]}",
            name => $"{name[..^2]}{Escape(name[^2])}\"",
            name => $"\"{string.Concat(name[1..^1].Select(Escape))}\"",
        ];
        foreach (Func<string, string> spelling in spellings)
        {
            foreach (string space in (string[])["", "\n "])
            {
                string payload = page.Write(_ => space, spelling);
                Assert.Equal(expected, await PayloadAssert.ValidAsync<AutomationRunEnded>(Encoding.UTF8.GetBytes(payload)));
            }
        }
    }

    [Fact]
    public async Task A_byte_order_mark_is_skipped()
    {
        byte[] payload = [.. "\ufeff"u8, .. Examples.Page];
        Assert.Equal(AutomationRunEnded.Parse(Examples.Page), await PayloadAssert.ValidAsync<AutomationRunEnded>(payload));

        // It counts in offsets, which index the bytes that were given, and not in columns.
        byte[] faulty = [.. "\ufeff"u8, .. "{\"id\":\"\",\"type\":\"t\",\"source\":\"s\",\"specversion\":\"1.0\",\"tenantid\":\"t\"}"u8];
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            faulty,
            DeclaredMember.At("/id").Error(new TextPlace(9, 1, 7), "minLength", "must have at least 1 character", "\"\""));

        byte[] twice = [.. "\ufeff\ufeff"u8, .. Examples.Page];
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            twice,
            ExpectedError.Text(new TextPlace(3, 1, 1), "", "expected a value, but found a character outside ASCII"));
    }

    [Fact]
    public async Task An_emoji_is_one_character_and_is_kept()
    {
        MarkedPayload payload = MarkedPayload.FromPage(("A234-1234-1234", "📊"), ("\"title\": \"string\"", "\"title\": \"é📊\\ud83d\\udcca𝒳\""));
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload.Utf8);
        Assert.Equal(("📊", "é📊📊𝒳"), (run.Id, run.Data!.Title));
    }

    private static string Escape(char character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture);

    private static PayloadValue Shuffle(PayloadValue value, Random random)
    {
        if (value.Members is { } members)
        {
            PayloadMember[] shuffled = [.. members.Select(member => new PayloadMember(member.Name, Shuffle(member.Value, random)))];
            random.Shuffle(shuffled);
            return PayloadValue.Object(shuffled);
        }

        return value.Items is { } items ? PayloadValue.Array(items.Select(item => Shuffle(item, random))) : value;
    }
}
