using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits a union: the properties that all its records have, its API if it is a root, and the choice of the record that reads
/// an object.
/// </summary>
internal static class UnionDeclaration
{
    public static void Write(SourceWriter writer, NamedType union, CheckProgram program, DocumentTypes types)
    {
        ReaderContext context = new(union, program, types);
        FileHeader.WriteDocumentation(writer, union, $"An object of one of the kinds that the schema describes at {FileHeader.PlaceOf(union)}.");
        FileHeader.WriteTypeAttributes(writer, $"PayloadConverter<{union.Name}>", union);
        writer.Line("[SuppressMessage(\"Design\", \"CA1033:Interface methods should be callable by child types\", Justification = \"The hierarchy is closed.\")]");
        EventEnvelope? envelope = EventEnvelope.Of(union);
        using (writer.Block($"{FileHeader.AccessibilityOf(union)} abstract partial record {union.Name} : {envelope?.Interfaces ?? PayloadApi.InterfaceOf(union)}"))
        {
            envelope?.WriteEventType(writer);
            PropertyDeclaration.WriteAll(writer, union, context.Names);
            SourceWriter.Section reading = writer.Reserve();
            writer.Line("// Closed: the kinds are those of the schema.");
            writer.Line($"private protected {union.Name}()");
            writer.BodyBlock().Dispose();
            writer.Line();
            if (union.IsRoot)
                PayloadApi.Write(writer, union.Name);
            PayloadApi.WriteInterface(writer, union, union.Name + "?");
            envelope?.WriteInterface(writer);
            RecordEquality.Write(writer, union, context.Names);
            WriteRead(writer, context, types.Unions.ObjectsOf(union.Check)!);
            context.WriteMethods(writer);
            writer.Line();
            writer.Line("internal abstract void WriteJson(ref JsonTextWriter writer);");
            reading.Fill(fields =>
            {
                context.WriteFields(fields);
                fields.Line();
            });
        }
    }

    private static void WriteRead(SourceWriter writer, ReaderContext context, ObjectUnion objects)
    {
        NamedType union = context.Type;
        LocationScope scope = LocationScope.Of(context.Locations, union.Check);
        writer.Line($"internal static int ReadJson<TMode>({Names.ReadParameters}, out {union.Name}? value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = null;");
            if (objects.IsNullable)
                ValueReader.WriteNull(writer, context, union.Check, scope, "ReadValue");
            NullableReader.WriteCheck(writer, context, union.Check, scope, "Value", "ReadJson");
            writer.Line($"int kind = JsonScanner.FindMember(json, position, {CSharp.Utf8Literal(objects.Member)}, depth);");
            foreach ((UnionBranch branch, NamedType record) in objects.Branches.Zip(union.Derived, static (branch, record) => (branch, record)))
                WriteBranch(writer, context, branch, record);
            writer.Line($"return {context.Checks.Call(union.Check, scope, "Value").To("_")};");
        }
    }

    private static void WriteBranch(SourceWriter writer, ReaderContext context, UnionBranch branch, NamedType record)
    {
        string condition = BranchesWriter.Condition("kind", branch.Texts);
        using (writer.Block(branch.Texts.Count == 1 ? $"if ({condition})" : $"if {condition}"))
        {
            ReadCall call = ValueReader.Named(context, record);
            writer.Line($"int end = {call.To($"{call.OutType} read")};");
            writer.Line("value = read;");
            writer.Line("return end;");
        }

        writer.Line();
    }
}
