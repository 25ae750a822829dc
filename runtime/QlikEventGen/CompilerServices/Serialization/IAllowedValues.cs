using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>The JSON text of each value of an enum that was generated from a schema's <c>enum</c> of strings.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAllowedValues<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Reads one of the allowed values.</summary>
    /// <param name="json">UTF-8 JSON text.</param>
    /// <param name="position">The first byte of a value.</param>
    /// <param name="value">The value.</param>
    /// <returns>The position after the value, or a negative number if it is none of them.</returns>
    static abstract int Read(ReadOnlySpan<byte> json, int position, out TEnum value);

    /// <summary>The JSON text of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A JSON string with its quotes; empty if the value is not defined.</returns>
    static abstract ReadOnlySpan<byte> GetUtf8Text(TEnum value);
}
