using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Decides how a value is read: straight by the scanner, by another type, or by a helper method of its own.</summary>
internal static class ValueReader
{
    /// <summary>How a member or an item is read.</summary>
    /// <param name="knownText">A text that senders use often and the schema accepts; compared whole before anything else.</param>
    public static ReadCall Child(ReaderContext context, ChildCheck child, ShapeUse use, LocationScope parent, string name, string? knownText = null, string depth = "depth")
    {
        IReadOnlyList<ChildTarget> targets = context.Program.TargetsOf(child);
        if (targets.Count == 0)
            return AnyElement(depth);

        ValueCheck check = context.Program.Get(child);
        if (use.Shape is NamedShape { Type: { Kind: not NamedTypeKind.Enumeration } type })
            return Named(context, type, parent, targets, depth);
        return Value(context, check, use, parent.Of(check, targets), name, knownText, depth);
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
        return Direct(context, check, scalar, scope, depth) ?? context.Checks.Call(check, scope, name, depth: depth);
    }

    /// <summary>How a value that is not read by another type is read.</summary>
    public static ReadCall Value(ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string name, string? knownText = null, string depth = "depth")
    {
        if (Direct(context, check, use, scope, depth) is { } direct)
            return direct;

        string method = context.TakeName("Read" + name);
        string outType = OutType(context, use);
        context.AddMethod(writer =>
        {
            switch (use.Shape)
            {
                case NamedShape { Type: var type }:
                    AllowedValuesReader.Write(writer, context, check, type, use, scope, method);
                    break;
                case ListShape list:
                    ListReader.Write(writer, context, check, list, use, scope, method);
                    break;
                case ConstantShape:
                case ScalarShape { Kind: ScalarKind.Text or ScalarKind.Uuid or ScalarKind.DateTime or ScalarKind.Date }:
                    TextReader.Write(writer, context, check, use, scope, method, knownText);
                    break;
                case ScalarShape { Kind: ScalarKind.Integer or ScalarKind.Number }:
                    NumberReader.Write(writer, context, check, use, scope, method);
                    break;
                default:
                    ElementReader.Write(writer, context, check, use, scope, method);
                    break;
            }
        });
        return new ReadCall($"{method}<TMode>(json, position, {depth}, ref state, out {{0}})", outType);
    }

    /// <summary>The C# type that a reading method yields: reference types are nullable there, since a failed read yields null.</summary>
    public static string OutType(ReaderContext context, ShapeUse use) =>
        use.IsValueType ? context.Names.Of(use) : ListType(context, use.Shape) + "?";

    /// <summary>Lists are read into the runtime's own list, which the property keeps without a copy.</summary>
    public static string ListType(ReaderContext context, ValueShape shape) => shape is ListShape list
        ? $"JsonList<{context.Names.Of(list.Item)}>"
        : context.Names.Of(shape);

    /// <summary>The head of a helper method.</summary>
    public static SourceWriter.Scope MethodBlock(SourceWriter writer, ReaderContext context, string method, ShapeUse use)
    {
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters}, out {OutType(context, use)} value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        SourceWriter.Scope block = writer.BodyBlock();
        writer.Line("value = default;");
        if (use.IsNullable)
        {
            writer.Line($"if (JsonScanner.Matches(json, position, \"null\"u8))");
            using (writer.Indent())
                writer.Line("return position + 4;");
        }

        return block;
    }

    /// <summary>The arguments that name the keyword to blame for a wrong type: the first <c>type</c>, else the list of allowed values.</summary>
    public static string TypeArguments(ValueCheck check, LocationScope scope)
    {
        if (check.TypeChecks.Count > 0)
            return $"{scope.Arguments(check.TypeChecks[0].Site)}, {CSharp.Literal(check.TypeChecks[0].Message)}";
        return $"{scope.Arguments(check.AllowedValues[0].Site)}, {CSharp.Literal(check.AllowedValues[0].Message)}";
    }

    private static ReadCall AnyElement(string depth) => new(
        $"JsonScanner.ReadElement<TMode>(json, position, {depth}, out {{0}})",
        "JsonElement",
        OnFailure: "state.TextFault<TMode>(json, ~end)");

    private static ReadCall Named(ReaderContext context, NamedType type, LocationScope parent, IReadOnlyList<ChildTarget> targets, string depth)
    {
        string outType = type.Kind == NamedTypeKind.Record ? context.Names.Of(type) + "?" : context.Names.Of(type);
        string enter = targets.Count == 1
            ? parent.Arguments(targets[0].Site)
            : $"[{string.Join(", ", targets.Select(target => $"new({parent.Arguments(target.Site)})"))}]";
        return new ReadCall($"{context.Names.Of(type)}.ReadJson<TMode>(json, position, {depth}, ref state, out {{0}})", outType, Enter: enter);
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
            $"JsonScanner.Read{method}<TMode>(json, position, out {{0}})",
            OutType(context, use),
            $"state.Explain{method}<TMode>(json, position, {depth}, {place}, out {{0}})");
    }
}
