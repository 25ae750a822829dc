using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the method that reads a record.</summary>
internal static class RecordReader
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
            WriteKindCheck(method);
            if (UsesStart(check))
                writer.Line("int start = position;");
            method.Sets.WriteDeclarations(writer);
            inPlace.WriteTriggers();
            new MembersReader(method, inPlace, "", locals).Write();
            AllowedValuesReader.WriteSetChecks(writer, context, check, method.Scope, "start", "position");
            inPlace.Write();
            locals.WriteConstruction(writer);
            writer.Line("return position;");
        }
    }

    private static void WriteKindCheck(ReadingMethod method)
    {
        const string IsOther = "!JsonScanner.Matches(json, position, \"{\"u8)";
        SourceWriter writer = method.Writer;
        ReaderContext context = method.Context;
        ValueCheck check = method.Check;
        if (context.Type.IsNullable)
            ValueReader.WriteNull(writer, context, check, method.Scope, method.Name);

        if (check.TypeChecks.Count > 0 || check.AllowedValues.Count > 0)
        {
            ValueReader.WriteWrongType(writer, context, check, method.Scope, IsOther, "WrongType", method.Name);
            return;
        }

        // Without a `type` the schema lets every other kind of value pass as far as nothing else refuses it; this record cannot hold it.
        string unrepresentable = $"state.Unrepresentable<TMode>(json, position, other, {CSharp.Literal($"is not an object, so {context.Type.Name} cannot hold it")})";
        using (writer.Block($"if ({IsOther})"))
        {
            if (IsOnlyAboutObjects(check))
            {
                writer.Line("int other = JsonScanner.SkipValue(json, position, depth);");
                writer.Line($"return other < 0 ? state.TextFault<TMode>(json, ~other) : {unrepresentable};");
            }
            else
            {
                writer.Line("int before = state.Mark<TMode>();");
                writer.Line($"int other = {context.Checks.Call(check, method.Scope, "OtherKinds").To("_")};");
                writer.Line($"return other < 0 || state.Mark<TMode>() != before ? other : {unrepresentable};");
            }
        }

        writer.Line();
    }

    private static bool IsOnlyAboutObjects(ValueCheck check) =>
        check.InPlace.Count == 0 && check.Unevaluated.Count == 0 && check.Text.Count == 0 && check.Numbers.Count == 0 && check.Array is null;

    private static bool UsesStart(ValueCheck check) =>
        check.AllowedValues.Count > 0 || check.InPlace.Count > 0 || check.Unevaluated.Count > 0
        || check.Object is { } members
        && (members.Counts.Count > 0 || members.Dependencies.Count > 0 || members.Members.Any(static member => member.RequiredSite is not null));
}
