using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the reading of an array's items. Before it <c>position</c> and <c>start</c> stand at the bracket, after it <c>position</c> behind the array.</summary>
internal sealed class ItemsReader(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, EvaluatedSets sets, string name)
{
    private readonly ArrayCheck _array = check.Array ?? new ArrayCheck();

    private bool UsesIndex => _array.Counts.Count > 0 || _array.Leading.Count > 0 || sets.Any;

    /// <param name="item">The items as they are built into <c>items</c>; null where nothing is built.</param>
    public void Write(ShapeUse? item)
    {
        writer.Line("if (depth == 0)");
        using (writer.Indent())
            writer.Line("return state.TooDeep<TMode>(json, position);");
        writer.Line();
        if (UsesIndex)
            writer.Line("int index = 0;");
        for (int i = 0; i < _array.Contains.Count; i++)
            writer.Line($"int contained{i} = 0;");
        foreach (EvaluatedSet set in sets.All.Where(static set => set.Evaluation.AllItems))
            writer.Line($"{set.Local}.AddAll();");
        if (item is not null)
            writer.Line($"JsonListBuilder<{context.Names.Of(item)}> items = default;");
        SourceWriter.Section declarations = writer.Reserve();
        bool usesEnd;
        using (writer.Block("for (position = JsonScanner.FirstItem(json, position + 1); ; position = JsonScanner.NextItem(json, position))"))
        {
            writer.Line("if (position < 0)");
            using (writer.Indent())
                writer.Line("return state.TextFault<TMode>(json, ~position);");
            writer.Line("if (json[position] == (byte)']')");
            using (writer.Indent())
                writer.Line("break;");
            writer.Line();
            WriteContains();
            usesEnd = WriteItem(item);
            WriteEvaluated();
            if (UsesIndex)
                writer.Line("index++;");
        }

        if (usesEnd)
            declarations.Fill(static section => section.Line("int end;"));
        writer.Line();
        writer.Line("position++;");
        WriteTotals();
    }

    private bool WriteItem(ShapeUse? item)
    {
        if (item is not null)
        {
            ReadCall call = ValueReader.Child(context, _array.Items, item, scope, Identifiers.Singular(name), depth: "depth - 1");
            call.WriteDeclaring(writer, "item");
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line(call.OutType.EndsWith("?", StringComparison.Ordinal) && !item.IsNullable ? "items.Add(item!);" : "items.Add(item);");
            return true;
        }

        if (_array.Leading.Count == 0)
            return WriteCheckedItem(_array.Items);

        bool usesEnd = false;
        using (writer.Block("switch (index)"))
        {
            for (int i = 0; i < _array.Leading.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indent())
                {
                    usesEnd |= WriteCheckedItem(_array.Leading[i]);
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                usesEnd |= WriteCheckedItem(_array.Items);
                writer.Line("break;");
            }
        }

        writer.Line();
        return usesEnd;
    }

    /// <summary>Emits the check of one item; false where it was only skipped.</summary>
    private bool WriteCheckedItem(ChildCheck child)
    {
        bool isNever = Failure.WriteNever(writer, context, child, scope, Evaluator.NeverMessage);
        if (!isNever && ValueReader.Checked(context, child, scope, Identifiers.Singular(name), "depth - 1") is { } call)
        {
            call.WriteDiscarding(writer);
            return true;
        }

        writer.Line("position = JsonScanner.SkipValue(json, position, depth - 1);");
        writer.Line("if (position < 0)");
        using (writer.Indent())
            writer.Line("return state.TextFault<TMode>(json, ~position);");
        return false;
    }

    private void WriteContains()
    {
        for (int i = 0; i < _array.Contains.Count; i++)
        {
            ContainsCheck contains = _array.Contains[i];
            string[] onMatch = [$"contained{i}++;", .. sets.For(contains).Select(static set => $"{set.Local}.Add(index);")];
            if (context.Checks.Call(contains.Item, scope, name + "Contains", "position", "depth - 1") is not { } call)
            {
                foreach (string line in onMatch)
                    writer.Line(line);
                continue;
            }

            using (writer.BodyBlock())
            {
                writer.Line("int before = state.Mark();");
                writer.Line($"state.Enter<TMode>({call.Enter});");
                using (writer.Block($"if ({call.Expression} >= 0 && state.Mark() == before)"))
                {
                    foreach (string line in onMatch)
                        writer.Line(line);
                }

                writer.Line();
                writer.Line("state.Leave<TMode>();");
                writer.Line("if (state.HasTextFault)");
                using (writer.Indent())
                    writer.Line("return ~position;");
                writer.Line("state.Rollback(before);");
            }

            writer.Line();
        }
    }

    private void WriteEvaluated()
    {
        foreach (EvaluatedSet set in sets.All.Where(static set => !set.Evaluation.AllItems && set.Evaluation.LeadingItems > 0))
        {
            writer.Line($"if (index < {set.Evaluation.LeadingItems})");
            using (writer.Indent())
                writer.Line($"{set.Local}.Add(index);");
        }
    }

    private void WriteTotals()
    {
        foreach (CountCheck count in _array.Counts)
            WriteFailure($"index {Comparison(count)}", count.Site, count.Message);
        for (int i = 0; i < _array.Contains.Count; i++)
        {
            ContainsCheck contains = _array.Contains[i];
            if (contains.Least > 0)
                WriteFailure($"contained{i} < {contains.Least}", contains.LeastSite, contains.TooFewMessage);
            if (contains.Most is { } most)
                WriteFailure($"contained{i} > {most}", contains.MostSite, contains.TooManyMessage);
        }

        if (_array.UniqueSite is { } unique)
            WriteFailure("!JsonUniqueness.HasUniqueItems(json[start..position])", unique, ArrayCheck.UniqueMessage);
    }

    /// <summary>How a count that breaks its bound compares with it.</summary>
    public static string Comparison(CountCheck count) => (count.Bound == CountBound.Minimum ? "< " : "> ") + count.Count.ToString(CultureInfo.InvariantCulture);

    private void WriteFailure(string condition, KeywordSite site, string message)
    {
        writer.Line($"if ({condition} && {Failure.Of(scope, site, message, "start")})");
        using (writer.Indent())
            writer.Line("return ~start;");
    }
}
