namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>Everyone who takes part.</summary>
internal static class AllContenders
{
    public static IReadOnlyList<Contender> List { get; } =
    [
        Floors.Bytes,
        Floors.Tokens,
        Ours.Validate,
        Ours.Parse,
        Ours.Write,
        SystemTextJson.Parse,
        SystemTextJson.ParseByReflection,
        SystemTextJson.Write,
        NewtonsoftJson.Parse,
        NJson.Validate,
        NJson.ParseAndValidate,
    ];

    public static IEnumerable<Contender> Of(params Work[] work) => List.Where(contender => work.Contains(contender.Work));
}
