using System.Text;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>A generated root type, used without knowing it at compile time.</summary>
internal abstract class RootProbe
{
    /// <summary>"valid", or a line for each error: pointer, keyword, message without the value.</summary>
    public abstract string Validate(string json);

    /// <summary>As <see cref="Validate"/>, by way of TryParse, which also finds what the C# type cannot hold.</summary>
    public abstract string TryParse(string json);

    /// <summary>A line for each error: pointer, keyword location, absolute keyword location.</summary>
    public abstract string Locate(string json);

    public abstract bool IsValid(string json);

    public abstract object Parse(string json);

    public abstract string Write(object value);

    public string RoundTrip(string json) => Write(Parse(json));

    protected static string Describe(ValidationResult result) => result.IsValid
        ? "valid"
        : string.Join("\n", result.Errors.Select(error => $"{error.InstanceLocation} {(error.Keyword is { Length: > 0 } keyword ? keyword : error.Kind.ToString())}: {error.MessageWithoutValue}"));
}

internal sealed class RootProbe<T> : RootProbe
    where T : IEventPayload<T>
{
    public override string Validate(string json) => Describe(T.Validate(json));

    public override string TryParse(string json)
    {
        bool parsed = T.TryParse(json, out _, out ValidationResult result);
        return parsed == result.IsValid ? Describe(result) : throw new InvalidOperationException("TryParse and its result disagree.");
    }

    public override string Locate(string json) => string.Join("\n", T.Validate(json).Errors.Select(static error =>
        $"{error.InstanceLocation} {error.KeywordLocation} {error.AbsoluteKeywordLocation}"));

    public override bool IsValid(string json) => T.IsValid(json);

    public override object Parse(string json) => T.Parse(json);

    public override string Write(object value) => Encoding.UTF8.GetString(((T)value).ToUtf8Json());
}
