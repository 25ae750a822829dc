using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>dependentRequired</c>: members that must be there where another one is (JSON Schema Validation, section 6.5.4).</summary>
internal sealed class DependentRequiredKeyword() : Keyword("dependentRequired")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonObject dependencies)
            return binding.WrongKind("an object");

        BoundDependentRequired bound = new(Name);
        foreach (JsonMember member in dependencies.Members)
        {
            if (member.Value is JsonArray names)
                bound.Add(binding, member.Name, names);
            else
                binding.WrongKind(member.Value, "an array of names");
        }

        return bound;
    }
}

internal sealed class BoundDependentRequired(string keyword) : BoundKeyword
{
    private readonly List<(string Trigger, string Name)> _dependencies = [];

    public void Add(KeywordBinding binding, string trigger, JsonArray names)
    {
        foreach (JsonNode item in names.Items)
        {
            if (item is JsonString name)
                _dependencies.Add((trigger, name.Value));
            else
                binding.WrongKind(item, "the name of a member");
        }

        binding.ReportListedTwice(names.Items);
    }

    public override void Lower(Lowering lowering)
    {
        foreach ((string trigger, string name) in _dependencies)
        {
            lowering.Object.Member(trigger);
            lowering.Object.Member(name);
            lowering.Object.Dependencies.Add(new DependentRequiredCheck(lowering.Site("/" + keyword), trigger, name));
        }
    }
}
