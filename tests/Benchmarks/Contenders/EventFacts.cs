using System.Globalization;
using QlikEventGen.Benchmarks.Models;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>Something of every type that an event has, from every level of it: who reads this right reads the event right.</summary>
public sealed record EventFacts(
    string Id, long? TimeTicks, string? DataContentType, string? Title, string? Status, string? Context, Guid? RunId, long? StopTicks, bool? IsArchived, string Blocks)
{
    public static EventFacts Of(AutomationRunEnded value) => new(
        value.Id,
        value.Time?.UtcTicks,
        value.Datacontenttype,
        value.Data?.Title,
        value.Data?.Status?.ToString(),
        value.Data?.Context?.ToString(),
        value.Data?.Id,
        value.Data?.StopTime?.UtcTicks,
        value.Data?.IsArchived,
        string.Join(
            ';',
            (value.Data?.Blocks?.Select(block => Describe(block.Type, block.RxBytes, block.Duration, block.BlockName, block.ConnectorId)) ?? [])
                .Concat(value.Data?.Metrics?.Blocks?.Select(block => Describe(block.Type, block.RxBytes, block.ApiCalls, null, block.SnippetId)) ?? [])));

    public static EventFacts Of(RunEndedEvent value) => new(
        value.Id,
        value.Time?.UtcTicks,
        value.Datacontenttype,
        value.Data?.Title,
        value.Data?.Status?.ToString(),
        value.Data?.Context?.ToString(),
        value.Data?.Id,
        value.Data?.StopTime?.UtcTicks,
        value.Data?.IsArchived,
        string.Join(
            ';',
            (value.Data?.Blocks?.Select(block => Describe(block.Type, block.RxBytes, block.Duration, block.BlockName, block.ConnectorId)) ?? [])
                .Concat(value.Data?.Metrics?.Blocks?.Select(block => Describe(block.Type, block.RxBytes, block.ApiCalls, null, block.SnippetId)) ?? [])));

    private static string Describe(object? type, long? bytes, long? number, string? name, Guid? id) =>
        string.Create(CultureInfo.InvariantCulture, $"{type} {bytes} {number} {name} {id}");
}
