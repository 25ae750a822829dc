using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the reading of an array's items. Before it <c>position</c> and <c>start</c> stand at the bracket, after it <c>position</c> behind the array.</summary>
/// <param name="tuple">The locals of a tuple's items; null where no tuple is built.</param>
internal sealed class ItemsReader(ReadingMethod method, RecordLocals? tuple = null)
{
    private readonly SourceWriter _writer = method.Writer;
    private readonly ReaderContext _context = method.Context;
    private readonly ArrayCheck _array = method.Check.Array ?? new ArrayCheck();
    private readonly string[] _counts = [.. (method.Check.Array?.Contains ?? []).Select(_ => method.Locals.Take("contained"))];

    private bool UsesIndex => _array.Counts.Count > 0 || _array.Leading.Count > 0 || method.Sets.Any;

    /// <param name="item">The items as they are built into a list <c>items</c>; null where no list is built.</param>
    public void Write(ShapeUse? item)
    {
        _writer.Line("if (depth == 0)");
        using (_writer.Indent())
            _writer.Line("return state.TooDeep<TMode>(json, position);");
        _writer.Line();
        if (UsesIndex)
            _writer.Line("int index = 0;");
        foreach (string count in _counts)
            _writer.Line($"int {count} = 0;");
        foreach (EvaluatedSet set in method.Sets.All.Where(static set => set.Evaluation.AllItems))
            _writer.Line($"{set.Local}.AddAll();");
        if (item is not null)
            _writer.Line($"JsonListBuilder<{_context.Names.Of(item)}> items = default;");
        tuple?.WriteDeclarations(_writer);
        SourceWriter.Section declarations = _writer.Reserve();
        bool usesEnd;
        using (_writer.Block("for (position = JsonScanner.FirstItem(json, position + 1); ; position = JsonScanner.NextItem(json, position))"))
        {
            _writer.Line("if (position < 0)");
            using (_writer.Indent())
                _writer.Line("return state.TextFault<TMode>(json, ~position);");
            _writer.Line("if (json[position] == (byte)']')");
            using (_writer.Indent())
                _writer.Line("break;");
            _writer.Line();
            if (_counts.Length > 0)
                _writer.Line("int itemStart = position;");
            usesEnd = WriteItem(item);
            WriteContains();
            WriteEvaluated();
            if (UsesIndex)
                _writer.Line("index++;");
        }

        if (usesEnd)
            declarations.Fill(static section => section.Line("int end;"));
        _writer.Line();
        _writer.Line("position++;");
        WriteTotals();
    }

    private bool WriteItem(ShapeUse? item)
    {
        if (item is not null)
            return WriteListItem(item, Identifiers.Singular(method.Name));

        if (_array.Leading.Count == 0)
            return WriteCheckedItem(_array.Items);

        bool usesEnd = false;
        using (_writer.Block("switch (index)"))
        {
            for (int i = 0; i < _array.Leading.Count; i++)
            {
                _writer.Line($"case {i}:");
                using (_writer.Indent())
                {
                    usesEnd |= WriteLeadingItem(i);
                    _writer.Line("break;");
                }
            }

            _writer.Line("default:");
            using (_writer.Indent())
            {
                usesEnd |= tuple?.AdditionalItems is { } additional ? WriteListItem(additional, Identifiers.Singular(TupleItems.Additional)) : WriteCheckedItem(_array.Items);
                _writer.Line("break;");
            }
        }

        _writer.Line();
        return usesEnd;
    }

    private bool WriteListItem(ShapeUse item, string name)
    {
        ReadCall call = ValueReader.Child(_context, _array.Items, item, method.Scope, name, depth: "depth - 1");
        call.WriteDeclaring(_writer, "item");
        _writer.Line("if (TMode.Builds)");
        using (_writer.Indent())
            _writer.Line(call.OutType.EndsWith("?", StringComparison.Ordinal) && !item.IsNullable ? "items.Add(item!);" : "items.Add(item);");
        return true;
    }

    private bool WriteLeadingItem(int index)
    {
        if (tuple?.Find(index) is not { Property: var property } locals)
            return WriteCheckedItem(_array.Leading[index]);

        tuple.WriteReading(_writer, locals, ValueReader.Child(_context, property.Member.Value, property.Use, method.Scope, Identifiers.Capitalize(property.Name), depth: "depth - 1"));
        return true;
    }

    /// <summary>Emits the check of one item; false where it was only skipped.</summary>
    private bool WriteCheckedItem(ChildCheck child)
    {
        bool isNever = Failure.WriteNever(_writer, _context, child, method.Scope, Evaluator.NeverMessage);
        if (!isNever && ValueReader.Checked(_context, child, method.Scope, Identifiers.Singular(method.Name), "depth - 1") is { } call)
        {
            call.WriteDiscarding(_writer);
            return true;
        }

        _writer.Line("position = JsonScanner.SkipValue(json, position, depth - 1);");
        _writer.Line("if (position < 0)");
        using (_writer.Indent())
            _writer.Line("return state.TextFault<TMode>(json, ~position);");
        return false;
    }

    private void WriteContains()
    {
        if (_counts.Length > 0)
            method.WriteStop($"state.IsOverworked(json, itemStart, {_counts.Length})", "itemStart");
        for (int i = 0; i < _counts.Length; i++)
        {
            ContainsCheck contains = _array.Contains[i];
            string[] onMatch = [$"{_counts[i]}++;", .. method.Sets.For(contains).Select(static set => $"{set.Local}.Add(index);")];
            if (_context.Checks.Call(contains.Item, method.Scope, method.Name + "Contains", "itemStart", "depth - 1") is not { } call)
            {
                foreach (string line in onMatch)
                    _writer.Line(line);
                continue;
            }

            using (_writer.Block($"if ({call.Holds("itemStart")})"))
            {
                foreach (string line in onMatch)
                    _writer.Line(line);
            }

            _writer.Line();
            method.WriteStop("state.HasTextFault", "itemStart");
        }
    }

    private void WriteEvaluated()
    {
        foreach (EvaluatedSet set in method.Sets.All.Where(static set => !set.Evaluation.AllItems && set.Evaluation.LeadingItems > 0))
        {
            _writer.Line($"if (index < {set.Evaluation.LeadingItems})");
            using (_writer.Indent())
                _writer.Line($"{set.Local}.Add(index);");
        }
    }

    private void WriteTotals()
    {
        foreach (CountCheck count in _array.Counts)
            method.WriteFailure($"index {Comparison(count)}", count.Site, count.Message, "start");
        for (int i = 0; i < _array.Contains.Count; i++)
        {
            ContainsCheck contains = _array.Contains[i];
            if (contains.Least > 0)
                method.WriteFailure($"{_counts[i]} < {contains.Least}", contains.LeastSite, contains.TooFewMessage, "start");
            if (contains.Most is { } most)
                method.WriteFailure($"{_counts[i]} > {most}", contains.MostSite, contains.TooManyMessage, "start");
        }

        if (_array.UniqueSite is { } unique)
            method.WriteFailure("!JsonUniqueness.HasUniqueItems(json[start..position])", unique, ArrayCheck.UniqueMessage, "start");
    }

    /// <summary>How a count that breaks its bound compares with it.</summary>
    public static string Comparison(CountCheck count) => (count.Bound == CountBound.Minimum ? "< " : "> ") + count.Count.ToString(CultureInfo.InvariantCulture);
}
