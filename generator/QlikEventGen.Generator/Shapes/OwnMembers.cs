namespace QlikEventGen.Generator.Shapes;

/// <summary>
/// What generated types have beside the members that their schemas name. C# refuses a type that is called like one of its members, so
/// none of these can be the name of such a type.
/// </summary>
internal static class OwnMembers
{
    private static readonly string[] OfAll =
    [
        "Equals", "GetHashCode", "IsValid", "Parse", "ParseAsync", "PrintMembers", "ReadJson", "ToString", "ToUtf8Json", "TryParse", "Validate", "WriteJson", "WriteTo",
    ];

    private static readonly string[] OfRecords = [.. OfAll, "AdditionalMembers", "EqualityContract", "EventType"];

    private static readonly string[] OfTuples = [.. OfAll, TupleItems.Additional, TupleItems.Deconstruct, "EqualityContract"];

    private static readonly string[] OfValues = [.. OfAll, "ReadNullable", "Value"];

    public static IReadOnlyCollection<string> Of(NamedTypeKind kind) => kind switch
    {
        NamedTypeKind.Record or NamedTypeKind.Union => OfRecords,
        NamedTypeKind.Tuple => OfTuples,
        NamedTypeKind.ValueStruct => OfValues,
        _ => [],
    };
}
