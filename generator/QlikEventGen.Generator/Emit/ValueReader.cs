using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Decides how a value is read: straight by the scanner, by another type, or by a helper method of its own.</summary>
internal static class ValueReader
{
    /// <summary>How a member or an item is read.</summary>
    /// <param name="expectedText">A text that senders use often and the schema accepts; compared whole before anything else.</param>
    public static ReadCall Child(ReaderContext context, ChildCheck child, ShapeUse use, LocationScope parent, string name, string? expectedText = null, string depth = "depth")
    {
        IReadOnlyList<ChildTarget> targets = context.Program.TargetsOf(child);
        if (targets.Count == 0)
            return AnyElement(depth);

        ValueCheck check = context.Program.Get(child);
        if (use.Shape is NamedShape { Type: { Kind: not NamedTypeKind.Enumeration } type } && BesideNull(context, check, use) is null)
            return Named(context, type, depth: depth) with { Origin = parent.TraceArguments(targets) };
        return Value(context, check, use, parent.Of(check, targets), name, expectedText, depth);
    }

    /// <summary>How a branch that a value is known to satisfy is read: without its place, since it reports no errors but of what C# cannot hold.</summary>
    public static ReadCall Branch(ReaderContext context, ChildCheck branch, ShapeUse use, string name)
    {
        if (use.Shape is NamedShape { Type: { Kind: not NamedTypeKind.Enumeration } type })
            return Named(context, type);
        ValueCheck check = context.Program.Get(branch);
        return Value(context, check, use, LocationScope.Of(context.Locations, check), name);
    }

    /// <summary>How a member or an item is checked where nothing is built; null where everything is allowed.</summary>
    public static ReadCall? Checked(ReaderContext context, ChildCheck child, LocationScope parent, string name, string depth = "depth")
    {
        IReadOnlyList<ChildTarget> targets = context.Program.TargetsOf(child);
        if (targets.Count == 0 || targets.All(static target => !target.Schema.Asserts))
            return null;

        ValueCheck check = context.Program.Get(child);
        LocationScope scope = parent.Of(check, targets);
        ShapeUse scalar = new(Classifier.Scalar(check), Classifier.IsNullable(check));
        return Direct(context, check, scalar, scope, depth)?.WithoutBuilding() ?? context.Checks.Call(check, scope, name, depth: depth);
    }

    /// <summary>How a value that is not read by another type is read.</summary>
    public static ReadCall Value(ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string name, string? expectedText = null, string depth = "depth")
    {
        bool expectsText = expectedText is not null && use.Shape is ScalarShape { Kind: ScalarKind.Text };
        if (!expectsText && Direct(context, check, use, scope, depth) is { } direct)
            return direct;

        string method = context.TakeName("Read" + name);
        string outType = OutType(context, use);
        context.AddMethod(writer =>
        {
            if (BesideNull(context, check, use) is { } other)
            {
                NullableReader.Write(writer, context, check, other, use, scope, method);
                return;
            }

            switch (use.Shape)
            {
                case NamedShape { Type: var type }:
                    AllowedValuesReader.Write(writer, context, check, type, use, scope, method);
                    break;
                case ListShape list:
                    ListReader.Write(writer, context, check, list, use, scope, method);
                    break;
                case DictionaryShape dictionary:
                    DictionaryReader.Write(writer, context, check, dictionary, use, scope, method);
                    break;
                case ConstantShape:
                case ScalarShape { Kind: ScalarKind.Text or ScalarKind.Uuid or ScalarKind.DateTime or ScalarKind.Date }:
                    TextReader.Write(writer, context, check, use, scope, method, expectedText);
                    break;
                case ScalarShape { Kind: ScalarKind.Integer or ScalarKind.Number }:
                    NumberReader.Write(writer, context, check, use, scope, method);
                    break;
                default:
                    ElementReader.Write(writer, context, check, use, scope, method);
                    break;
            }
        });
        return new ReadCall((mode, position, target) => $"{method}<{mode}>(json, {position}, {depth}, ref state, out {target})", outType);
    }

    /// <summary>The C# type that a reading method yields: reference types are nullable there, since a failed read yields null.</summary>
    public static string OutType(ReaderContext context, ShapeUse use) =>
        use.IsValueType ? context.Names.Of(use) : ReadType(context, use.Shape) + "?";

    /// <summary>Collections are read into those of the runtime, which properties keep without a copy.</summary>
    private static string ReadType(ReaderContext context, ValueShape shape) => shape switch
    {
        ListShape list => $"JsonList<{context.Names.Of(list.Item)}>",
        DictionaryShape dictionary => $"JsonDictionary<{context.Names.Of(dictionary.Value)}>",
        _ => context.Names.Of(shape),
    };

    /// <summary>The head of a helper method.</summary>
    public static SourceWriter.Scope MethodBlock(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method, ShapeUse use)
    {
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters}, out {OutType(context, use)} value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        SourceWriter.Scope block = writer.BodyBlock();
        writer.Line("value = default;");
        if (use.IsNullable)
            WriteNull(writer, context, check, scope, method);
        return block;
    }

    /// <summary>Emits the end of reading at null, which is among the values as far as the keywords about types go.</summary>
    public static void WriteNull(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        const string IsNull = "if (JsonScanner.Matches(json, position, \"null\"u8))";
        if (check.InPlace.Count > 0)
        {
            writer.Line(IsNull);
            using (writer.Indent())
                writer.Line($"return {context.Checks.Call(check, scope, NameOf(method)).Traced()};");
            writer.Line();
            return;
        }

        writer.Line(IsNull);
        using (writer.Indent())
            writer.Line("return position + 4;");
    }

    /// <summary>
    /// Emits the end of reading where the value is of a wrong type. Where several keywords may be to blame, it depends on the value which
    /// ones are, and the method that checks values of any kind finds out.
    /// </summary>
    /// <param name="report">The method of the read state that reports it.</param>
    public static void WriteWrongType(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string condition, string report, string method)
    {
        string? arguments = check switch
        {
            { TypeChecks: [var only] } when only.Types.Kinds() == check.PossibleTypes.Kinds() => $"{scope.Arguments(only.Site)}, {CSharp.Literal(only.Message)}",
            { TypeChecks: [], AllowedValues: [var only], InPlace: [] } => $"{scope.Arguments(only.Site)}, {CSharp.Literal(only.Message)}",
            _ => null,
        };
        if (arguments is null)
        {
            writer.Line($"if ({condition})");
            using (writer.Indent())
                writer.Line($"return {context.Checks.Call(check, scope, NameOf(method)).Traced()};");
            writer.Line();
            return;
        }

        writer.Line($"if ({condition})");
        using (writer.Indent())
            writer.Line($"return state.{report}<TMode>(json, position, depth, {arguments});");
    }

    private static string NameOf(string method) => method.StartsWith("Read", StringComparison.Ordinal) ? method.Substring("Read".Length) : method;

    private static ReadCall AnyElement(string depth) => new(
        (mode, position, target) => $"JsonScanner.ReadElement<{mode}>(json, {position}, {depth}, out {target})",
        "JsonElement",
        OnFailure: static (mode, _, _) => $"state.TextFault<{mode}>(json, ~end)");

    /// <summary>What the value is where it is not null, if that is how its C# type came about.</summary>
    private static ChildCheck? BesideNull(ReaderContext context, ValueCheck check, ShapeUse use) =>
        use.IsNullable ? context.Types.Unions.BesideNull(check) : null;

    /// <summary>The method of a type that reads itself.</summary>
    public static ReadCall Named(ReaderContext context, NamedType type, string position = "position", string depth = "depth")
    {
        bool isNullableChoice = type is { Choices.Count: > 0, IsNullable: true };
        string outType = type.IsReferenceType || isNullableChoice ? context.Names.Of(type) + "?" : context.Names.Of(type);
        string method = isNullableChoice ? "ReadNullable" : "ReadJson";
        string name = context.Names.Of(type);
        return new ReadCall((mode, at, target) => $"{name}.{method}<{mode}>(json, {at}, {depth}, ref state, out {target})", outType) { Position = position };
    }

    /// <summary>The scanner's own methods, for values of which nothing is demanded but their type and format.</summary>
    private static ReadCall? Direct(ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string depth)
    {
        if (use.IsNullable || check.TypeChecks.Count != 1 || check.AllowedValues.Count > 0 || check.Numbers.Count > 0 || check.InPlace.Count > 0
            || use.Shape is not ScalarShape { Kind: not ScalarKind.Element } shape)
        {
            return null;
        }

        string? method = shape.Kind switch
        {
            ScalarKind.Text when check.Text.Count == 0 => "String",
            ScalarKind.Uuid when OnlyFormat() => "Uuid",
            ScalarKind.DateTime when OnlyFormat() => "DateTime",
            ScalarKind.Date when OnlyFormat() => "Date",
            ScalarKind.Integer => "Integer",
            ScalarKind.Number when check.PossibleTypes == Schemas.JsonTypes.Number => "Number",
            ScalarKind.Boolean => "Boolean",
            _ => null,
        };
        if (method is null)
            return null;

        // The failure names type and format itself, so they must stand in the same schema.
        bool OnlyFormat() => check.Text is [var format] && format.Site.Constituent == check.TypeChecks[0].Site.Constituent;
        string place = scope.Arguments(check.TypeChecks[0].Site with { Path = "" });
        return new ReadCall(
            (mode, position, target) => $"JsonScanner.Read{method}<{mode}>(json, {position}, out {target})",
            OutType(context, use),
            (mode, position, target) => $"state.Explain{method}<{mode}>(json, {position}, {depth}, {place}, out {target})");
    }
}
