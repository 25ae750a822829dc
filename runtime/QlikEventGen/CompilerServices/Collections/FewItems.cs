using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

/// <summary>Room for a few items without memory of their own.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[InlineArray(Capacity)]
internal struct FewItems<T>
{
    public const int Capacity = 4;

    private T _first;
}
