using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>oneOf</c>: the value must satisfy exactly one schema of the list (JSON Schema Core, section 10.2.1.3).</summary>
internal sealed class OneOfKeyword() : Keyword("oneOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        SchemaList.TryBind(binding, out IReadOnlyList<Schema> branches) ? new BoundOneOf(branches) : null;
}

internal sealed class BoundOneOf(IReadOnlyList<Schema> branches) : BoundKeyword
{
    public const string Path = "/oneOf";

    /// <summary>In the place of <see cref="Path"/> where no branch accepts anything, so that not even one is asked for.</summary>
    public const string AnyBranch = "/oneOf/*";

    /// <summary>
    /// The titles of the branches, where each is nothing but a title for the number in <c>x-qlik-const</c>: what Qlik's documents mean by
    /// them is the texts that are allowed.
    /// </summary>
    public IReadOnlyList<JsonString>? Titles { get; } = TitlesOf(branches);

    public override IEnumerable<Schema> Subschemas => branches;

    public override void Lower(Lowering lowering)
    {
        if (lowering.Tolerates(AnyBranch))
            return;

        bool isTolerated = lowering.Tolerates(Path);
        if (isTolerated && Titles is not null)
        {
            lowering.Value.AllowedValues.Add(new AllowedValuesCheck(lowering.Site(Path), Titles));
            return;
        }

        ChildCheck[] children = [.. branches.Select((branch, index) => ChildCheck.Of(branch, lowering.Site(Path + SchemaList.PathOf(index))))];
        lowering.Value.InPlace.Add(isTolerated ? new AnyOfCheck(lowering.Site(Path), children) : new OneOfCheck(lowering.Site(Path), children));
    }

    private static JsonString[]? TitlesOf(IReadOnlyList<Schema> branches)
    {
        List<JsonString> titles = [];
        foreach (Schema branch in branches)
        {
            if (branch.Asserts
                || branch.Node is not JsonObject members
                || !members.TryGetMember("x-qlik-const", out _)
                || !members.TryGetMember("title", out JsonMember? title)
                || title.Value is not JsonString text)
            {
                return null;
            }

            titles.Add(text);
        }

        return [.. titles];
    }
}
