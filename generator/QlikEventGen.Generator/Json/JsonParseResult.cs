namespace QlikEventGen.Generator.Json;

internal enum JsonFaultKind
{
    /// <summary>Something else was expected.</summary>
    Malformed,

    /// <summary>There is no value at all.</summary>
    Empty,

    /// <summary>A comment, which some readers of JSON allow.</summary>
    Comment,

    /// <summary>A comma after the last member or item, which some readers of JSON allow.</summary>
    TrailingComma,

    /// <summary>More than a limit allows.</summary>
    Limit,
}

/// <summary>Why a text is not JSON, as part of a sentence: "expected ':' after the member name, found '}'".</summary>
internal sealed record JsonFault(string Message, JsonSpan Span, JsonFaultKind Kind = JsonFaultKind.Malformed);

/// <summary>A name that stands twice in one object: the first one and a later one.</summary>
internal sealed record JsonDuplicate(JsonString First, JsonString Later);

/// <summary>What a text holds: a value, or the faults for which it is not JSON.</summary>
internal sealed class JsonParseResult(JsonNode? root, IReadOnlyList<JsonFault> faults, IReadOnlyList<JsonDuplicate> duplicates)
{
    /// <summary>The value; null if there are faults.</summary>
    public JsonNode? Root { get; } = root;

    /// <summary>Reading stops at the first fault, so this holds one at most.</summary>
    public IReadOnlyList<JsonFault> Faults { get; } = faults;

    /// <summary>Names that stand in an object again, in document order of the objects' ends.</summary>
    public IReadOnlyList<JsonDuplicate> Duplicates { get; } = duplicates;
}
