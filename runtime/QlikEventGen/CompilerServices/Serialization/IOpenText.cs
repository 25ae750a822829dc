using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>A generated type for strings of which a schema lists some and others may come.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenText<TSelf>
    where TSelf : struct, IOpenText<TSelf>
{
    /// <summary>The text; null for a value that was never set.</summary>
    string? Text { get; }

    /// <summary>The value with a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    static abstract TSelf From(string text);
}
