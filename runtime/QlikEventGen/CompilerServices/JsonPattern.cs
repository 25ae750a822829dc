using System.ComponentModel;
using System.Text.RegularExpressions;

namespace QlikEventGen.CompilerServices;

/// <summary>A regular expression of a schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPattern
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    /// <summary>Prepares a regular expression.</summary>
    /// <param name="pattern">The expression.</param>
    public JsonPattern(string pattern)
    {
        // In time proportional to the length of the text where that is possible: the text comes from outside.
        try
        {
            _regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            _regex = new Regex(pattern, RegexOptions.CultureInvariant, s_timeout);
        }
    }

    /// <summary>Whether the expression matches anywhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does; false also when that cannot be told within a second.</returns>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The expression.</summary>
    /// <returns>The expression.</returns>
    public override string ToString() => _regex.ToString();
}
