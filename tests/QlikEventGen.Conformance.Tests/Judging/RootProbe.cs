namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>A generated root type, used without knowing it at compile time.</summary>
internal abstract class RootProbe
{
    public static RootProbe Create(Type root) => (RootProbe)Activator.CreateInstance(typeof(RootProbe<>).MakeGenericType(root))!;

    public abstract bool IsValid(byte[] json);

    public abstract bool IsValid(string json);

    public abstract ValidationResult Validate(byte[] json);

    /// <summary>What the payload is written back as, or null when it could not be read.</summary>
    public abstract byte[]? ReadAndWrite(byte[] json, out ValidationResult result);
}

internal sealed class RootProbe<T> : RootProbe
    where T : IEventPayload<T>
{
    public override bool IsValid(byte[] json) => T.IsValid(json);

    public override bool IsValid(string json) => T.IsValid(json);

    public override ValidationResult Validate(byte[] json) => T.Validate(json);

    public override byte[]? ReadAndWrite(byte[] json, out ValidationResult result) =>
        T.TryParse(json, out T? value, out result) ? value.ToUtf8Json() : null;
}
