using System.Globalization;
using System.Text;

namespace QlikEventGen;

/// <summary>Thrown by <c>Parse</c> for a payload that is not valid. <see cref="Result"/> holds every error.</summary>
/// <remarks>
/// The message names the first errors without quoting values of the payload, because exceptions end in logs.
/// </remarks>
public sealed class EventValidationException : Exception
{
    private const int NamedErrors = 5;

    /// <summary>Makes the exception for an invalid payload.</summary>
    /// <param name="result">The errors.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public EventValidationException(ValidationResult result)
        : base(Describe(result))
        => Result = result;

    /// <summary>The errors of the payload.</summary>
    public ValidationResult Result { get; }

    private static string Describe(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<ValidationError> errors = result.Errors;
        StringBuilder text = new("The payload is not valid");
        string separator = ": ";
        for (int i = 0; i < errors.Count && i < NamedErrors; i++, separator = "; ")
        {
            ValidationError error = errors[i];
            string place = error.InstanceLocation.Length == 0 ? "(root)" : error.InstanceLocation;
            text.Append(separator).Append(place).Append(": ").Append(error.MessageWithoutValue);
        }

        if (errors.Count > NamedErrors)
        {
            text.Append(CultureInfo.InvariantCulture, $"; and {errors.Count - NamedErrors} more");
        }

        return text.Append('.').ToString();
    }
}
