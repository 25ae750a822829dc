namespace QlikEventGen.Generator.Json;

/// <summary>Why a text is not JSON, as part of a sentence: "expected ':' after the member name, found '}'".</summary>
internal sealed record JsonFault(string Message, JsonSpan Span);

/// <summary>What a text holds: a value, or the faults for which it is not JSON.</summary>
internal sealed class JsonParseResult(JsonNode? root, IReadOnlyList<JsonFault> faults)
{
    /// <summary>The value; null if there are faults.</summary>
    public JsonNode? Root { get; } = root;

    /// <summary>Reading stops at the first fault, so this holds one at most.</summary>
    public IReadOnlyList<JsonFault> Faults { get; } = faults;
}
