using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read arrays into lists.</summary>
internal static class ListReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ListShape list, ShapeUse use, LocationScope scope, string method)
    {
        string name = method.Substring("Read".Length);
        EvaluatedSets sets = new(check, tracks: false);
        InPlaceWriter inPlace = new(writer, context, check, scope, sets, name);
        using (ValueReader.MethodBlock(writer, context, method, use))
        {
            writer.Line("if (!JsonScanner.Matches(json, position, \"[\"u8))");
            using (writer.Indent())
                writer.Line($"return state.WrongType<TMode>(json, position, depth, {ValueReader.TypeArguments(check, scope)});");
            if (UsesStart(check))
                writer.Line("int start = position;");
            sets.WriteDeclarations(writer);
            inPlace.WriteTriggers();
            new ItemsReader(writer, context, check, scope, sets, name).Write(list.Item);
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope, "start", "position");
            inPlace.Write("start", "depth");
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line("value = items.ToList();");
            writer.Line("return position;");
        }
    }

    private static bool UsesStart(ValueCheck check) =>
        check.AllowedValues.Count > 0 || check.InPlace.Count > 0 || check.Unevaluated.Count > 0
        || check.Array is { } array && (array.Counts.Count > 0 || array.UniqueSite is not null || array.Contains.Count > 0);
}
