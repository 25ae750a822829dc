using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Collects as another mode does and builds nothing: for values inside a built one that have no place in it.</summary>
/// <typeparam name="TMode">The mode of the method around it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Unbuilt<TMode> : IReadMode
    where TMode : struct, IReadMode
{
    static bool IReadMode.Collects => TMode.Collects;

    static bool IReadMode.Builds => false;
}
