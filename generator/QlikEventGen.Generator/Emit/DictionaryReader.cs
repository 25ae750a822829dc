using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read objects whose members have any names into dictionaries.</summary>
internal static class DictionaryReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, DictionaryShape dictionary, ShapeUse use, LocationScope scope, string method)
    {
        ReadingMethod reading = new(writer, context, check, scope, method.Substring("Read".Length));
        InPlaceWriter inPlace = new(reading);
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            ValueReader.WriteWrongType(writer, context, check, scope, "!JsonScanner.Matches(json, position, \"{\"u8)", "WrongType", method);
            writer.Line("int start = position;");
            writer.Line($"JsonDictionaryBuilder<{context.Names.Of(dictionary.Value)}> items = default;");
            new MembersReader(reading, inPlace, reading.Name, values: dictionary.Value).Write();
            inPlace.Write();
            writer.Line("if (TMode.Builds && !items.TryBuild(out value))");
            using (writer.Indent())
                writer.Line("return state.Unrepresentable<TMode>(json, start, position, \"has two members of one name, so a dictionary cannot hold it\");");
            writer.Line("return position;");
        }
    }
}
