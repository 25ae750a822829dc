using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits a record, of an object or a tuple: its properties, its API if it is a root, how it is read and how it is written.</summary>
internal static class RecordDeclaration
{
    public static void Write(SourceWriter writer, NamedType record, CheckProgram program, DocumentTypes types)
    {
        bool isTuple = record.Kind == NamedTypeKind.Tuple;
        ReaderContext context = new(record, program, types);
        FileHeader.WriteDocumentation(writer, record, $"An {(isTuple ? "array" : "object")} that the schema describes at {FileHeader.PlaceOf(record)}.");
        FileHeader.WriteTypeAttributes(writer, $"PayloadConverter<{record.Name}>", record);
        EventEnvelope? envelope = EventEnvelope.Of(record);
        string interfaces = (record.Base is null ? "" : context.Names.Of(record.Base) + ", ") + (envelope?.Interfaces ?? PayloadApi.InterfaceOf(record));
        using (writer.Block($"{FileHeader.AccessibilityOf(record)} sealed partial record {record.Name} : {interfaces}"))
        {
            envelope?.WriteEventType(writer);
            PropertyDeclaration.WriteAll(writer, record, context.Names);
            SourceWriter.Section reading = writer.Reserve();
            if (isTuple)
                TupleDeconstruction.Write(writer, record, context.Names);
            if (record.IsRoot)
                PayloadApi.Write(writer, record.Name);
            PayloadApi.WriteInterface(writer, record, record.Name + "?");
            envelope?.WriteInterface(writer);
            RecordEquality.Write(writer, record, context.Names);
            if (isTuple)
                TupleReader.Write(writer, context);
            else
                RecordReader.Write(writer, context);
            context.WriteMethods(writer);
            writer.Line();
            if (isTuple)
                TupleWriter.Write(writer, record, context.Names);
            else
                RecordWriter.Write(writer, record, context.Names);
            reading.Fill(fields =>
            {
                context.WriteFields(fields);
                fields.Line();
            });
        }
    }
}
