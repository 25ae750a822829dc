using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Tells whether a payload is valid, and stops at the first fault.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CheckMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Collects => false;

    /// <inheritdoc/>
    public static bool Builds => false;
}
