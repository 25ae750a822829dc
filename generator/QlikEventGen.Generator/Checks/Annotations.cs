using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Checks;

/// <summary>What the schemas say about a value without constraining it. The schema nearest to the use speaks first.</summary>
internal sealed class Annotations
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public JsonNode? Default { get; set; }

    public IReadOnlyList<JsonNode>? Examples { get; set; }

    public bool IsDeprecated { get; set; }

    /// <summary>What to use instead of what is deprecated.</summary>
    public string? DeprecationNote { get; set; }

    public List<string> Remarks { get; } = [];
}
