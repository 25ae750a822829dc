using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
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

            string pascal = Identifiers.ToPascalCase(member.Name);
            Annotations annotations = model.Program.AnnotationsOf(member.Value);
            string name = names.Take(pascal);
            if (name != pascal)
            {
                // No member has the names that every record has, and that of the record.
                PropertyShape? other = record.Properties.Find(other => other.Name == pascal);
                model.Binder.ReportClash(record.Document, PlaceOf(member), other is null ? null : PlaceOf(other.Member), $"{record.Name}.{pascal}", $"{record.Name}.{name}");
            }

            PropertyShape property = new(member, i, name, types.ShapeOf(member.Value, (UnionMembers.IsCommon(record, member) ? record.Base! : record).Name + pascal), annotations);
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

    /// <summary>Names what is made beside properties. They come first: only names that they leave free go to it.</summary>
    public static void NameCompanions(NamedType record, NameScope names)
    {
        foreach (PropertyShape property in record.Properties)
        {
            string name = property.Name.TrimStart('@');
            property.PresenceName = property.TracksPresence ? names.Take("Has" + name) : "";
            property.ConstantName = property.Use.Shape is ConstantShape && !property.IsConstant ? names.Take(name + "Value") : "";
            property.OrDefaultName = property.HasOrDefault ? names.Take(name + "OrDefault") : "";
        }
    }

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
