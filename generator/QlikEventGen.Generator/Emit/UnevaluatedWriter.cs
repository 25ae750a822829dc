using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>: a second walk over the value, to the members or items that are left.</summary>
internal static class UnevaluatedWriter
{
    public static void Write(
        SourceWriter writer, ReaderContext context, LocationScope scope, EvaluatedSet set, EvaluatedSets sets, string start, string depth, string name)
    {
        UnevaluatedCheck unevaluated = set.Unevaluated!;
        bool isMembers = unevaluated.Part == UnevaluatedPart.Members;
        string at = set.Local + "At";
        string memberName = set.Local + "Name";
        string ordinal = set.Local + "Ordinal";
        using (writer.Block($"if (json[{start}] == (byte)'{(isMembers ? '{' : '[')}')"))
        {
            writer.Line($"int {ordinal} = 0;");
            if (isMembers)
            {
                using (writer.Block($"for (int {memberName} = JsonScanner.FirstName(json, {start} + 1); json[{memberName}] != (byte)'}}'; {ordinal}++)"))
                {
                    writer.Line($"int {at} = JsonScanner.SkipName(json, {memberName});");
                    WriteCheck(writer, context, scope, set, at, ordinal, depth, name, Evaluator.UnknownMemberMessage);
                    writer.Line($"{memberName} = JsonScanner.NextName(json, JsonScanner.SkipValue(json, {at}, {depth} - 1));");
                }
            }
            else
            {
                using (writer.Block($"for (int {at} = JsonScanner.FirstItem(json, {start} + 1); json[{at}] != (byte)']'; {ordinal}++)"))
                {
                    WriteCheck(writer, context, scope, set, at, ordinal, depth, name, Evaluator.NeverMessage);
                    writer.Line($"{at} = JsonScanner.NextItem(json, JsonScanner.SkipValue(json, {at}, {depth} - 1));");
                }
            }

            foreach (EvaluatedSet around in sets.Around(unevaluated))
            {
                writer.Line();
                writer.Line($"{around.Local}.AddAll();");
            }
        }

        writer.Line();
    }

    private static void WriteCheck(
        SourceWriter writer, ReaderContext context, LocationScope scope, EvaluatedSet set, string at, string ordinal, string depth, string name, string neverMessage)
    {
        UnevaluatedCheck unevaluated = set.Unevaluated!;
        ValueCheck check = context.Program.Get(unevaluated.Child);
        if (check.NeverSite is { } never)
        {
            LocationScope inner = scope.Of(check, context.Program.TargetsOf(unevaluated.Child));
            writer.Line($"if (!{set.Local}.Contains({ordinal}) && {Failure.OfNever(inner, never, neverMessage, at)})");
            using (writer.Indent())
                writer.Line($"return ~{at};");
            writer.Line();
            return;
        }

        if (context.Checks.Call(unevaluated.Child, scope, name, at, depth + " - 1") is not { } call)
            return;

        using (writer.Block($"if (!{set.Local}.Contains({ordinal}))"))
        {
            writer.Line($"state.Enter<TMode>({call.Enter});");
            writer.Line($"if ({call.Expression} < 0)");
            using (writer.Indent())
                writer.Line($"return ~{at};");
            writer.Line("state.Leave<TMode>();");
        }

        writer.Line();
    }
}
