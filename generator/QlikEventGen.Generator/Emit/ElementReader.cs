using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read values of several kinds, booleans with more demands, and values that have no C# type of their own.</summary>
internal static class ElementReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string method)
    {
        bool isBoolean = use.Shape is ScalarShape { Kind: ScalarKind.Boolean };
        using (ValueReader.MethodBlock(writer, context, method, use))
        {
            if (isBoolean)
            {
                string place = ValueReader.TypeArguments(check, scope);
                writer.Line($"int end = JsonScanner.ReadBoolean<TMode>(json, position, out bool flag);");
                writer.Line("if (end < 0)");
                using (writer.Indent())
                    writer.Line($"return state.WrongType<TMode>(json, position, depth, {place});");
            }
            else
            {
                writer.Line($"int end = JsonScanner.ReadElement<TMode>(json, position, depth, out value);");
                writer.Line("if (end < 0)");
                using (writer.Indent())
                    writer.Line("return state.TextFault<TMode>(json, ~end);");
            }

            if (check.NeverSite is { } never)
            {
                writer.Line($"return {Failure.OfNever(scope, never, Evaluator.NeverMessage)} ? ~position : end;");
                return;
            }

            if (!isBoolean)
                WriteKinds(writer, context, check, scope, method);

            // Where types exclude each other every kind has been refused above.
            if (check.Types == JsonTypes.None)
                return;
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope);
            if (isBoolean)
                writer.Line("value = flag;");
            writer.Line("return end;");
        }
    }

    /// <summary>Emits the checks that hold for one kind of value each, in a switch over the first byte.</summary>
    private static void WriteKinds(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        bool demandsOfNumbers = check.Numbers.Count > 0 || (check.Types & JsonTypes.Number) is not JsonTypes.Number;
        if (check.Types == JsonTypes.Any && check.Text.Count == 0 && !demandsOfNumbers && check.Array is null && check.Object is null)
            return;

        using (writer.Block("switch (json[position])"))
        {
            Kind(JsonTypes.String, "(byte)'\"'", check.Text.Count > 0, () =>
            {
                writer.Line($"_ = JsonScanner.ReadText(json, position, out JsonText text);");
                TextReader.WriteChecks(writer, context, check, scope);
            });
            Kind(JsonTypes.Object, "(byte)'{'", check.Object is not null, () => WriteNested(method + "Members", name =>
                context.AddMethod(nested => ObjectReader.WriteCheckOnly(nested, context, check, scope, name))));
            Kind(JsonTypes.Array, "(byte)'['", check.Array is not null, () => WriteNested(method + "Items", name =>
                context.AddMethod(nested => ListReader.WriteCheckOnly(nested, context, check, scope, name))));
            Kind(JsonTypes.Boolean, "(byte)'t' or (byte)'f'", false, static () => { });
            Kind(JsonTypes.Null, "(byte)'n'", false, static () => { });
            if ((check.Types & JsonTypes.Number) == JsonTypes.None || demandsOfNumbers)
            {
                writer.Line("default:");
                using (writer.Indent())
                {
                    if ((check.Types & JsonTypes.Number) == JsonTypes.None)
                    {
                        WriteWrongType(JsonTypes.Number);
                    }
                    else
                    {
                        writer.Line($"_ = JsonScanner.ReadDigits(json, position, out JsonNumberText number);");
                        NumberReader.WriteTypeCheck(writer, check, scope);
                        NumberReader.WriteChecks(writer, check, scope);
                        writer.Line("break;");
                    }
                }
            }
        }

        void Kind(JsonTypes type, string pattern, bool hasChecks, Action writeChecks)
        {
            bool isAllowed = (check.Types & type) != JsonTypes.None;
            bool defaultWouldCatch = (check.Types & JsonTypes.Number) == JsonTypes.None || demandsOfNumbers;
            if (isAllowed && !hasChecks && !defaultWouldCatch)
                return;
            writer.Line($"case {pattern}:");
            using (writer.Indent())
            {
                if (!isAllowed)
                {
                    WriteWrongType(type);
                    return;
                }

                writeChecks();
                writer.Line("break;");
            }
        }

        void WriteWrongType(JsonTypes type)
        {
            TypeCheck broken = check.TypeChecks.First(typeCheck => (typeCheck.Types & type) == JsonTypes.None);
            writer.Line($"return state.WrongType<TMode>(json, position, depth, {scope.Arguments(broken.Site)}, {CSharp.Literal(broken.Message)});");
        }

        void WriteNested(string name, Action<string> add)
        {
            string taken = context.TakeName(name);
            add(taken);
            writer.Line($"end = {taken}<TMode>({Names.ReadArguments});");
            writer.Line("if (end < 0)");
            using (writer.Indent())
                writer.Line("return end;");
        }
    }
}
