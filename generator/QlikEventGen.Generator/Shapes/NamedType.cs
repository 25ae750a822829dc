using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

internal enum NamedTypeKind
{
    /// <summary>A <c>sealed record</c>, from an object with members.</summary>
    Record,

    /// <summary>An <c>abstract record</c> with a sealed one for each kind of object, from branches that a member tells apart.</summary>
    Union,

    /// <summary>A <c>sealed record</c> too, from an array whose items have schemas by position.</summary>
    Tuple,

    /// <summary>An <c>enum</c>, from a list of allowed strings.</summary>
    Enumeration,

    /// <summary>
    /// A <c>readonly record struct</c> around one value, from a root that is not an object, from a list that contains itself or from
    /// branches of several types.
    /// </summary>
    ValueStruct,
}

/// <summary>A C# type that a document gives rise to. Its members are filled in once all names of the document are known.</summary>
internal sealed class NamedType(SchemaDocument document, string name, NamedTypeKind kind, ValueCheck check, bool isRoot)
{
    /// <summary>What the name of an enum has at its end in the name of the class with its JSON texts.</summary>
    public const string TextSuffix = "Text";

    /// <summary>The method of open allowed values that makes one of a text.</summary>
    public const string From = "From";

    /// <summary>The property of open allowed values that says whether the schema lists one.</summary>
    public const string IsListed = "IsListed";

    public SchemaDocument Document { get; } = document;

    public string Name { get; } = name;

    /// <summary>The name of the class with an enum's JSON texts.</summary>
    public string TextName => Name + TextSuffix;

    /// <summary>The names that it takes in its namespace: its own, and that of the class beside an enum.</summary>
    public string[] Names => Kind == NamedTypeKind.Enumeration ? [Name, TextName] : [Name];

    public bool UsesName(string name) => Names.Contains(name);

    public string Namespace => Document.Namespace;

    public NamedTypeKind Kind { get; } = kind;

    public ValueCheck Check { get; } = check;

    /// <summary>The schema that it is made for.</summary>
    public Schema Schema { get; init; } = check.Roots[0];

    /// <summary>What is said about it.</summary>
    public Annotations Annotations { get; init; } = check.Annotations;

    /// <summary>The type in whose schema it stands without a name; null for the type of a root, a definition or a component.</summary>
    public NamedType? Around { get; init; }

    /// <summary>The type that has the file in which it stands.</summary>
    public NamedType FileOwner => Around ?? this;

    /// <summary>True for the type of a document's root, which carries the public reading and writing API.</summary>
    public bool IsRoot { get; } = isRoot;

    /// <summary>The message whose payload it is; null for types that are none of a message.</summary>
    public EventMessage? Message { get; init; }

    /// <summary>True when code should not use the type any more.</summary>
    public bool IsDeprecated => Message?.IsDeprecated == true;

    /// <summary>True when JSON null is among the values.</summary>
    public bool IsNullable { get; set; }

    /// <summary>True when the C# type is a class.</summary>
    public bool IsReferenceType => Kind is NamedTypeKind.Record or NamedTypeKind.Tuple or NamedTypeKind.Union;

    /// <summary>The properties of a record or tuple, in document order, or those that the records of a union have in common.</summary>
    public List<PropertyShape> Properties { get; } = [];

    /// <summary>The properties that are not those of the union around it.</summary>
    public IEnumerable<PropertyShape> OwnProperties => Base is null ? Properties : Properties.Where(static property => !property.IsInherited);

    /// <summary>True when a record keeps members that its schema does not declare; for a union when all its records do.</summary>
    public bool KeepsUnknownMembers
    {
        get => Kind == NamedTypeKind.Union ? Derived.All(static derived => derived.KeepsUnknownMembers) : field;
        set;
    }

    /// <summary>True when the property for those members is its own.</summary>
    public bool DeclaresUnknownMembers => KeepsUnknownMembers && Base is not { KeepsUnknownMembers: true };

    /// <summary>What a tuple's items after those with a schema by position are; null where there are none, and for other types.</summary>
    public ShapeUse? AdditionalItems { get; set; }

    /// <summary>The union that a record is one kind of; null for others.</summary>
    public NamedType? Base { get; set; }

    /// <summary>The records of a union, one for each branch.</summary>
    public List<NamedType> Derived { get; } = [];

    /// <summary>
    /// True for allowed values beside which others may come (option <c>AllowedValues=Open</c>). Where other keywords speak of the text too, the list
    /// stays closed.
    /// </summary>
    public bool IsOpen => Kind == NamedTypeKind.Enumeration && Document.File.Options.AllowedValues == AllowedValuesMode.Open && Check.Text.Count == 0;

    /// <summary>The members of an enum, in schema order.</summary>
    public List<AllowedValue> AllowedValues { get; } = [];

    /// <summary>What a value struct wraps.</summary>
    public ShapeUse? Value { get; set; }

    /// <summary>The types that a value struct around JSON can be read as.</summary>
    public List<ChoiceBranch> Choices { get; } = [];
}

/// <summary>A string that an enum's member stands for.</summary>
internal sealed record AllowedValue(string Text, string Name);

/// <summary>A member of an object, or an item of an array, as a property of a record.</summary>
internal sealed class PropertyShape(MemberCheck member, int index, string name, ShapeUse use, Annotations annotations)
{
    public MemberCheck Member { get; } = member;

    /// <summary>The member's number among those that the object check knows; the position of an item.</summary>
    public int Index { get; } = index;

    /// <summary>True for an item of an array.</summary>
    public bool IsItem { get; init; }

    public string JsonName => Member.Name;

    /// <summary>What reports call it.</summary>
    public string Description => IsItem ? "the item at index " + JsonName : "the member " + JsonPrinter.Quote(JsonName);

    public string Name { get; } = name;

    public ShapeUse Use { get; } = use;

    public Annotations Annotations { get; } = annotations;

    public bool IsRequired => Member.RequiredSite is not null;

    /// <summary>True when the union around the record declares it, for all its records.</summary>
    public bool IsInherited { get; set; }

    /// <summary>True when the member has one value and nothing else, so that nothing is kept.</summary>
    public bool IsConstant => Use is { Shape: ConstantShape, IsNullable: false } && IsRequired;

    /// <summary>The default as a C# literal, or the name of an enum's member; null where there is none that is valid and can be written down.</summary>
    public string? Default { get; set; }

    /// <summary>The name of the property that says whether the member is there, where <see cref="TracksPresence"/>.</summary>
    public string PresenceName { get; set; } = "";

    /// <summary>The name of the property that falls back on the default, where there is one.</summary>
    public string OrDefaultName { get; set; } = "";

    /// <summary>True when absent and null are both valid and differ, so that presence is kept beside the value.</summary>
    public bool TracksPresence => Use.IsNullable && !MustBeThere;

    /// <summary>The name of the constant with the only value that an optional member may have; empty for others.</summary>
    public string ConstantName { get; set; } = "";

    /// <summary>True when there is a property that falls back on the default.</summary>
    public bool HasOrDefault => Default is not null && !IsRequired;

    /// <summary>True when the property's value cannot be missing. A deprecated member may be left out by code that moves on.</summary>
    public bool MustBeThere => IsRequired && !Annotations.IsDeprecated;

    /// <summary>True when the C# type is nullable.</summary>
    public bool IsNullableType => Use.IsNullable || !MustBeThere;

    /// <summary>True when an object initializer must set it.</summary>
    public bool IsRequiredProperty => MustBeThere && Default is null && !IsConstant;

    /// <summary>True when a property of another record is declared in the same way.</summary>
    public bool IsSameAs(PropertyShape other) =>
        (JsonName, Name, Use, IsRequired, Annotations.IsDeprecated) == (other.JsonName, other.Name, other.Use, other.IsRequired, other.Annotations.IsDeprecated)
        && (Default, PresenceName, OrDefaultName, ConstantName) == (other.Default, other.PresenceName, other.OrDefaultName, other.ConstantName);
}
