using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Shapes;

/// <summary>The members that all records of a union have, since they are declared beside its branches: they are properties of the union.</summary>
internal static class UnionMembers
{
    /// <summary>Once the records of a union are filled: gives the union the properties that all of them declare in the same way.</summary>
    public static void Share(NamedType union)
    {
        foreach (PropertyShape property in union.Derived[0].Properties.Where(property => IsCommon(union.Derived[0], property.Member)))
        {
            PropertyShape[] all = [.. union.Derived
                .Select(derived => derived.Properties.Find(other => other.JsonName == property.JsonName && IsCommon(derived, other.Member)))
                .OfType<PropertyShape>()];
            if (all.Length < union.Derived.Count || !all.All(property.IsSameAs))
                continue;

            union.Properties.Add(property);
            foreach (PropertyShape inherited in all)
                inherited.IsInherited = true;
        }
    }

    /// <summary>True for a member that is declared beside the branches, and of which the record's branch says no more.</summary>
    public static bool IsCommon(NamedType record, MemberCheck member) =>
        record.Base?.Check.Object?.Members.Find(common => common.IsDeclared && common.Name == member.Name) is { } common
        && common.Value.Roots.Select(static root => root.Schema).SequenceEqual(member.Value.Roots.Select(static root => root.Schema));
}
