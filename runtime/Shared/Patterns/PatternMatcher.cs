using System.Buffers;
using System.Text.RegularExpressions;

namespace QlikEventGen.Shared.Patterns;

/// <summary>Runs a pattern over texts. Two of the same pattern are equal.</summary>
internal sealed class PatternMatcher : IEquatable<PatternMatcher>
{
    /// <summary>
    /// How long a pattern that is not linear, or too large to be run as if it were, may take on one text. Reaching it counts as no
    /// match: no text gets past a pattern by being hard to match, and none can hold up its reader for longer.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // RegexOptions.NonBacktracking, which netstandard2.0 does not name, but the runtime of a compiler may well know.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    private const int LargestBufferOnStack = 256;

    private readonly Pattern _pattern;
    private readonly PatternShape? _shape;
    private Regex? _regex;

    public PatternMatcher(Pattern pattern)
    {
        _pattern = pattern;
        _shape = PatternShape.TryCreate(pattern);
    }

    /// <summary>Makes a matcher for a pattern that is known to have no fault.</summary>
    /// <exception cref="ArgumentException">It has one.</exception>
    public static PatternMatcher Create(string pattern) =>
        new(Pattern.Parse(pattern, out PatternFault? fault) ?? throw new ArgumentException($"The pattern '{pattern}' is not a regular expression: {fault!.Message}", nameof(pattern)));

    /// <summary>Whether the pattern matches anywhere in a text.</summary>
    /// <param name="utf8">The text, well-formed.</param>
    /// <returns>Whether it does; false also when that cannot be told before the <see cref="Timeout"/>.</returns>
    public bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (_shape is not null)
        {
            return _shape.IsMatch(utf8);
        }

        int length = _pattern.Alphabet.MaxLengthOf(utf8.Length);
        char[]? rented = null;
        Span<char> buffer = length <= LargestBufferOnStack ? stackalloc char[LargestBufferOnStack] : (rented = ArrayPool<char>.Shared.Rent(length));
        ReadOnlySpan<char> letters = buffer.Slice(0, _pattern.Alphabet.Translate(utf8, buffer));
        try
        {
            // Made when first needed, for that costs far more than reading the pattern. Two threads may both do so.
            _regex ??= CreateRegex();
#if NET
            return _regex.IsMatch(letters);
#else
            return _regex.IsMatch(letters.ToString());
#endif
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    public bool Equals(PatternMatcher? other) => other is not null && _pattern.Text == other._pattern.Text;

    public override bool Equals(object? obj) => Equals(obj as PatternMatcher);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_pattern.Text);

    public override string ToString() => _pattern.Text;

    private Regex CreateRegex()
    {
        string regex = PatternTranslator.Translate(_pattern);
        if (_pattern.IsLinear)
        {
            try
            {
                return new(regex, RegexOptions.CultureInvariant | NonBacktracking);
            }
            catch (Exception e) when (e is NotSupportedException or ArgumentOutOfRangeException)
            {
                // Its counts multiply beyond the states that .NET allows, or it runs on a .NET without this option.
            }
        }

        return new(regex, RegexOptions.CultureInvariant, Timeout);
    }
}
