using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits what is done with a member that no schema names: patterns that its name matches and <c>additionalProperties</c> speak of its
/// value, and a record keeps it. Before it <c>name</c> stands at the name and <c>position</c> at the value, after it <c>position</c> behind it.
/// </summary>
internal sealed class UnknownMemberReader(
    SourceWriter writer, ReaderContext context, ObjectCheck members, LocationScope scope, EvaluatedSets sets, string prefix, bool keeps)
{
    public bool UsesEnd { get; private set; }

    public void Write()
    {
        // Every pattern whose match matters here, each matched once.
        string[] patterns = [.. members.Patterns.Select(static pattern => pattern.Pattern)
            .Concat(members.Additional.SelectMany(static additional => additional.Patterns))
            .Concat(sets.All.SelectMany(static set => set.Evaluation.Patterns))
            .Distinct(StringComparer.Ordinal)];
        if (patterns.Length == 0 && members.Additional is [var only] && context.Program.Get(only.Child).NeverSite is null)
            WriteSingle(only);
        else
            WriteAll(patterns);
        WriteKeep();
    }

    public void WriteSkip()
    {
        writer.Line("position = JsonScanner.SkipValue(json, position, depth - 1);");
        writer.Line("if (position < 0)");
        using (writer.Indent())
            writer.Line("return state.TextFault<TMode>(json, ~position);");
    }

    public void WriteKeep()
    {
        if (!keeps)
            return;
        writer.Line("if (TMode.Builds)");
        using (writer.Indent())
            writer.Line("additionalMembers.Add(json, name, position);");
    }

    private void WriteSingle(AdditionalCheck additional)
    {
        if (ValueReader.Checked(context, additional.Child, scope, prefix + "AdditionalMember", "depth - 1") is not { } call)
        {
            WriteSkip();
            return;
        }

        call.WriteDiscarding(writer);
        UsesEnd = true;
    }

    private void WriteAll(string[] patterns)
    {
        if (patterns.Length == 0 && members.Additional.Count == 0)
        {
            WriteSkip();
            return;
        }

        writer.Line("int memberStart = position;");
        WriteSkip();
        if (patterns.Length > 0)
            writer.Line("_ = JsonScanner.ReadText(json, name, out JsonText memberName);");
        for (int i = 0; i < patterns.Length; i++)
            writer.Line($"bool {Matches(i)} = memberName.Matches({context.PatternField(patterns[i])});");
        writer.Line();

        foreach (PatternMemberCheck pattern in members.Patterns)
            WriteCheck(pattern.Child, Matches(IndexOf(pattern.Pattern)), Evaluator.NeverMessage);
        foreach (AdditionalCheck additional in members.Additional)
            WriteCheck(additional.Child, None(additional.Patterns), Evaluator.UnknownMemberMessage);
        foreach (EvaluatedSet set in sets.All.Where(static set => !set.Evaluation.AllMembers && set.Evaluation.Patterns.Count > 0))
        {
            writer.Line($"if ({string.Join(" || ", set.Evaluation.Patterns.Distinct(StringComparer.Ordinal).Select(pattern => Matches(IndexOf(pattern))))})");
            using (writer.Indent())
                writer.Line($"{set.Local}.Add(ordinal);");
        }

        int IndexOf(string pattern) => Array.IndexOf(patterns, pattern);
        string None(IReadOnlyList<string> own) => string.Join(" && ", own.Distinct(StringComparer.Ordinal).Select(pattern => "!" + Matches(IndexOf(pattern))));
    }

    private static string Matches(int index) => "matches" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Emits one schema's check of the value, under a condition that may be empty.</summary>
    private void WriteCheck(ChildCheck child, string condition, string neverMessage)
    {
        if (context.Program.Get(child).NeverSite is not null)
        {
            using (condition.Length > 0 ? writer.Block($"if ({condition})") : writer.BodyBlock())
                Failure.WriteNever(writer, context, child, scope, neverMessage, "memberStart");
            writer.Line();
            return;
        }

        if (context.Checks.Call(child, scope, prefix + "Member", "memberStart", "depth - 1") is not { } call)
            return;

        using (condition.Length > 0 ? writer.Block($"if ({condition})") : writer.BodyBlock())
        {
            writer.Line($"state.Enter<TMode>({call.Enter});");
            writer.Line($"if ({call.Expression} < 0)");
            using (writer.Indent())
                writer.Line("return ~memberStart;");
            writer.Line("state.Leave<TMode>();");
        }

        writer.Line();
    }
}
