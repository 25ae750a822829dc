namespace QlikEventGen.Generator.Schemas;

/// <summary>The drafts of JSON Schema, as a set: a keyword says in which of them it exists.</summary>
[Flags]
internal enum Dialects
{
    None = 0,
    Draft4 = 1,
    Draft6 = 2,
    Draft7 = 4,
    Draft201909 = 8,
    Draft202012 = 16,
    All = Draft4 | Draft6 | Draft7 | Draft201909 | Draft202012,
    From6 = All & ~Draft4,
    From7 = From6 & ~Draft6,
    From201909 = Draft201909 | Draft202012,
}

internal static class Dialect
{
    /// <summary>The dialect that <c>$schema</c> names, or None. A trailing empty fragment does not count.</summary>
    public static Dialects Parse(string uri) => uri.TrimEnd('#') switch
    {
        "http://json-schema.org/draft-04/schema" => Dialects.Draft4,
        "http://json-schema.org/draft-06/schema" => Dialects.Draft6,
        "http://json-schema.org/draft-07/schema" => Dialects.Draft7,
        "https://json-schema.org/draft/2019-09/schema" => Dialects.Draft201909,
        "https://json-schema.org/draft/2020-12/schema" => Dialects.Draft202012,
        _ => Dialects.None,
    };

    /// <summary>Up to draft 7, <c>$ref</c> hides every keyword beside it (draft 7 Core, section 8.3).</summary>
    public static bool RefHidesSiblings(Dialects dialect) => (dialect & Dialects.From201909) == 0;
}
