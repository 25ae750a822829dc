using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>nullable</c>: a word of OpenAPI 3.0 that AsyncAPI documents bring along. There <see cref="TypeKeyword"/> heeds it, and it is reported.
/// </summary>
internal sealed class NullableKeyword() : Keyword("nullable")
{
    public override Dialects Dialects => Dialects.AsyncApi;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonBoolean)
            return binding.WrongKind("true or false");

        binding.Report(DiagnosticRules.ForeignKeyword, binding.Member.NameSpan, Name, NoKeyword.UnderstoodInAsyncApi, NoKeyword.AdviceFor(Name));
        return null;
    }

    /// <summary>Whether it stands in a schema, in a document where it counts.</summary>
    public static bool Holds(KeywordBinding binding) =>
        binding.Schema.IsAsyncApi && binding.Schema.Node is JsonObject schema && schema.TryGetMember("nullable", out JsonMember? member) && member.Value is JsonBoolean { Value: true };
}
