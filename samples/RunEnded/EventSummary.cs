using QlikEventGen;

namespace RunEnded;

/// <summary>Writes what an event says: what ran, how it ended, when, how long, and what it used. Members that are absent leave no trace.</summary>
internal static class EventSummary
{
    public static void Write(TextWriter output, AutomationRunEnded run)
    {
        output.WriteLine($"  {Headline(run.Data)}");
        WriteEnvelope(output, run);
        SummaryLine.Write(output, "automation id", run.Toplevelresourceid);
        if (run.Data is { } data)
        {
            WriteRun(output, data);
            WriteUsage(output, data);
            SummaryLine.WriteOthers(output, "data, also", data.AdditionalMembers);
        }

        SummaryLine.WriteOthers(output, "also", run.AdditionalMembers);
    }

    private static string Headline(AutomationRunEndedData? data)
    {
        string title = data?.Title is { } text ? $"\"{Text.Printable(text)}\"" : "An automation";
        string status = data?.Status is { } known ? Text.Words(known) : "ended";
        string time = data?.StopTime is { } stop ? $" at {Text.Time(stop)}" : "";
        string duration = data is { StartTime: { } from, StopTime: { } to } ? $" after {Text.Duration(to - from)}" : "";
        return $"{title}: {status}{time}{duration}";
    }

    // Through IEvent, as code would that handles events of all types alike.
    private static void WriteEnvelope(TextWriter output, IEvent envelope)
    {
        SummaryLine.Write(output, "event", envelope.Id);
        SummaryLine.Write(output, "type", envelope.Type);
        SummaryLine.Write(output, "source", envelope.Source);
        SummaryLine.Write(output, "published", envelope.Time);
        SummaryLine.Write(output, "format", $"CloudEvents {envelope.SpecVersion}{(envelope.DataContentType is { } type ? $", {type}" : "")}");
        SummaryLine.Write(output, "tenant", envelope.TenantId);
        SummaryLine.Write(output, "user", envelope.UserId);
    }

    private static void WriteRun(TextWriter output, AutomationRunEndedData data)
    {
        SummaryLine.Write(output, "automation", data.Automation is { } automation ? Text.Json(automation) : null);
        SummaryLine.Write(output, "run", data.Id?.ToString());
        SummaryLine.Write(output, "triggered by", data.Context is { } context ? Text.Words(context) : null);
        SummaryLine.Write(output, "executed by", data.ExecutedById);
        SummaryLine.Write(output, "scheduled", data.ScheduledStartTime);
        SummaryLine.Write(output, "created", data.CreatedAt);
        SummaryLine.Write(output, "started", data.StartTime);
        SummaryLine.Write(output, "stopped", data.StopTime);
        SummaryLine.Write(output, "updated", data.UpdatedAt);
        SummaryLine.Write(output, "test run", data.IsTestRun);
        SummaryLine.Write(output, "archived", data.IsArchived);
        SummaryLine.Write(output, "billable", data.Billable);
    }

    private static void WriteUsage(TextWriter output, AutomationRunEndedData data)
    {
        SummaryLine.Write(output, "API calls", data.TotalApiCalls?.ToString());
        WriteNetwork(output, "network", data.Network);
        BlockSummary.Write(output, "blocks", data.Blocks);
        if (data.Metrics is { } metrics)
        {
            SummaryLine.Write(output, "metrics", metrics.TotalApiCalls is { } calls ? $"API calls {calls}" : null);
            WriteNetwork(output, "metrics", metrics.Network);
            BlockSummary.Write(output, "metrics blocks", metrics.Blocks);
            SummaryLine.WriteOthers(output, "metrics, also", metrics.AdditionalMembers);
        }
    }

    private static void WriteNetwork(TextWriter output, string label, RunMetricsNetwork? network)
    {
        if (network is not null)
        {
            SummaryLine.Write(output, label, $"received {Text.Bytes(network.RxBytesOrDefault)}, sent {Text.Bytes(network.TxBytesOrDefault)}");
            SummaryLine.WriteOthers(output, $"{label}, also", network.AdditionalMembers);
        }
    }
}
