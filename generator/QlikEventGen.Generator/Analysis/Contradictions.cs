using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Demands on one value that cannot all be met, wherever <c>allOf</c> and references bring them from.</summary>
internal sealed class Contradictions(AnalysisContext context)
{
    /// <summary>An <c>enum</c> with more values is not gone through.</summary>
    private const int MostValues = 1000;

    private readonly HashSet<ValueCheck> _checked = [];
    private readonly BoundContradictions _bounds = new(context);

    /// <summary>Looks at a check, and at those of its members and items that several schemas speak of.</summary>
    public void Check(ValueCheck check)
    {
        Stack<ValueCheck> open = new([check]);
        while (open.Count > 0)
        {
            ValueCheck next = open.Pop();

            // Where "false" stands it is meant.
            if (!_checked.Add(next) || next.NeverSite is not null)
                continue;

            if (!CheckTypes(next))
            {
                CheckAllowedValues(next);
                _bounds.Check(next);
                CheckRequired(next);
                CheckBranches(next);
            }

            foreach (ChildCheck child in ChildrenOf(next).Where(static child => child.Roots.Count > 1))
                open.Push(context.Program.Get(child));
        }
    }

    private static IEnumerable<ChildCheck> ChildrenOf(ValueCheck check)
    {
        IEnumerable<ChildCheck> members = check.Object?.Members.Select(static member => member.Value) ?? [];
        return check.Array is { } array ? [.. members, .. array.Leading, array.Items] : members;
    }

    private bool CheckTypes(ValueCheck check)
    {
        JsonTypes left = JsonTypes.Any;
        foreach (TypeCheck type in check.TypeChecks)
        {
            if ((left & type.Types) == JsonTypes.None)
            {
                TypeCheck other = check.TypeChecks.Find(other => (other.Types & type.Types) == JsonTypes.None) ?? check.TypeChecks[0];
                context.ReportContradiction(
                    check, type.Site, other.Site, $"nothing is both {JsonTypeNames.Describe(other.Types)} and {JsonTypeNames.Describe(type.Types)}");
                return true;
            }

            left &= type.Types;
        }

        return false;
    }

    private void CheckAllowedValues(ValueCheck check)
    {
        // That of a constant of the schema's own is told with the error that the constant meets.
        if (check.AllowedValues.Any(static allowed => allowed.Values.Count is 0 or > MostValues || allowed.Site is { Constituent: 0, Path: "/const" }))
            return;

        foreach (AllowedValuesCheck allowed in check.AllowedValues)
        {
            bool Rejects(Func<JsonNode, bool> holds) => !allowed.Values.Any(holds);

            if (check.AllowedValues.Find(other => other != allowed && Rejects(other.Allows)) is { } apart)
                context.ReportContradiction(check, allowed.Site, apart.Site, "they have no value in common");
            else if (check.TypeChecks.Find(type => Rejects(value => (JsonKinds.Of(value) & type.Types) != JsonTypes.None)) is { } type)
                context.ReportContradiction(check, allowed.Site, type.Site, $"no value that is allowed {type.Message}".Replace("must be", "is"));
            else if (check.Text.Find(demand => Rejects(value => value is not JsonString text || Evaluator.Holds(demand, text.Value))) is { } demand)
                context.ReportContradiction(check, allowed.Site, demand.Site, "every value that is allowed " + demand.Message);
            else
                continue;
            return;
        }
    }

    private void CheckRequired(ValueCheck check)
    {
        if (check.Object is not { } members || (check.Types & JsonTypes.Object) == JsonTypes.None)
            return;

        // A name that nobody declares is told by itself.
        foreach (MemberCheck member in members.Members)
        {
            if (member is { RequiredSite: { } required, IsDeclared: true, Value.Roots.Count: > 0 } && context.Program.Get(member.Value).NeverSite is not null)
            {
                ChildRoot never = member.Value.Roots.First(root => context.Program.Get(root.Schema).NeverSite is not null);
                context.ReportContradiction(
                    check, PlaceOf(check, required, member.Name), never.Site, $"the member {JsonPrinter.Quote(member.Name)} must be there and is not allowed");
            }
        }
    }

    /// <summary>The item of <c>required</c>; other keywords that require name the member in their own place.</summary>
    private static DemandPlace PlaceOf(ValueCheck check, KeywordSite required, string name) =>
        required.Path == "/required" ? new DemandPlace(required, RequiredMembers.ItemOf(check.Constituents[required.Constituent].Schema, name)) : required;

    /// <summary>Branches none of which allows what is left of the types.</summary>
    private void CheckBranches(ValueCheck check)
    {
        JsonTypes types = check.PossibleTypes;
        KeywordSite? demand = check.TypeChecks.Count > 0 ? check.TypeChecks[0].Site : check.AllowedValues.Count > 0 ? check.AllowedValues[0].Site : null;
        if (demand is null || types == JsonTypes.None)
            return;

        foreach (InPlaceCheck inPlace in check.InPlace.Where(static inPlace => inPlace is AnyOfCheck or OneOfCheck))
        {
            JsonTypes allowed = inPlace.Branches
                .Select(context.Program.Get)
                .Aggregate(JsonTypes.None, static (types, branch) => types | (branch.NeverSite is null ? branch.PossibleTypes : JsonTypes.None));
            if ((allowed & types) != JsonTypes.None)
                continue;

            string consequence = inPlace is OneOfCheck { Site.Constituent: 0 } && check.Roots.Count == 1
                ? context.Tolerate(check.Roots[0], BoundOneOf.AnyBranch, "it is not checked")
                : "";
            context.ReportContradiction(check, inPlace.Site, demand.Value, $"none of its schemas accepts {JsonTypeNames.Describe(types)}" + consequence);
        }
    }
}
