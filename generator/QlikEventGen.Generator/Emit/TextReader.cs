using QlikEventGen.CompilerServices;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read strings, and the types that strings stand for.</summary>
internal static class TextReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string method, string? expectedText)
    {
        ScalarKind kind = use.Shape is ScalarShape scalar ? scalar.Kind : ScalarKind.Text;
        expectedText ??= (use.Shape as ConstantShape)?.Text;
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            if (expectedText is not null && kind == ScalarKind.Text && check.InPlace.Count == 0)
                WriteExpectedText(writer, expectedText);

            if (kind == ScalarKind.Text && AsksForNoContent(check))
            {
                WriteUnseen(writer, context, check, scope, method);
                return;
            }

            string declaration = WriteUsual(writer, check, kind) ? "" : "int ";
            writer.Line($"{declaration}end = JsonScanner.ReadText(json, position, out JsonText text);");
            ValueReader.WriteWrongType(writer, context, check, scope, "end < 0", "NotText", method);

            WriteAllowed(writer, check, scope);
            WriteChecks(writer, context, check, scope, kind);
            InPlaceWriter.WriteForScalar(writer, context, check, scope, method);
            if (kind == ScalarKind.Text)
            {
                writer.Line("if (TMode.Builds)");
                using (writer.Indent())
                    writer.Line("value = text.ToString();");
            }

            writer.Line("return end;");
        }
    }

    /// <summary>Emits the checks of a string that stands in <c>text</c>. With a kind, the check of its format also converts.</summary>
    public static void WriteChecks(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, ScalarKind kind = ScalarKind.Text, string start = "position")
    {
        bool converted = false;
        foreach (TextCheck textCheck in check.Text)
        {
            string fails = Failure.Of(scope, textCheck.Site, textCheck.Message, start);
            string condition = textCheck switch
            {
                MinLengthCheck least => $"text.IsShorterThan({least.Length})",
                MaxLengthCheck most => $"text.IsLongerThan({most.Length})",
                PatternCheck pattern => $"!state.Matches(text, {context.PatternField(pattern.Pattern)}, {start})",
                FormatCheck format => $"!text.HasFormat(StringFormat.{format.Format})",
                _ => throw new InvalidOperationException(textCheck.GetType().Name),
            };
            if (textCheck is FormatCheck formatCheck && !converted && KindOf(formatCheck.Format) == kind && kind != ScalarKind.Text)
            {
                converted = true;
                WriteConversion(writer, condition, fails, kind);
                continue;
            }

            writer.Line($"if ({condition} && {fails})");
            using (writer.Indent())
                writer.Line($"return ~{start};");
        }
    }

    private static void WriteExpectedText(SourceWriter writer, string text)
    {
        string quoted = JsonPrinter.Quote(text);
        using (writer.Block($"if (JsonScanner.Matches(json, position, {CSharp.Utf8Literal(quoted)}))"))
        {
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line($"value = {CSharp.Literal(text)};");
            writer.Line($"return position + {Encoding.UTF8.GetByteCount(quoted)};");
        }

        writer.Line();
    }

    /// <summary>Emits the reading of a string whose content need not be looked at: of it nothing is asked, or that there is any.</summary>
    private static void WriteUnseen(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        writer.Line("int end = JsonScanner.ReadString<TMode>(json, position, out value);");
        ValueReader.WriteWrongType(writer, context, check, scope, "end < 0", "NotText", method);
        foreach (TextCheck least in check.Text)
        {
            writer.Line($"if (end == position + 2 && {Failure.Of(scope, least.Site, least.Message)})");
            using (writer.Indent())
                writer.Line("return ~position;");
        }

        writer.Line("return end;");
    }

    private static bool AsksForNoContent(ValueCheck check) =>
        AsksForTextOnly(check) && check.Text.All(static text => text is MinLengthCheck { Length: 1 });

    /// <summary>True where nothing is asked but what <see cref="ValueCheck.Text"/> says.</summary>
    private static bool AsksForTextOnly(ValueCheck check) => check.AllowedValues.Count == 0 && check.InPlace.Count == 0;

    /// <summary>Emits the reading of the usual spellings, of which a method of the scanner sees all that is asked for. False where there are none.</summary>
    private static bool WriteUsual(SourceWriter writer, ValueCheck check, ScalarKind kind)
    {
        if (kind != ScalarKind.Text)
        {
            if (!FormatImpliesRest(check, kind))
                return false;
            WriteCommonSpelling(writer, kind);
            return true;
        }

        if (UsualUriOf(check) is not { } uri)
            return false;
        writer.Line($"int end = JsonScanner.Read{uri}<TMode>(json, position, out value);");
        writer.Line("if (end >= 0)");
        using (writer.Indent())
            writer.Line("return end;");
        writer.Line();
        return true;
    }

    private static void WriteCommonSpelling(SourceWriter writer, ScalarKind kind)
    {
        writer.Line($"int end = JsonScanner.Read{kind}<TMode>(json, position, out {TypeNames.Of(kind)} common);");
        using (writer.Block("if (end >= 0)"))
        {
            writer.Line("value = common;");
            writer.Line("return end;");
        }

        writer.Line();
    }

    private static void WriteAllowed(SourceWriter writer, ValueCheck check, LocationScope scope)
    {
        foreach (AllowedValuesCheck allowed in check.AllowedValues)
        {
            writer.Line($"if ({AllowedValuesReader.NoneOf(allowed)} && {Failure.Of(scope, allowed.Site, allowed.Message)})");
            using (writer.Indent())
                writer.Line("return ~position;");
        }
    }

    private static void WriteConversion(SourceWriter writer, string condition, string fails, ScalarKind kind)
    {
        using (writer.Block($"if ({condition})"))
        {
            writer.Line($"if ({fails})");
            using (writer.Indent())
                writer.Line("return ~position;");
        }

        using (writer.Block("else if (TMode.Builds)"))
        {
            writer.Line($"if (!text.TryGet{kind}(out {TypeNames.Of(kind)} converted))");
            using (writer.Indent())
                writer.Line($"return state.Unrepresentable<TMode>(json, position, end, {CSharp.Literal(Unrepresentable(kind))});");
            writer.Line("value = converted;");
        }
    }

    private static string Unrepresentable(ScalarKind kind) => kind switch
    {
        ScalarKind.DateTime => "is a date-time before the year 1 or after the year 9999",
        ScalarKind.Date => "is a date before the year 1",
        _ => "is not a UUID that System.Guid holds",
    };

    /// <summary>True when a text of the format meets every other demand, so that the scanner's check of the format is enough.</summary>
    private static bool FormatImpliesRest(ValueCheck check, ScalarKind kind) =>
        AsksForTextOnly(check)
        && check.Text.All(textCheck => textCheck switch
        {
            FormatCheck format => KindOf(format.Format) == kind,
            MinLengthCheck least => check.Text.OfType<FormatCheck>().Any(format => least.Length <= FormatLengths.Least(format.Format)),
            _ => false,
        });

    /// <summary>What the scanner calls the URIs of which the usual spellings meet every demand; null where there are none. Every URI is an IRI.</summary>
    private static string? UsualUriOf(ValueCheck check)
    {
        if (!AsksForTextOnly(check) || !check.Text.All(static text => text is FormatCheck or MinLengthCheck { Length: 1 }))
            return null;

        return check.Text.OfType<FormatCheck>().ToList() is [var only]
            ? only.Format switch
            {
                StringFormat.Uri or StringFormat.Iri => "Uri",
                StringFormat.UriReference or StringFormat.IriReference => "UriReference",
                _ => null,
            }
            : null;
    }

    private static ScalarKind KindOf(StringFormat format) => format switch
    {
        StringFormat.Uuid => ScalarKind.Uuid,
        StringFormat.DateTime => ScalarKind.DateTime,
        StringFormat.Date => ScalarKind.Date,
        _ => ScalarKind.Text,
    };
}
