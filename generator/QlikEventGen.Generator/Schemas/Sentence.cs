namespace QlikEventGen.Generator.Schemas;

/// <summary>Small pieces of English for messages.</summary>
internal static class Sentence
{
    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "nothing",
        1 => parts[0],
        _ => string.Join(", ", parts.Take(parts.Count - 1)) + " or " + parts[parts.Count - 1],
    };

    /// <summary>"1 character", "2 characters".</summary>
    public static string Count(int count, string singular) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? singular : singular + "s");
}
