using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Builds the event, and stops at the first fault.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BuildMode : IReadMode
{
    /// <inheritdoc/>
    public static bool Collects => false;

    /// <inheritdoc/>
    public static bool Builds => true;
}
