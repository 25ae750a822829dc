using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Records all errors of a payload that is known to be invalid.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Collects => true;

    /// <inheritdoc/>
    public static bool Builds => false;
}
