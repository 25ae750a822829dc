using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits how a record is written as JSON.</summary>
internal static class RecordWriter
{
    public static void Write(SourceWriter writer, NamedType record, TypeNames names)
    {
        NameScope locals = new(["writer", "start", "list", .. record.Properties.Select(static property => property.Name)]);
        using (writer.Block($"internal {(record.Base is null ? "" : "override ")}void WriteJson(ref JsonTextWriter writer)"))
        {
            writer.Line("int start = writer.BeginObject();");
            foreach (PropertyShape property in record.Properties)
                WriteProperty(writer, property, locals, names);
            if (record.KeepsUnknownMembers)
                writer.Line("writer.Members(AdditionalMembers);");
            writer.Line("writer.EndObject(start);");
        }
    }

    private static void WriteProperty(SourceWriter writer, PropertyShape property, NameScope locals, TypeNames names)
    {
        string name = $"writer.Raw({CSharp.Utf8Literal("," + JsonPrinter.Quote(property.JsonName) + ":")});";
        if (property.IsConstant)
        {
            string text = ((ConstantShape)property.Use.Shape).Text;
            writer.Line($"writer.Raw({CSharp.Utf8Literal("," + JsonPrinter.Quote(property.JsonName) + ":" + JsonPrinter.Quote(text))});");
            return;
        }

        if (!property.IsNullableType)
        {
            writer.Line(name);
            ValueWriter.Write(writer, property.Use, property.Name, locals, names);
            return;
        }

        string local = locals.Take(Identifiers.ToCamelCase(property.Name));
        if (property.TracksPresence)
        {
            using (writer.Block($"if ({property.PresenceName})"))
            {
                writer.Line(name);
                WriteOrNull(local);
            }
        }
        else if (property.MustBeThere)
        {
            writer.Line(name);
            WriteOrNull(local);
        }
        else
        {
            using (writer.Block($"if ({property.Name} is {{ }} {local})"))
            {
                writer.Line(name);
                ValueWriter.Write(writer, property.Use with { IsNullable = false }, local, locals, names);
            }

            writer.Line();
        }

        void WriteOrNull(string notNull)
        {
            using (writer.Block($"if ({property.Name} is {{ }} {notNull})"))
                ValueWriter.Write(writer, property.Use with { IsNullable = false }, notNull, locals, names);
            using (writer.Block("else"))
                writer.Line("writer.Null();");
            writer.Line();
        }
    }
}
