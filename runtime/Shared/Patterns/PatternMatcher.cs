using System.Buffers;
using System.Text.RegularExpressions;

namespace QlikEventGen.Shared.Patterns;

/// <summary>Runs a pattern over texts.</summary>
internal sealed class PatternMatcher
{
    /// <summary>
    /// How long a pattern that is not linear, or too large to be run as if it were, may take on one text. Reaching it ends the
    /// reading: no text gets past a pattern by being hard to match, and none can hold up its reader for longer.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    // RegexOptions.NonBacktracking, which netstandard2.0 does not name, but the runtime of a compiler may well know.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    private const int LargestBufferOnStack = 256;

    // After a longer text than this, a machine may hold much memory.
    private const int LongestTextToKeepMachineAfter = 4096;

    private readonly Pattern _pattern;
    private readonly PatternShape? _shape;

    // One of the two is made when first needed, for that costs far more than reading the pattern. Two threads may both do so.
    private Regex? _regex;
    private PatternProgram? _program;

    // A machine that is not in use.
    private PatternMachine? _machine;

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
    public bool IsMatch(ReadOnlySpan<byte> utf8) => IsMatch(utf8, out _);

    /// <summary>Whether the pattern matches anywhere in a text.</summary>
    /// <param name="utf8">The text, well-formed.</param>
    /// <param name="hasGivenUp">True when that could not be told before the <see cref="Timeout"/>.</param>
    /// <returns>Whether it does; false also when that could not be told.</returns>
    public bool IsMatch(ReadOnlySpan<byte> utf8, out bool hasGivenUp)
    {
        hasGivenUp = false;
        if (_shape is not null)
        {
            return _shape.IsMatch(utf8);
        }

        if (_regex is null && _program is null)
        {
            Prepare();
        }

        return _regex is null ? RunMachine(utf8, out hasGivenUp) : RunRegex(_regex, utf8);
    }

    public override string ToString() => _pattern.Text;

    private void Prepare()
    {
        if (_pattern.IsLinear)
        {
            try
            {
                _regex = new(PatternTranslator.Translate(_pattern), RegexOptions.CultureInvariant | NonBacktracking);
                return;
            }
            catch (Exception e) when (e is NotSupportedException or ArgumentOutOfRangeException)
            {
                // Its counts multiply beyond the states that .NET allows, or it runs on a .NET without this option.
            }
        }

        _program = PatternProgram.Compile(_pattern);
    }

    private bool RunRegex(Regex regex, ReadOnlySpan<byte> utf8)
    {
        char[]? rented = null;
        Span<char> buffer = utf8.Length <= LargestBufferOnStack ? stackalloc char[LargestBufferOnStack] : (rented = ArrayPool<char>.Shared.Rent(utf8.Length));
        ReadOnlySpan<char> letters = buffer.Slice(0, _pattern.Alphabet.Translate(utf8, buffer));
#if NET
        bool isMatch = regex.IsMatch(letters);
#else
        bool isMatch = regex.IsMatch(letters.ToString());
#endif
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isMatch;
    }

    private bool RunMachine(ReadOnlySpan<byte> utf8, out bool hasGivenUp)
    {
        PatternMachine machine = Interlocked.Exchange(ref _machine, null) ?? new(_program!);
        bool isMatch = machine.IsMatch(utf8, Timeout);
        hasGivenUp = machine.HasGivenUp;
        if (utf8.Length <= LongestTextToKeepMachineAfter)
        {
            _machine = machine;
        }

        return isMatch;
    }
}
