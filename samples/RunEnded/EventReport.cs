using QlikEventGen;

namespace RunEnded;

/// <summary>Says of each payload what happened, or what is wrong with it.</summary>
internal static class EventReport
{
    /// <summary>Returns whether all payloads are valid events.</summary>
    public static bool Write(TextWriter output, IEnumerable<Payload> payloads)
    {
        bool allValid = true;
        foreach (Payload payload in payloads)
        {
            if (AutomationRunEnded.TryParse(payload.Json.Span, out AutomationRunEnded? run, out ValidationResult result))
            {
                output.WriteLine($"{payload.Name}:{payload.FirstLine}");
                EventSummary.Write(output, run);
            }
            else
            {
                ErrorLines.Write(output, payload, result);
                allValid = false;
            }
        }

        return allValid;
    }
}
