using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Turns the members of an object check into the properties of a record.</summary>
internal static class RecordMembers
{
    /// <summary>Names that a record has anyway, or must not have.</summary>
    public static readonly string[] Reserved =
    [
        "AdditionalMembers", "Clone", "Equals", "EqualityContract", "EventType", "Finalize", "GetHashCode", "GetType", "IsValid",
        "JsonElements", "JsonList", "JsonScanner", "JsonTypeInfo", "JsonUniqueness", "MaxDepth", "MemberAt", "MemberwiseClone", "Names", "Parse", "ParseAsync", "PayloadReader", "PayloadTypeInfo", "PayloadWriter", "PrintMembers", "ReadJson",
        "ReferenceEquals", "StringFormat", "ToString", "ToUtf8Json", "TryParse", "Validate", "WriteJson", "WriteTo",

        // What is in scope where generated code uses members by their name alone; only 'x-csharp-name' gives such names.
        "_", "field", "hash", "op_Equality", "op_Inequality", "other", "start", "value", "writer",
    ];

    public static void Fill(NamedType record, DocumentTypes types, TypeModel model)
    {
        NameScope names = new([.. Reserved, record.Name, record.Base?.Name ?? record.Name]);
        ObjectCheck members = record.Check.Object ?? new ObjectCheck();
        for (int i = 0; i < members.Members.Count; i++)
        {
            MemberCheck member = members.Members[i];
            if (!member.IsDeclared || model.Program.Get(member.Value).NeverSite is not null)
                continue;

            string wanted = ChosenName(member) ?? Identifiers.ToPascalCase(member.Name);
            Annotations annotations = model.Program.AnnotationsOf(member.Value);
            string name = TakeName(record, member, wanted, names, model);
            string typeName = (UnionMembers.IsCommon(record, member) ? record.Base! : record).Name + Identifiers.Capitalize(wanted);
            PropertyShape property = new(member, i, name, types.ShapeOf(member.Value, typeName), annotations);
            property.Default = DefaultOf(property, model);
            record.Properties.Add(property);
        }

        NameCompanions(record, names);

        // An object that must be empty still has a place for what a faulty one holds.
        record.KeepsUnknownMembers = record.Properties.Count == 0 || members.Patterns.Count > 0 || record.Check.Unevaluated.Count > 0
            || members.Members.Any(static member => !member.IsDeclared)
            || members.UnknownMembers.Roots.Count == 0
            || model.Program.Get(members.UnknownMembers).NeverSite is null;
    }

    /// <summary>The name if it is free, else the first free one with a number, which is reported.</summary>
    public static string TakeName(NamedType record, MemberCheck member, string wanted, NameScope names, TypeModel model)
    {
        string name = names.Take(wanted);
        if (name != wanted)
        {
            // No member has the names that every record has, and that of the record.
            string cut = NameScope.Shorten(wanted);
            PropertyShape? other = record.Properties.Find(other => other.Name == cut);
            model.Binder.ReportMemberClash(
                record.Document, PlaceOf(member), other?.Description, other is null ? null : PlaceOf(other.Member), $"{record.Name}.{wanted}", $"{record.Name}.{name}");
        }

        return name;
    }

    /// <summary>Names what is made beside properties. They come first: only names that they leave free go to it.</summary>
    public static void NameCompanions(NamedType record, NameScope names)
    {
        foreach (PropertyShape property in record.Properties)
        {
            string name = property.Name.TrimStart('@');
            property.PresenceName = property.TracksPresence ? names.Take("Has" + Identifiers.Capitalize(name)) : "";
            property.ConstantName = property.Use.Shape is ConstantShape && !property.IsConstant ? names.Take(name + "Value") : "";
            property.OrDefaultName = property.HasOrDefault ? names.Take(name + "OrDefault") : "";
        }
    }

    /// <summary>The name that a schema of the member gives it: the one of the object's own before those of schemas that it includes.</summary>
    public static string? ChosenName(MemberCheck member) =>
        member.Value.Roots.OrderBy(static root => root.Site.Constituent).Select(static root => root.Schema.Find<BoundCSharpName>()).FirstOrDefault(static name => name is not null)?.Name;

    private static DiagnosticPlace PlaceOf(MemberCheck member) => NamePlaces.Of(member.Value.Roots[0].Schema);

    /// <summary>The default as a C# expression, where there is one and its own schema accepts it.</summary>
    public static string? DefaultOf(PropertyShape property, TypeModel model)
    {
        if (property.Annotations.Default is not { } value
            || Evaluator.TryEvaluate(model.Program, model.Program.Get(property.Member.Value), value) is not [])
        {
            return null;
        }

        return (property.Use.Shape, value) switch
        {
            (ScalarShape { Kind: ScalarKind.Text }, JsonString text) => CSharp.Literal(text.Value),
            (ScalarShape { Kind: ScalarKind.Boolean }, JsonBoolean flag) => flag.Value ? "true" : "false",
            (ScalarShape { Kind: ScalarKind.Integer }, JsonNumber number)
                when JsonDecimal.TryGetInt64(JsonKinds.Ascii(number.Text), out long integer) =>
                integer.ToString(CultureInfo.InvariantCulture) + (integer is > int.MaxValue or < int.MinValue ? "L" : ""),
            (ScalarShape { Kind: ScalarKind.Number }, JsonNumber number)
                when double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && !double.IsInfinity(real) =>
                number.Text + "d",
            (NamedShape { Type: { Kind: NamedTypeKind.Enumeration } type }, JsonString text) =>
                type.AllowedValues.First(allowed => allowed.Text == text.Value).Name,
            _ => null,
        };
    }
}
