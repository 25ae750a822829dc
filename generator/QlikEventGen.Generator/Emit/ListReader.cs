using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read arrays into lists.</summary>
internal static class ListReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ListShape list, ShapeUse use, LocationScope scope, string method)
    {
        ReadingMethod reading = new(writer, context, check, scope, method.Substring("Read".Length));
        InPlaceWriter inPlace = new(reading);
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            ValueReader.WriteWrongType(writer, context, check, scope, "!JsonScanner.Matches(json, position, \"[\"u8)", "WrongType", method);
            if (UsesStart(check))
                writer.Line("int start = position;");
            reading.Sets.WriteDeclarations(writer);
            new ItemsReader(reading).Write(list.Item);
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope, "start", "position");
            inPlace.Write();
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line("value = items.ToList();");
            writer.Line("return position;");
        }
    }

    /// <summary>True when something that comes after the items asks where the array began.</summary>
    public static bool UsesStart(ValueCheck check) =>
        check.AllowedValues.Count > 0 || check.InPlace.Count > 0 || check.Unevaluated.Count > 0
        || check.Array is { } array && (array.Counts.Count > 0 || array.UniqueSite is not null || array.Contains.Count > 0);
}
