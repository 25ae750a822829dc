using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>: a second walk over the value, to the members or items that are left.</summary>
internal static class UnevaluatedWriter
{
    public static void Write(ReadingMethod method, EvaluatedSet set, string start)
    {
        SourceWriter writer = method.Writer;
        bool isMembers = set.Unevaluated!.Part == UnevaluatedPart.Members;
        string at = method.Locals.Take("at");
        string ordinal = method.Locals.Take("ordinal");
        using (writer.Block($"if (json[{start}] == (byte)'{(isMembers ? '{' : '[')}')"))
        {
            writer.Line($"int {ordinal} = 0;");
            if (isMembers)
            {
                string name = method.Locals.Take("nameAt");
                using (writer.Block($"for (int {name} = JsonScanner.FirstName(json, {start} + 1); json[{name}] != (byte)'}}'; {ordinal}++)"))
                {
                    writer.Line($"int {at} = JsonScanner.SkipName(json, {name});");
                    WriteCheck(method, set, at, ordinal, Evaluator.UnknownMemberMessage);
                    writer.Line($"{name} = JsonScanner.NextName(json, JsonScanner.SkipValue(json, {at}, depth - 1));");
                }
            }
            else
            {
                using (writer.Block($"for (int {at} = JsonScanner.FirstItem(json, {start} + 1); json[{at}] != (byte)']'; {ordinal}++)"))
                {
                    WriteCheck(method, set, at, ordinal, Evaluator.NeverMessage);
                    writer.Line($"{at} = JsonScanner.NextItem(json, JsonScanner.SkipValue(json, {at}, depth - 1));");
                }
            }

            if (method.Sets.Caller is { } caller)
            {
                writer.Line();
                writer.Line($"{caller.Local}.AddAll();");
            }
        }

        writer.Line();
    }

    private static void WriteCheck(ReadingMethod method, EvaluatedSet set, string at, string ordinal, string neverMessage)
    {
        SourceWriter writer = method.Writer;
        ChildCheck child = set.Unevaluated!.Child;
        ValueCheck check = method.Context.Program.Get(child);
        if (check.NeverSite is { } never)
        {
            LocationScope inner = method.Scope.Of(check, method.Context.Program.TargetsOf(child));
            method.WriteStop($"!{set.Local}.Contains({ordinal}) && {Failure.OfNever(inner, never, neverMessage, at)}", at);
            writer.Line();
            return;
        }

        if (method.Context.Checks.Call(child, method.Scope, method.Name, at, "depth - 1") is not { } call)
            return;

        using (writer.Block($"if (!{set.Local}.Contains({ordinal}))"))
            call.WriteRequired(writer, at);
        writer.Line();
    }
}
