namespace QlikEventGen.Webhooks.Tests;

/// <summary>Tests that look at what the whole process does, and so run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
