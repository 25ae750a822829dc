using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the method that reads an array into a record with a property for each position.</summary>
internal static class TupleReader
{
    public static void Write(SourceWriter writer, ReaderContext context)
    {
        ValueCheck check = context.Type.Check;
        RecordLocals locals = new(context);
        ReadingMethod method = new(writer, context, check, LocationScope.Of(context.Locations, check), "Value", locals: locals.Names);
        InPlaceWriter inPlace = new(method);
        writer.Line($"internal static int ReadJson<TMode>({Names.ReadParameters}, out {context.Type.Name}? value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = null;");
            if (context.Type.IsNullable)
                ValueReader.WriteNull(writer, context, check, method.Scope, method.Name);
            ValueReader.WriteWrongType(writer, context, check, method.Scope, "!JsonScanner.Matches(json, position, \"[\"u8)", "WrongType", method.Name);
            if (ListReader.UsesStart(check))
                writer.Line("int start = position;");
            method.Sets.WriteDeclarations(writer);
            new ItemsReader(method, locals).Write(item: null);
            AllowedValuesReader.WriteSetChecks(writer, context, check, method.Scope, "start", "position");
            inPlace.Write();
            locals.WriteConstruction(writer);
            writer.Line("return position;");
        }
    }
}
