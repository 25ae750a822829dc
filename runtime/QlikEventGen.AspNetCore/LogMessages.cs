using Microsoft.Extensions.Logging;

namespace QlikEventGen.AspNetCore;

/// <summary>All that is logged. No message holds a secret, a signature or a value of a payload.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Warning, "A delivery was refused: its signature is {Fault}.")]
    public static partial void WrongSignature(ILogger logger, string fault);

    [LoggerMessage(2, LogLevel.Warning, "An event ({EventType}) is not valid. The first of its errors (of {ErrorCount}): {FirstError}.")]
    public static partial void InvalidEvent(ILogger logger, string eventType, int errorCount, string firstError);

    [LoggerMessage(3, LogLevel.Error, "The handler of an event ({EventType}) failed. The event can be delivered again.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string eventType);

    [LoggerMessage(4, LogLevel.Error, "The store of deliveries failed for an event ({EventType}).")]
    public static partial void StoreFailed(ILogger logger, Exception exception, string eventType);

    [LoggerMessage(5, LogLevel.Warning, "A delivery was refused: {Waiting} others wait to be handled.")]
    public static partial void TooManyWaiting(ILogger logger, int waiting);

    [LoggerMessage(6, LogLevel.Error, "A delivery was refused: the configuration of the receiver is not valid. {Failures}")]
    public static partial void InvalidOptions(ILogger logger, string failures);

    [LoggerMessage(7, LogLevel.Error, "The handler of an event ({EventType}) was cancelled, since the event's claim holds for {Lifetime} only. The event can be delivered again.")]
    public static partial void HandlerCancelled(ILogger logger, string eventType, TimeSpan? lifetime);
}
