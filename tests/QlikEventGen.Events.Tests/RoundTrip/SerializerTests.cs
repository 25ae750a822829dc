using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.RoundTrip;

/// <summary><see cref="JsonSerializer"/> with the generated type information, in a process in which it may not use reflection by itself.</summary>
public sealed class SerializerTests
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = EventJsonTypeInfoResolver.Default };

    private static readonly JsonSerializerOptions s_lenient = new(s_options) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string> Names => [.. Examples.ValidNames];

    public static TheoryData<string> InvalidNames => [.. Examples.InvalidNames];

    [Fact]
    public void Reflection_is_switched_off()
    {
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new { a = 1 }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_own_type_info(string name)
    {
        byte[] payload = RoundTripText.WithoutByteOrderMark(Examples.Valid(name)).ToArray();
        AutomationRunEnded expected = AutomationRunEnded.Parse(payload);
        AutomationRunEnded? read = JsonSerializer.Deserialize(payload, AutomationRunEnded.JsonTypeInfo);
        Assert.Equal(expected, read);
        Assert.Equal(expected, JsonSerializer.Deserialize(Encoding.UTF8.GetString(payload), AutomationRunEnded.JsonTypeInfo));
        RoundTripText.AssertWrittenBack(payload, JsonSerializer.SerializeToUtf8Bytes(read!, AutomationRunEnded.JsonTypeInfo));
        RoundTripText.AssertWrittenBack(payload, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(read!, AutomationRunEnded.JsonTypeInfo)));
        Assert.Same(AutomationRunEnded.JsonTypeInfo, AutomationRunEnded.JsonTypeInfo);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_resolver_of_the_project(string name)
    {
        byte[] payload = RoundTripText.WithoutByteOrderMark(Examples.Valid(name)).ToArray();
        AutomationRunEnded expected = AutomationRunEnded.Parse(payload);
        AutomationRunEnded? read = JsonSerializer.Deserialize<AutomationRunEnded>(payload, s_options);
        Assert.Equal(expected, read);
        RoundTripText.AssertWrittenBack(payload, JsonSerializer.SerializeToUtf8Bytes(read, s_options));

        // A small buffer makes the serializer come back with more bytes.
        JsonSerializerOptions smallBuffer = new(s_options) { DefaultBufferSize = 16 };
        await using TrickleStream stream = new(payload, bytesAtATime: 5);
        Assert.Equal(expected, await JsonSerializer.DeserializeAsync<AutomationRunEnded>(stream, smallBuffer, TestContext.Current.CancellationToken));
        using MemoryStream output = new();
        await JsonSerializer.SerializeAsync(output, read, smallBuffer, TestContext.Current.CancellationToken);
        RoundTripText.AssertWrittenBack(payload, output.ToArray());
    }

    [Theory]
    [MemberData(nameof(InvalidNames))]
    public void An_invalid_payload_is_a_JsonException_that_holds_the_errors(string name)
    {
        byte[] payload = Examples.Invalid(name);
        JsonException exception = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(payload, AutomationRunEnded.JsonTypeInfo));

        // What is not JSON at all is found out by the serializer itself, before it asks for a value.
        ValidationResult result = AutomationRunEnded.Validate(payload);
        if (result.Errors[^1].Kind == ValidationErrorKind.Schema)
        {
            EventValidationException inner = Assert.IsType<EventValidationException>(exception.InnerException);
            Assert.Equal(result.Errors.Select(error => (error.InstanceLocation, error.Message)), inner.Result.Errors.Select(error => (error.InstanceLocation, error.Message)));
        }
    }

    [Fact]
    public void Null_is_a_null_reference()
    {
        Assert.Null(JsonSerializer.Deserialize("null"u8, AutomationRunEnded.JsonTypeInfo));
        Assert.Equal("null", JsonSerializer.Serialize<AutomationRunEnded?>(null, s_options));
    }

    [Fact]
    public void Events_inside_other_types()
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Page);
        JsonSerializerOptions options = new()
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(EventJsonTypeInfoResolver.Default, new DefaultJsonTypeInfoResolver()),
            WriteIndented = true,
        };
        Delivery delivery = new(run, [run, run], run.Data, AutomationRunStatus.FinishedWithWarnings, new() { [AutomationRunStatus.MustStop] = 1 });
        string json = JsonSerializer.Serialize(delivery, options);
        Assert.Contains("\"Status\": \"finished with warnings\"", json, StringComparison.Ordinal);
        Assert.Contains("\"must stop\": 1", json, StringComparison.Ordinal);
        Delivery read = JsonSerializer.Deserialize<Delivery>(json, options)!;
        Assert.Equal((run, run.Data, AutomationRunStatus.FinishedWithWarnings), (read.Event, read.Data, read.Status));
        Assert.Equal([run, run], read.Events);
        Assert.Equal(1, read.Counts[AutomationRunStatus.MustStop]);
    }

    [Fact]
    public void Reflection_where_it_is_switched_on_uses_the_same_code()
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Page);
        JsonSerializerOptions reflection = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        RoundTripText.AssertWrittenBack(Examples.Page, JsonSerializer.SerializeToUtf8Bytes(run, reflection));
        Assert.Equal(run, JsonSerializer.Deserialize<AutomationRunEnded>(Examples.Page, reflection));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AutomationRunEnded>("{}", reflection));
    }

    [Fact]
    public void Options_that_allow_comments_and_trailing_commas_do()
    {
        string json = Examples.PageText.Replace("\"totalApiCalls\": 42", "\"totalApiCalls\": 42, // all\n \"automation\": [1, /* two */ 2,],", StringComparison.Ordinal);
        AutomationRunEnded run = JsonSerializer.Deserialize<AutomationRunEnded>(json, s_lenient)!;
        Assert.Equal(42, run.Data!.TotalApiCalls);
        Assert.Equal("[1,2]", run.Data.Automation!.Value.GetRawText());
    }

    [Fact]
    public void The_resolver_knows_the_roots_and_leaves_others_to_others()
    {
        foreach (Type root in (Type[])[typeof(AutomationRunEnded), typeof(AutomationRun), typeof(RunMetrics), typeof(CloudEventsContext), typeof(QlikExtensionAttributes)])
        {
            JsonTypeInfo? info = EventJsonTypeInfoResolver.Default.GetTypeInfo(root, s_options);
            Assert.Equal(root, info?.Type);
            Assert.Same(s_options, info!.Options);
        }

        Assert.Null(EventJsonTypeInfoResolver.Default.GetTypeInfo(typeof(string), s_options));
    }

    private sealed record Delivery(
        AutomationRunEnded Event,
        IReadOnlyList<AutomationRunEnded> Events,
        AutomationRunEndedData? Data,
        AutomationRunStatus Status,
        Dictionary<AutomationRunStatus, int> Counts);
}
