using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text;

namespace QlikEventGen.Tests.HandWritten;

/// <summary>Reads payloads through every entry point, and says what came of it in one way.</summary>
internal static class Payloads
{
    /// <summary>The errors of an <see cref="Order"/>, after checking that all entry points find the same ones and throw nothing inside.</summary>
    public static IReadOnlyList<ValidationError> FindErrors(ReadOnlySpan<byte> utf8)
    {
        byte[] payload = utf8.ToArray();
        using ExceptionCounter exceptions = new();
        bool isParsed = Order.TryParse(payload, out Order? order, out ValidationResult parsing);
        Assert.Equal(isParsed, parsing.IsValid);
        Assert.Equal(isParsed, order is not null);

        ValidationResult validation = Order.Validate(payload);
        Assert.Equal(Describe(parsing, withRepresentation: false), Describe(validation));
        Assert.Equal(validation.IsValid, Order.IsValid(payload));

        foreach (ReadOnlySequence<byte> sequence in new[] { new ReadOnlySequence<byte>(payload), Split(payload, 1), Split(payload, 7) })
        {
            Assert.Equal(validation.IsValid, Order.IsValid(sequence));
            Assert.Equal(Describe(validation), Describe(Order.Validate(sequence)));
            Assert.Equal(isParsed, Order.TryParse(sequence, out Order? again, out ValidationResult result));
            Assert.Equal(Describe(parsing), Describe(result));
            Assert.Equal(order, again);
        }

        if (IsUtf8(payload))
        {
            string text = Encoding.UTF8.GetString(payload);
            Assert.Equal(validation.IsValid, Order.IsValid(text));
            Assert.Equal(Describe(validation), Describe(Order.Validate(text)));
            Assert.Equal(isParsed, Order.TryParse(text, out Order? again, out ValidationResult result));
            Assert.Equal(Describe(parsing), Describe(result));
            Assert.Equal(order, again);
        }

        Assert.Equal(0, exceptions.Count);

        // The only exception is the one that the caller is to see. A stream in memory never leaves the thread.
        ValueTask<Order> reading = Order.ParseAsync(new MemoryStream(payload));
        Assert.True(reading.IsCompleted);
        Assert.Equal(isParsed, reading.IsCompletedSuccessfully);
        if (!isParsed)
        {
            EventValidationException exception = Assert.IsType<EventValidationException>(reading.AsTask().Exception!.InnerException);
            Assert.Equal(Describe(parsing), Describe(exception.Result));
            Assert.Equal(1, exceptions.Count);
        }

        return parsing.Errors;
    }

    public static IReadOnlyList<ValidationError> FindErrors(string payload) => FindErrors(Encoding.UTF8.GetBytes(payload));

    /// <summary>All that an error says, on one line.</summary>
    public static string Describe(ValidationError error)
        => $"{error.Kind} {error.InstanceLocation} @{error.Offset} ({error.Line},{error.Column}) {error.Keyword} {error.KeywordLocation} "
            + $"{error.AbsoluteKeywordLocation} {error.Message}";

    public static string Describe(ValidationResult result, bool withRepresentation = true)
        => string.Join('\n', result.Errors.Where(error => withRepresentation || error.Kind != ValidationErrorKind.Representation).Select(Describe));

    public static ReadOnlySequence<byte> Split(byte[] payload, int length)
    {
        Segment first = new(ReadOnlyMemory<byte>.Empty, 0);
        Segment last = first;
        for (int i = 0; i < payload.Length; i += length)
        {
            last = last.Append(payload.AsMemory(i, Math.Min(length, payload.Length - i)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private static bool IsUtf8(byte[] payload) => System.Text.Unicode.Utf8.IsValid(payload);

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}

/// <summary>Counts the exceptions that the current thread throws, caught or not.</summary>
internal sealed class ExceptionCounter : IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    public ExceptionCounter() => AppDomain.CurrentDomain.FirstChanceException += OnException;

    public int Count { get; private set; }

    public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= OnException;

    private void OnException(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (Environment.CurrentManagedThreadId == _thread)
        {
            Count++;
        }
    }
}
