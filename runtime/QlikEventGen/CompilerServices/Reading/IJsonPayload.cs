using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>What generated types implement so that the runtime can read and write them. User code calls <see cref="IEventPayload{TSelf}"/>.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonPayload<TSelf>
    where TSelf : IJsonPayload<TSelf>
{
    /// <summary>How many objects and arrays may stand inside each other, the outermost counted.</summary>
    static abstract int MaxDepth { get; }

    /// <summary>Reads one JSON value, checks it, and builds it where the mode says so.</summary>
    /// <typeparam name="TMode">Whether errors are collected and values built.</typeparam>
    /// <param name="json">UTF-8 JSON text.</param>
    /// <param name="position">The first byte of the value; may be the end of the text.</param>
    /// <param name="depth">How many objects and arrays may still be opened.</param>
    /// <param name="state">Collects the errors.</param>
    /// <param name="value">The value, where the mode builds and no error was found.</param>
    /// <returns>The position after the value, or the complement of the position at which reading stopped.</returns>
    static abstract int ReadJson<TMode>(ReadOnlySpan<byte> json, int position, int depth, ref ReadState state, out TSelf? value)
        where TMode : struct, IReadMode;

    /// <summary>Writes the value as JSON.</summary>
    /// <param name="writer">Receives one JSON value.</param>
    void WriteJson(ref JsonTextWriter writer);
}
