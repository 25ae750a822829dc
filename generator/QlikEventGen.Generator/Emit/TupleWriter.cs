using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits how a record with a property for each position of an array is written as JSON.</summary>
internal static class TupleWriter
{
    public static void Write(SourceWriter writer, NamedType tuple, TypeNames names)
    {
        NameScope locals = new(["writer", "start", "count", .. tuple.Properties.Select(static property => property.Name)]);
        int always = tuple.Properties.FindLastIndex(static property => property.MustBeThere) + 1;
        using (writer.Block("internal void WriteJson(ref JsonTextWriter writer)"))
        {
            if (always < tuple.Properties.Count)
                WriteCount(writer, tuple, always);
            writer.Line("int start = writer.BeginArray();");
            for (int i = 0; i < tuple.Properties.Count; i++)
            {
                PropertyShape property = tuple.Properties[i];
                if (i < always)
                {
                    WriteItem(writer, property, locals, names);
                }
                else
                {
                    using (writer.Block($"if (count > {i})"))
                        WriteItem(writer, property, locals, names);
                }

                if (i >= always || property.IsNullableType)
                    writer.Line();
            }

            if (tuple.AdditionalItems is { } items)
                ValueWriter.WriteItems(writer, items, TupleItems.Additional, locals, names);
            writer.Line("writer.EndArray(start);");
        }
    }

    /// <summary>Emits how many items there are: an array can leave out its last ones only.</summary>
    private static void WriteCount(SourceWriter writer, NamedType tuple, int always)
    {
        writer.Line("// Items are left out at the end only: what is missing before another item is written as null.");
        string before = "int count = ";
        SourceWriter.Scope? indent = null;
        for (int i = tuple.Properties.Count - 1; i >= always; i--)
        {
            bool hasMore = tuple.AdditionalItems is not null && i == tuple.Properties.Count - 1;
            writer.Line($"{before}{(hasMore ? TupleItems.Additional + ".Count > 0 || " : "")}{IsThere(tuple.Properties[i])} ? {i + 1}");
            before = ": ";
            indent ??= writer.Indent();
        }

        writer.Line($": {always};");
        indent?.Dispose();
    }

    private static string IsThere(PropertyShape property) => property.TracksPresence ? property.PresenceName : property.Name + " is not null";

    private static void WriteItem(SourceWriter writer, PropertyShape property, NameScope locals, TypeNames names)
    {
        if (property.IsConstant)
        {
            writer.Line($"writer.Raw({CSharp.Utf8Literal("," + Checks.JsonPrinter.Quote(((ConstantShape)property.Use.Shape).Text))});");
            return;
        }

        writer.Line("writer.Separator();");
        ValueWriter.Write(writer, property.Use with { IsNullable = property.IsNullableType }, property.Name, locals, names);
    }
}
