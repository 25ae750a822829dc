using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Records all errors of a payload, and also those of values that are valid and do not fit their C# type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectAndBuildMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Collects => true;

    /// <inheritdoc/>
    public static bool Builds => true;
}
