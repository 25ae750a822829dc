using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// What a reading method is asked to do. Reading methods are generic over a structure with this interface, so that the
/// compiler drops what a mode does not need.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReadMode
{
    /// <summary>Whether errors are recorded and reading goes on after them; if not, the first one ends the reading.</summary>
    static abstract bool Collects { get; }

    /// <summary>Whether the values are materialised.</summary>
    static abstract bool Builds { get; }
}
