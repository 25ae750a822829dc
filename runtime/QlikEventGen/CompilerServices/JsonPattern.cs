using System.Buffers;
using System.ComponentModel;
using System.Text;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.CompilerServices;

/// <summary>A regular expression of a schema: one of ECMA-262 with the flag <c>u</c>.</summary>
/// <remarks>
/// One without lookarounds and backreferences takes time in proportion to the length of the text. Any other is given up after a
/// second: the text then counts as one that does not match, so a validated value never throws.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPattern
{
    private const int LargestBufferOnStack = 256;

    private readonly PatternMatcher _matcher;

    /// <summary>Prepares a regular expression.</summary>
    /// <param name="pattern">The expression.</param>
    /// <exception cref="ArgumentException">It is not a regular expression.</exception>
    public JsonPattern(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _matcher = PatternMatcher.Create(pattern);
    }

    /// <summary>Whether the expression matches anywhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does; false also when that cannot be told within a second.</returns>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        int length = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = null;
        Span<byte> buffer = length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(length));
        bool isMatch = _matcher.IsMatch(buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isMatch;
    }

    /// <summary>Whether the expression matches anywhere in a text.</summary>
    /// <param name="utf8">The text, well-formed.</param>
    /// <param name="hasGivenUp">True when that could not be told within a second.</param>
    /// <returns>Whether it does; false also when that could not be told.</returns>
    internal bool IsMatch(ReadOnlySpan<byte> utf8, out bool hasGivenUp) => _matcher.IsMatch(utf8, out hasGivenUp);

    /// <summary>The expression.</summary>
    /// <returns>The expression.</returns>
    public override string ToString() => _matcher.ToString();
}
