using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>required</c>: names of members that must be there (JSON Schema Validation, section 6.5.3).</summary>
internal sealed class RequiredKeyword() : Keyword("required")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonArray names)
            return binding.WrongKind("an array of names");

        List<string> required = [];
        foreach (JsonNode item in names.Items)
        {
            if (item is JsonString name)
                required.Add(name.Value);
            else
                binding.WrongKind(item, "the name of a member");
        }

        binding.ReportListedTwice(names.Items);
        return new BoundRequired(required);
    }
}

internal sealed class BoundRequired(IReadOnlyList<string> names) : BoundKeyword
{
    public IReadOnlyList<string> Names => names;

    public override void Lower(Lowering lowering)
    {
        foreach (string name in names.Where(name => !lowering.Tolerates(ToleratedFaults.Required(name))))
            lowering.Object.Member(name).Require(lowering.Site("/required"));
    }
}
