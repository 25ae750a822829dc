using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read arrays.</summary>
internal static class ListReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ListShape list, ShapeUse use, LocationScope scope, string method)
    {
        using (ValueReader.MethodBlock(writer, context, method, use))
        {
            writer.Line($"if (!JsonScanner.Matches(json, position, \"[\"u8))");
            using (writer.Indent())
                writer.Line($"return state.WrongType<TMode>(json, position, depth, {ValueReader.TypeArguments(check, scope)});");
            WriteItems(writer, context, check, list.Item, scope, method);
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line("value = items.ToList();");
            writer.Line("return position;");
        }
    }

    /// <summary>Emits a method that checks an array and builds nothing.</summary>
    public static void WriteCheckOnly(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters})");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            WriteItems(writer, context, check, item: null, scope, method);
            writer.Line("return position;");
        }
    }

    /// <summary>Emits the loop over the items; <c>position</c> stands at the bracket before and behind the array after.</summary>
    private static void WriteItems(SourceWriter writer, ReaderContext context, ValueCheck check, ShapeUse? item, LocationScope scope, string method)
    {
        ArrayCheck array = check.Array ?? new ArrayCheck();
        writer.Line("if (depth == 0)");
        using (writer.Indent())
            writer.Line("return state.TooDeep<TMode>(json, position);");
        writer.Line();
        writer.Line("depth--;");
        bool usesStart = array.Counts.Count > 0 || check.AllowedValues.Count > 0;
        if (usesStart)
            writer.Line("int start = position;");
        if (array.Counts.Count > 0)
            writer.Line("int count = 0;");
        if (item is not null)
            writer.Line($"JsonListBuilder<{context.Names.Of(item)}> items = default;");
        writer.Line("int end;");
        using (writer.Block($"for (position = JsonScanner.FirstItem(json, position + 1); ; position = JsonScanner.NextItem(json, position))"))
        {
            writer.Line("if (position < 0)");
            using (writer.Indent())
                writer.Line("return state.TextFault<TMode>(json, ~position);");
            writer.Line("if (json[position] == (byte)']')");
            using (writer.Indent())
                writer.Line("break;");
            writer.Line();
            WriteItem(writer, context, array, item, scope, method);
            if (array.Counts.Count > 0)
                writer.Line("count++;");
        }

        writer.Line();
        writer.Line("position++;");
        foreach (ItemCountCheck count in array.Counts)
        {
            string comparison = count.Bound == ItemCount.Minimum ? "<" : ">";
            writer.Line($"if (count {comparison} {count.Count} && {Failure.Of(scope, count.Site, count.Message, "start")})");
            using (writer.Indent())
                writer.Line("return ~start;");
        }

        AllowedValuesReader.WriteSetChecks(writer, context, check, scope, "start", "position");
    }

    private static void WriteItem(SourceWriter writer, ReaderContext context, ArrayCheck array, ShapeUse? item, LocationScope scope, string method)
    {
        string name = Identifiers.Singular(method.Substring("Read".Length));
        ShapeUse use = item ?? context.Types.ShapeOf(array.Items, name);
        ReadCall call = ValueReader.Child(context, array.Items, use, scope, name == method.Substring("Read".Length) ? name + "Item" : name);
        if (item is null)
        {
            call.WriteDiscarding(writer);
            return;
        }

        call.WriteDeclaring(writer, "item");
        writer.Line("if (TMode.Builds)");
        using (writer.Indent())
            writer.Line(call.OutType.EndsWith("?", StringComparison.Ordinal) && !item.IsNullable ? "items.Add(item!);" : "items.Add(item);");
    }
}
