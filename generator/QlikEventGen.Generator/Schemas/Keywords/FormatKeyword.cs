using QlikEventGen.CompilerServices;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>format</c>: the text must have a form that a standard defines (JSON Schema Validation, section 7).</summary>
internal sealed class FormatKeyword() : Keyword("format")
{
    private static readonly string[] KnownNames = [.. Enum.GetValues(typeof(StringFormat)).Cast<StringFormat>().Select(StringFormats.GetName)];

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonString name)
            return binding.WrongKind("a string");

        if (StringFormats.TryParse(name.Value, out StringFormat format))
            return new BoundFormat(format, binding.Schema.AssertsFormats);

        // An unknown format is an annotation (section 7.2.3). People have formats of their own, which may be like one that is known: only one
        // edit is taken for a slip without a doubt.
        if (Spelling.Nearest(name.Value, KnownNames, mostEdits: 1) is { } meant)
            binding.Report(DiagnosticRules.MisspelledFormat, name.Span, name.Value, meant);
        else
            binding.Report(DiagnosticRules.UnknownFormat, name.Span, name.Value, Spelling.Suggest(name.Value, KnownNames));
        return null;
    }
}

internal sealed class BoundFormat(StringFormat format, bool asserts) : BoundKeyword
{
    public const string Path = "/format";

    public override bool IsAnnotation => !asserts;

    public override void Lower(Lowering lowering)
    {
        if (asserts && !lowering.Tolerates(Path))
            lowering.Value.Text.Add(new FormatCheck(lowering.Site(Path), format));
    }
}
