using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator.Schemas;

/// <summary>The drafts of JSON Schema, as a set: a keyword says in which of them it exists.</summary>
[Flags]
internal enum Dialects
{
    None = 0,
    Draft4 = 1 << SchemaDialect.Draft4,
    Draft6 = 1 << SchemaDialect.Draft6,
    Draft7 = 1 << SchemaDialect.Draft7,
    Draft201909 = 1 << SchemaDialect.Draft201909,
    Draft202012 = 1 << SchemaDialect.Draft202012,

    /// <summary>What AsyncAPI has beyond draft 7 (AsyncAPI 3.0, section "Schema Object"), or is known to be found with.</summary>
    AsyncApi = Draft202012 << 1,
    From201909 = Draft201909 | Draft202012,
    From7 = Draft7 | From201909,
    From6 = Draft6 | From7,
    All = Draft4 | From6,
}

internal static class DialectSets
{
    public static Dialects ToSet(this SchemaDialect dialect) => (Dialects)(1 << (int)dialect);
}
