using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>deprecated</c>: the member should not be used any more (JSON Schema Validation, section 9.3); Qlik's documents write <c>x-qlik-deprecated</c>.</summary>
internal sealed class DeprecatedKeyword(string name, Dialects dialects) : Keyword(name)
{
    public override Dialects Dialects => dialects;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonBoolean flag ? (flag.Value ? new BoundDeprecated() : null) : binding.WrongKind("true or false");
}

internal sealed class BoundDeprecated : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.IsDeprecated = true;
}

/// <summary><c>x-qlik-deprecated-description</c>: what to use instead of what Qlik deprecates.</summary>
internal sealed class DeprecationNoteKeyword() : Keyword("x-qlik-deprecated-description")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString note ? new BoundDeprecationNote(note.Value) : binding.WrongKind("a string");
}

internal sealed class BoundDeprecationNote(string note) : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.DeprecationNote ??= note;
}
