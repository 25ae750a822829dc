using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Shapes;

/// <summary>What the accessors of a choice are called where the schema has no name for a branch.</summary>
internal static class ChoiceNames
{
    private static readonly string[] Prefixes = [ChoiceBranch.GetterPrefix, ChoiceBranch.FactoryPrefix];

    /// <summary>The names that branches may have: no method is named like the type around it.</summary>
    public static NameScope ScopeOf(NamedType type) =>
        new(Prefixes.Where(prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => type.Name.Substring(prefix.Length)));

    /// <summary>The kind of a branch that has a C# type.</summary>
    public static string KindOf(TypeModel model, ChildCheck branch)
    {
        ValueCheck check = model.Program.Get(branch);
        if (model.Unions.ObjectsOf(check) is not null || Classifier.IsRecord(check))
            return "Object";
        if (Classifier.IsTuple(check))
            return "Tuple";
        if (Classifier.AllowedStrings(check) is { Count: > 0 } texts)
            return texts.Count == 1 ? texts[0] : "AllowedValue";
        if (Classifier.IsList(check))
            return "List";
        if (Classifier.Scalar(check).Kind is not ScalarKind.Element and var scalar)
            return scalar == ScalarKind.Text ? "String" : scalar.ToString();
        return model.Unions.BesideNull(check) is { } present ? KindOf(model, present)
            : model.Choices.Of(check).Count > 0 ? "Value"
            : "Dictionary";
    }
}
