using System.Text;
using System.Text.Json;
using NJsonSchema.Validation;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>One thing that one of the two validators has against a payload.</summary>
/// <param name="Kind">
/// The keyword, or <c>text</c>, or <c>duplicate</c>, as this project says it; the kind of error as NJsonSchema says it.
/// </param>
/// <param name="Location">Where in the payload.</param>
/// <param name="Value">The string, or the JSON text of another scalar; the whole payload where its text is at fault or an exception came.</param>
internal sealed record Complaint(string Kind, string Location, string? Value)
{
    /// <summary>What this project has against a payload. After a fault of the text, nothing else counts.</summary>
    public static IReadOnlyList<Complaint> OfProject(byte[] payload)
    {
        ValidationResult result = AutomationRunEnded.Validate(payload);
        if (result.Errors is [.., { Kind: ValidationErrorKind.Text } fault])
        {
            bool isDuplicate = fault.Message.StartsWith("is the second member", StringComparison.Ordinal);
            return [new Complaint(isDuplicate ? "duplicate" : "text", fault.InstanceLocation, Encoding.UTF8.GetString(payload))];
        }

        return [.. result.Errors.Select(error => new Complaint(error.Keyword!, error.InstanceLocation, ReadValue(payload, error.Offset)))];
    }

    /// <summary>What NJsonSchema has against a payload: the errors at the leaves of its tree of errors.</summary>
    public static IReadOnlyList<Complaint> OfNJsonSchema(NJsonSchema.JsonSchema schema, string payload)
    {
        try
        {
            return [.. schema.Validate(payload).SelectMany(Leaves)];
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return [new Complaint("text", "", null)];
        }
        catch (InvalidCastException)
        {
            return [new Complaint("exception", "", payload)];
        }
    }

    private static IEnumerable<Complaint> Leaves(NJsonSchema.Validation.ValidationError error)
        => error is ChildSchemaValidationError { Errors: var inner } && inner.Any(pair => pair.Value.Count > 0)
            ? inner.SelectMany(pair => pair.Value).SelectMany(Leaves)
            : [new Complaint(error.Kind.ToString(), error.Path ?? "", error.Token?.ToString(Newtonsoft.Json.Formatting.None))];

    private static string? ReadValue(byte[] payload, int offset)
    {
        // What follows the value is no part of it; the reader only has to come to its end.
        Utf8JsonReader reader = new(payload.AsSpan(offset), isFinalBlock: false, default);
        if (!reader.Read())
        {
            return null;
        }

        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.StartObject or JsonTokenType.StartArray => null,
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
    }
}
