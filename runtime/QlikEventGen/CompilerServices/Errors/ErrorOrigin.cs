using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The keyword that an error comes from. Most of what is said of it is joined only when it is asked for.</summary>
/// <param name="frames">The path of evaluation from the root schema to that of the reading method, through every reference.</param>
/// <param name="location">A schema of the reading method.</param>
/// <param name="keywordPath">The path from that schema to the keyword.</param>
/// <param name="isKeyword">False where the path leads to a schema <c>false</c> and not to a keyword.</param>
internal readonly struct ErrorOrigin(string frames, SchemaLocation location, string keywordPath, bool isKeyword)
{
    public string? Keyword => isKeyword ? JsonPointer.LastSegment(keywordPath) : null;

    public string KeywordLocation => string.Concat(frames, location.EvaluationPath, keywordPath);

    public string AbsoluteKeywordLocation => location.AbsoluteLocation + JsonPointer.ToFragment(keywordPath);

    /// <summary>Whether the place of the keyword tells that of the value.</summary>
    public bool TellsInstance => !IsAboutChildren && location.TellsInstance && InstancePath.IsTold(SchemaPath) && InstancePath.IsTold(frames);

    /// <summary>The place of the value as a JSON Pointer, where that of the keyword tells it.</summary>
    public string InstanceLocation => InstancePath.Find(string.Concat(frames, location.EvaluationPath, SchemaPath));

    /// <summary>Whether the keyword's whole value is the schema <c>false</c>, so that the error is about one of many children.</summary>
    private bool IsAboutChildren => isKeyword
        && keywordPath.AsSpan(keywordPath.LastIndexOf('/') + 1)
            is "additionalItems" or "additionalProperties" or "items" or "propertyNames" or "unevaluatedItems" or "unevaluatedProperties";

    /// <summary>The path to the schema that has the keyword.</summary>
    private ReadOnlySpan<char> SchemaPath => isKeyword ? keywordPath.AsSpan(0, keywordPath.LastIndexOf('/')) : keywordPath;
}
