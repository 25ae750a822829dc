using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$recursiveRef</c>: the form that <c>$dynamicRef</c> had in 2019-09; its value is always <c>#</c> (2019-09 Core, section 8.2.4.2.1).</summary>
internal sealed class RecursiveRefKeyword() : Keyword("$recursiveRef")
{
    public override Dialects Dialects => Dialects.Draft201909;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString { Value: "#" } reference
            ? new BoundRef("/$recursiveRef", reference, () => binding.Binder.ResolveRecursive(binding.Schema, reference))
            : binding.WrongKind("the string \"#\"");
}
