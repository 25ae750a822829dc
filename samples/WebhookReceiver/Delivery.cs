namespace WebhookReceiver;

/// <summary>What the page shows of a delivery. Of the payload these are type and id alone; messages hold no values of it.</summary>
/// <param name="Time">When it was answered.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Outcome">What came of it, in words.</param>
/// <param name="Type">The event's type; null where there is no single event, or nobody knows who sent it.</param>
/// <param name="Id">The event's id; null like its type.</param>
/// <param name="Errors">What is wrong with the event.</param>
internal sealed record Delivery(DateTimeOffset Time, int Status, string Outcome, string? Type, string? Id, IReadOnlyList<DeliveryError> Errors);

/// <summary>One of the errors in the problem details of an answer.</summary>
/// <param name="Pointer">The place in the payload.</param>
/// <param name="Message">What is wrong there.</param>
internal sealed record DeliveryError(string Pointer, string Message);
