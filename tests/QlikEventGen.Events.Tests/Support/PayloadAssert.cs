namespace QlikEventGen.Events.Tests.Support;

/// <summary>
/// Asserts what becomes of a payload, through every entry point: spans, sequences of one and of many segments, strings and streams; and that
/// nothing is thrown except by the methods that are there to throw.
/// </summary>
internal static class PayloadAssert
{
    /// <summary>The payload is valid. Returns what was read.</summary>
    public static async Task<T> ValidAsync<T>(byte[] utf8)
        where T : class, IEventPayload<T>
    {
        T expected = T.Parse(utf8.AsSpan());
        foreach (EntryPoint<T> entry in EntryPoint<T>.For(utf8))
        {
            Assert.True(ThrownExceptions.AssertNone(entry.Name, entry.IsValid), $"{entry.Name}: IsValid");
            Assert.Same(ValidationResult.Valid, ThrownExceptions.AssertNone(entry.Name, entry.Validate));
            (bool isValid, T? value, ValidationResult result) = ThrownExceptions.AssertNone(entry.Name, entry.TryParse);
            Assert.True(isValid, $"{entry.Name}: TryParse found {result}");
            Assert.Same(ValidationResult.Valid, result);
            Assert.Equal(expected, value);
            Assert.Equal(expected, ThrownExceptions.AssertNone(entry.Name, entry.Parse));
        }

        // A stream in memory is read on this thread, where exceptions are counted.
        using MemoryStream memory = new(utf8);
        Task<T> parsed = ThrownExceptions.AssertNone("stream", () => T.ParseAsync(memory, TestContext.Current.CancellationToken).AsTask());
        Assert.True(parsed.IsCompleted);
        Assert.Equal(expected, await parsed);
        await using TrickleStream trickle = new(utf8, bytesAtATime: 100);
        Assert.Equal(expected, await T.ParseAsync(trickle, TestContext.Current.CancellationToken));
        Assert.False(trickle.IsDisposed);
        return expected;
    }

    /// <summary>The payload has exactly these errors, in this order, whether or not it is built.</summary>
    public static Task InvalidAsync<T>(byte[] utf8, params ReadOnlySpan<ExpectedError> expected)
        where T : class, IEventPayload<T>
        => CheckAsync<T>(utf8, ExpectedError.Describe(expected.ToArray()), isValidBySchema: false);

    /// <summary>The payload is valid by its schema, and has exactly these errors when it is to be built.</summary>
    public static Task UnrepresentableAsync<T>(byte[] utf8, params ReadOnlySpan<ExpectedError> expected)
        where T : class, IEventPayload<T>
        => CheckAsync<T>(utf8, ExpectedError.Describe(expected.ToArray()), isValidBySchema: true);

    /// <summary>Likewise, for a string of which UTF-8 has no encoding.</summary>
    public static void InvalidString<T>(string json, params ReadOnlySpan<ExpectedError> expected)
        where T : class, IEventPayload<T>
        => Check(EntryPoint<T>.OfString(json), ExpectedError.Describe(expected.ToArray()), isValidBySchema: false);

    private static async Task CheckAsync<T>(byte[] utf8, string expected, bool isValidBySchema)
        where T : class, IEventPayload<T>
    {
        foreach (EntryPoint<T> entry in EntryPoint<T>.For(utf8))
        {
            Check(entry, expected, isValidBySchema);
        }

        // A stream in memory is read on this thread, where exceptions are counted.
        using MemoryStream memory = new(utf8);
        Task<T>? parsed = null;
        int thrown = ThrownExceptions.Count(() => parsed = T.ParseAsync(memory, TestContext.Current.CancellationToken).AsTask());
        Assert.True(thrown == 1, $"stream: ParseAsync threw {thrown} exceptions");
        EventValidationException exception = await Assert.ThrowsAsync<EventValidationException>(() => parsed!);
        Compare("stream", "ParseAsync", expected, exception.Result);
        await using TrickleStream trickle = new(utf8, bytesAtATime: 100);
        exception = await Assert.ThrowsAsync<EventValidationException>(
            async () => await T.ParseAsync(trickle, TestContext.Current.CancellationToken));
        Compare("slow stream", "ParseAsync", expected, exception.Result);
        Assert.False(trickle.IsDisposed);
    }

    private static void Check<T>(EntryPoint<T> entry, string expected, bool isValidBySchema)
        where T : class, IEventPayload<T>
    {
        Assert.True(ThrownExceptions.AssertNone(entry.Name, entry.IsValid) == isValidBySchema, $"{entry.Name}: IsValid is {!isValidBySchema}");
        ValidationResult validated = ThrownExceptions.AssertNone(entry.Name, entry.Validate);
        Compare(entry.Name, "Validate", isValidBySchema ? ExpectedError.Describe([]) : expected, validated);
        Assert.Equal(isValidBySchema, validated.IsValid);

        (bool isValid, T? value, ValidationResult result) = ThrownExceptions.AssertNone(entry.Name, entry.TryParse);
        Assert.False(isValid, $"{entry.Name}: TryParse");
        Assert.Null(value);
        Compare(entry.Name, "TryParse", expected, result);

        EventValidationException? exception = null;
        int thrown = ThrownExceptions.Count(() => exception = Assert.Throws<EventValidationException>(entry.Parse));
        Assert.True(thrown == 1, $"{entry.Name}: Parse threw {thrown} exceptions");
        Compare(entry.Name, "Parse", expected, exception!.Result);
    }

    private static void Compare(string entryPoint, string method, string expected, ValidationResult actual)
    {
        string found = ExpectedError.Describe(actual);
        if (found != expected)
        {
            Assert.Fail($"{method} of a {entryPoint}\nExpected:\n{expected}\nFound:\n{found}");
        }
    }
}
