namespace QlikEventGen.Generator.Documents;

/// <summary>The drafts of JSON Schema, in the order of their age.</summary>
internal enum SchemaDialect
{
    Draft4,
    Draft6,
    Draft7,
    Draft201909,
    Draft202012,
}

internal static class SchemaDialects
{
    /// <summary>The names that the option DefaultDialect takes, and messages use.</summary>
    public const string AllowedNames = "2020-12, 2019-09, draft-07, draft-06 or draft-04";

    public static string GetName(this SchemaDialect dialect) => dialect switch
    {
        SchemaDialect.Draft4 => "draft-04",
        SchemaDialect.Draft6 => "draft-06",
        SchemaDialect.Draft7 => "draft-07",
        SchemaDialect.Draft201909 => "2019-09",
        _ => "2020-12",
    };

    public static bool TryParseName(string name, out SchemaDialect dialect)
    {
        foreach (SchemaDialect candidate in new[] { SchemaDialect.Draft202012, SchemaDialect.Draft201909, SchemaDialect.Draft7, SchemaDialect.Draft6, SchemaDialect.Draft4 })
        {
            if (string.Equals(candidate.GetName(), name, StringComparison.OrdinalIgnoreCase))
            {
                dialect = candidate;
                return true;
            }
        }

        dialect = SchemaDialect.Draft202012;
        return false;
    }

    /// <summary>The values of "$schema" as the drafts write them, the newest first.</summary>
    public static readonly string[] Uris =
    [
        "https://json-schema.org/draft/2020-12/schema",
        "https://json-schema.org/draft/2019-09/schema",
        "http://json-schema.org/draft-07/schema#",
        "http://json-schema.org/draft-06/schema#",
        "http://json-schema.org/draft-04/schema#",
    ];

    /// <summary>Finds the dialect that a value of "$schema" names, with or without an empty fragment, by http or https.</summary>
    public static bool TryGetByUri(string uri, out SchemaDialect dialect)
    {
        string trimmed = uri.TrimEnd('#');
        int start = trimmed.IndexOf("://", StringComparison.Ordinal);
        SchemaDialect? found = (start < 0 ? trimmed : trimmed.Substring(start + 3)) switch
        {
            "json-schema.org/draft-04/schema" => SchemaDialect.Draft4,
            "json-schema.org/draft-06/schema" => SchemaDialect.Draft6,
            "json-schema.org/draft-07/schema" => SchemaDialect.Draft7,
            "json-schema.org/draft/2019-09/schema" => SchemaDialect.Draft201909,
            "json-schema.org/draft/2020-12/schema" => SchemaDialect.Draft202012,
            _ => null,
        };
        dialect = found ?? SchemaDialect.Draft202012;
        return found is not null;
    }

    /// <summary>The keyword that gives a schema its URI.</summary>
    public static string GetIdKeyword(this SchemaDialect dialect) => dialect == SchemaDialect.Draft4 ? "id" : "$id";

    /// <summary>Up to draft 7 whatever stands beside "$ref" is ignored, and a "$id" that is only a fragment is an anchor.</summary>
    public static bool IsDraft7OrOlder(this SchemaDialect dialect) => dialect <= SchemaDialect.Draft7;
}
