using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>Does a contender's work on one payload of an input.</summary>
/// <param name="index">Which payload.</param>
/// <returns>A number that depends on the work, so that it cannot be left out. Never zero.</returns>
public delegate int Operation(int index);

/// <summary>The kinds of work that are compared with each other.</summary>
public enum Work
{
    /// <summary>Only looks at the bytes or tokens.</summary>
    Floor,

    /// <summary>Says whether a payload is valid.</summary>
    Validate,

    /// <summary>Makes an object of a payload, validated or not.</summary>
    Parse,

    /// <summary>Makes a payload of an object.</summary>
    Write,
}

/// <summary>A library in its best configuration, doing one kind of work.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Work">The kind of work.</param>
/// <param name="Prepare">Makes the operation for an input. What a program does only once is done here.</param>
public sealed record Contender(string Name, Work Work, Func<Input, Operation> Prepare)
{
    /// <summary>What the contender read from a payload, if it reads any, to be compared with what others did.</summary>
    public Func<byte[], EventFacts>? Read { get; init; }

    /// <summary>What the contender makes of an event, if it writes any.</summary>
    public Func<byte[], byte[]>? Rewrite { get; init; }

    /// <summary>Whether the contender accepts a payload, if it checks any.</summary>
    public Func<byte[], bool>? Accepts { get; init; }

    /// <summary>Takes long enough for few rounds to do.</summary>
    public bool IsSlow { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
