using QlikEventGen.CompilerServices;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Which kind of C# type a value check calls for, names aside.</summary>
internal static class Classifier
{
    public static bool IsRecord(ValueCheck check) =>
        check.NeverSite is null
        && check.Object is { } members && members.Members.Any(static member => member.IsDeclared)
        && (check.TypeChecks.Count == 0 && check.AllowedValues.Count == 0 || CoreTypes(check) == JsonTypes.Object);

    public static bool IsEnumeration(ValueCheck check) => AllowedStrings(check).Count > 1;

    public static bool IsList(ValueCheck check) => check.NeverSite is null && CoreTypes(check) == JsonTypes.Array && check.Array is not { Leading.Count: > 0 };

    /// <summary>True for an array that may hold items which have a schema by position.</summary>
    public static bool IsTuple(ValueCheck check) =>
        check.NeverSite is null && CoreTypes(check) == JsonTypes.Array
        && check.Array is { Leading: [var first, ..] } array
        && !first.Roots.Any(static root => root.Schema.IsNever)
        && !array.Counts.Any(static count => count is { Bound: CountBound.Maximum, Count: 0 });

    /// <summary>
    /// The schemas of all members of an object of which no member is named: by <c>additionalProperties</c>, or by one pattern that all names
    /// must match. Null for anything else.
    /// </summary>
    public static ChildCheck? ValuesOf(ValueCheck check) =>
        check is not { NeverSite: null, AllowedValues: [], Unevaluated: [], Object: { Members: [] } members } || CoreTypes(check) != JsonTypes.Object ? null
        : members is { Patterns: [], Additional.Count: > 0 } ? members.UnknownMembers
        : members is { Patterns: [var only], Additional: [{ Schema.IsNever: true }] } ? only.Child
        : null;

    /// <summary>What the items of a list are, or the members of an object that is read into a dictionary; null for other values.</summary>
    public static ChildCheck? InsideOf(ValueCheck check) => IsList(check) ? check.Array?.Items : ValuesOf(check);

    /// <summary>True when null is among the values, and the C# type of the others is one that says so by a question mark.</summary>
    public static bool IsNullable(ValueCheck check) =>
        AllowsNull(check) && (IsRecord(check) || IsTuple(check) || IsList(check) || ValuesOf(check) is not null || Scalar(check).Kind != ScalarKind.Element);

    /// <summary>True when null is among a few kinds that the schema allows.</summary>
    public static bool AllowsNull(ValueCheck check) =>
        check.NeverSite is null && check.PossibleTypes != JsonTypes.Any && (check.PossibleTypes & JsonTypes.Null) != JsonTypes.None;

    /// <summary>The strings that are allowed when nothing but strings (and null) is; empty otherwise.</summary>
    public static IReadOnlyList<string> AllowedStrings(ValueCheck check) => CoreTypes(check) == JsonTypes.String ? check.AllowedStrings : [];

    /// <summary>The type of a value that is neither a record, a tuple, an enum nor a list.</summary>
    public static ScalarShape Scalar(ValueCheck check)
    {
        if (check.NeverSite is not null)
            return ScalarShape.Element;

        return CoreTypes(check) switch
        {
            JsonTypes.String => new ScalarShape(TextKind(check)),
            JsonTypes.Integer => new ScalarShape(ScalarKind.Integer),
            JsonTypes.Number or JsonTypes.Fraction => new ScalarShape(ScalarKind.Number),
            JsonTypes.Boolean => new ScalarShape(ScalarKind.Boolean),
            _ => ScalarShape.Element,
        };
    }

    private static ScalarKind TextKind(ValueCheck check)
    {
        foreach (FormatCheck format in check.Text.OfType<FormatCheck>())
        {
            switch (format.Format)
            {
                case StringFormat.Uuid:
                    return ScalarKind.Uuid;
                case StringFormat.DateTime:
                    return ScalarKind.DateTime;
                case StringFormat.Date:
                    return ScalarKind.Date;
                default:
                    break;
            }
        }

        return ScalarKind.Text;
    }

    private static JsonTypes CoreTypes(ValueCheck check) => check.PossibleTypes & ~JsonTypes.Null;
}
