using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Turns the items of an array that have a schema by position into the properties of a record.</summary>
internal static class TupleItems
{
    /// <summary>The property with the items after those.</summary>
    public const string Additional = "AdditionalItems";

    /// <summary>The method that takes a tuple apart.</summary>
    public const string Deconstruct = "Deconstruct";

    public static void Fill(NamedType tuple, DocumentTypes types, TypeModel model)
    {
        ArrayCheck array = tuple.Check.Array!;
        NameScope names = new([.. RecordMembers.Reserved, Additional, Deconstruct, "count", tuple.Name]);

        // Where an item is never valid, or is one too many, the array ends before it.
        int most = array.Counts.Where(static count => count.Bound == CountBound.Maximum).Select(static count => count.Count).Append(int.MaxValue).Min();
        int positions = array.Leading.TakeWhile(item => model.Program.Get(item).NeverSite is null).Take(most).Count();
        for (int i = 0; i < positions; i++)
        {
            MemberCheck item = ItemAt(array, i);
            string wanted = RecordMembers.ChosenName(item)
                ?? (TitleOf(item) is { } title && !names.Has(title) ? title : "Item" + (i + 1).ToString(CultureInfo.InvariantCulture));
            string name = RecordMembers.TakeName(tuple, item, wanted, names, model);
            ShapeUse use = types.ShapeOf(item.Value, tuple.Name + Identifiers.Capitalize(wanted));
            PropertyShape property = new(item, i, name, use, model.Program.AnnotationsOf(item.Value)) { IsItem = true };
            property.Default = RecordMembers.DefaultOf(property, model);
            tuple.Properties.Add(property);
        }

        RecordMembers.NameCompanions(tuple, names);
        if (most > array.Leading.Count && positions == array.Leading.Count && (array.Items.Roots.Count == 0 || model.Program.Get(array.Items).NeverSite is null))
            tuple.AdditionalItems = types.ShapeOf(array.Items, Identifiers.Singular(tuple.Name + Additional));
    }

    /// <summary>An item as the member of an array, called as JSON pointers call it.</summary>
    private static MemberCheck ItemAt(ArrayCheck array, int index)
    {
        MemberCheck item = new(index.ToString(CultureInfo.InvariantCulture));
        foreach (ChildRoot root in array.Leading[index].Roots)
            item.Declare(root.Schema, root.Site);
        if (array.Counts.Find(count => count.Bound == CountBound.Minimum && count.Count > index) is { } least)
            item.Require(least.Site);
        return item;
    }

    /// <summary>The title at the position itself: that of what it refers to names a type, and not what the item is here.</summary>
    private static string? TitleOf(MemberCheck item)
    {
        string title = item.Value.Roots[0].Schema.Find<BoundTitle>()?.Title.Trim() ?? "";
        return title.Length == 0 ? null : Identifiers.ToPascalCase(title);
    }
}
