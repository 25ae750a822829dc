using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// One of the schemas that a check was merged from. <paramref name="Root"/> says from which of the check's roots it was reached,
/// <paramref name="Parent"/> which constituent includes it (-1 for a root), and <paramref name="Path"/> by which keyword, e.g.
/// <c>/allOf/0</c>. The whole way is not kept: in a long chain each is longer than the one before.
/// </summary>
internal sealed record Constituent(Schema Schema, int Root, int Parent, string Path)
{
    public bool IsRoot => Parent < 0;

    /// <summary>The constituents that this one includes by <c>allOf</c> or a reference, by number.</summary>
    public List<int> Includes { get; } = [];
}

/// <summary>A keyword's place: the constituent that it stands in, and its path inside that schema, e.g. <c>/properties/id/minLength</c>.</summary>
internal readonly record struct KeywordSite(int Constituent, string Path);
