using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>x-csharp-name</c>: what the member, or the item of a tuple, is called in C# whose schema it stands in. A keyword of this generator alone.</summary>
internal sealed class CSharpNameKeyword() : Keyword(KeywordName)
{
    public const string KeywordName = "x-csharp-name";

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        const string Expected = "a C# identifier";
        if (binding.Value is not JsonString text)
            return binding.WrongKind(Expected);

        // With its @ a C# keyword is an identifier too, and the author need not know which words are keywords.
        string name = text.Value.StartsWith("@", StringComparison.Ordinal) ? text.Value.Substring(1) : text.Value;
        if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
        {
            binding.Report(DiagnosticRules.WrongKeywordValue, text.Span, Name, "a name without 'get_' or 'set_' in front, which C# gives to accessors", JsonPrinter.Shorten(text));
            return null;
        }

        if (Identifiers.IsIdentifier("@" + name))
            return new BoundCSharpName(Identifiers.Escape(name));

        binding.Report(DiagnosticRules.WrongKeywordValue, text.Span, Name, Expected, JsonPrinter.Shorten(text));
        return null;
    }
}

internal sealed class BoundCSharpName(string name) : BoundKeyword
{
    /// <summary>The identifier, with an @ where it is a keyword of C#.</summary>
    public string Name { get; } = name;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering)
    {
        // It is not about the value: the record looks for it where its members are declared.
    }
}
