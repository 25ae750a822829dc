using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>example</c>: a word of OpenAPI 3.0 that AsyncAPI documents bring along, where it is understood like <c>examples</c> with one value, and reported.</summary>
internal sealed class ExampleKeyword() : Keyword("example")
{
    public override Dialects Dialects => Dialects.AsyncApi;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        binding.Report(DiagnosticRules.ForeignKeyword, binding.Member.NameSpan, Name, NoKeyword.UnderstoodInAsyncApi, NoKeyword.AdviceFor(Name));
        return new BoundExample(binding.Value);
    }
}

internal sealed class BoundExample(JsonNode value) : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Examples ??= [value];
}
