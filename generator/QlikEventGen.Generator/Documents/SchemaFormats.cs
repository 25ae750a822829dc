namespace QlikEventGen.Generator.Documents;

/// <summary>The values of <c>schemaFormat</c> in a multi-format schema object (AsyncAPI 3.0, section "Multi Format Schema Object").</summary>
internal static class SchemaFormats
{
    /// <summary>The dialect that a format stands for; null if it is none of JSON Schema.</summary>
    public static SchemaDialect? GetDialect(string format)
    {
        string[] parts = [.. format.Split(';').Select(static part => part.Trim().ToLowerInvariant())];
        string? version = Array.Find(parts, static part => part.StartsWith("version=", StringComparison.Ordinal))?.Substring("version=".Length);
        return parts[0] switch
        {
            // AsyncAPI's own schemas are those of draft 7 and some more keywords, in every version of AsyncAPI.
            "application/vnd.aai.asyncapi" or "application/vnd.aai.asyncapi+json" or "application/vnd.aai.asyncapi+yaml" => SchemaDialect.Draft7,
            "application/schema+json" or "application/schema+yaml" => version is null ? SchemaDialect.Draft7
                : SchemaDialects.TryParseName(version, out SchemaDialect dialect) ? dialect : null,
            _ => null,
        };
    }
}
