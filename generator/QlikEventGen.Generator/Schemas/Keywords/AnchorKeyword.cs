using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>$anchor</c>, <c>$dynamicAnchor</c> and <c>$recursiveAnchor</c>: names that references may use; the document index finds them
/// (JSON Schema Core, section 8.2.2).
/// </summary>
internal sealed class AnchorKeyword(string name, Dialects dialects) : Keyword(name)
{
    public override Dialects Dialects => dialects;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (Name == "$recursiveAnchor")
            return binding.Value is JsonBoolean ? null : binding.WrongKind("true or false");
        return binding.Value is JsonString ? null : binding.WrongKind("a string");
    }
}
