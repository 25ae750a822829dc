using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>A draft of JSON Schema, as the suite and as the generator call it.</summary>
/// <param name="Name">Its folder in the suite.</param>
/// <param name="Dialect">Its name in option DefaultDialect.</param>
internal sealed record Draft(string Name, string Dialect)
{
    public static readonly Draft Draft4 = new("draft4", SchemaDialect.Draft4.GetName());
    public static readonly Draft Draft6 = new("draft6", SchemaDialect.Draft6.GetName());
    public static readonly Draft Draft7 = new("draft7", SchemaDialect.Draft7.GetName());
    public static readonly Draft Draft201909 = new("draft2019-09", SchemaDialect.Draft201909.GetName());
    public static readonly Draft Draft202012 = new("draft2020-12", SchemaDialect.Draft202012.GetName());

    public static IReadOnlyList<Draft> All { get; } = [Draft4, Draft6, Draft7, Draft201909, Draft202012];

    public static Draft Find(string name) => All.Single(draft => draft.Name == name);

    public override string ToString() => Name;
}
