namespace QlikEventGen.Generator.Shapes;

/// <summary>The C# types of single values.</summary>
internal enum ScalarKind
{
    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary><c>System.Guid</c>.</summary>
    Uuid,

    /// <summary><c>System.DateTimeOffset</c>.</summary>
    DateTime,

    /// <summary><c>System.DateOnly</c>.</summary>
    Date,

    /// <summary><c>long</c>.</summary>
    Integer,

    /// <summary><c>double</c>.</summary>
    Number,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>System.Text.Json.JsonElement</c>, for whatever has no better type.</summary>
    Element,
}

/// <summary>The C# type that holds a JSON value. Whether the value may also be null stands beside it, in <see cref="ShapeUse"/>.</summary>
internal abstract record ValueShape
{
    /// <summary>What a collection holds; null for what is none.</summary>
    public virtual ShapeUse? Inner => null;
}

internal sealed record ScalarShape(ScalarKind Kind) : ValueShape
{
    public static readonly ScalarShape Element = new(ScalarKind.Element);
}

/// <summary>A string that the schema fixes to one value.</summary>
internal sealed record ConstantShape(string Text) : ValueShape;

/// <summary>An immutable list.</summary>
internal sealed record ListShape(ShapeUse Item) : ValueShape
{
    public override ShapeUse? Inner => Item;
}

/// <summary>An immutable dictionary: an object whose members have any names, and values of one type.</summary>
internal sealed record DictionaryShape(ShapeUse Value) : ValueShape
{
    public override ShapeUse? Inner => Value;
}

/// <summary>A type that is generated: a record, an enum or a value struct.</summary>
internal sealed record NamedShape(NamedType Type) : ValueShape;

/// <summary>A shape where it is used; <paramref name="IsNullable"/> says that JSON null is among the values.</summary>
internal sealed record ShapeUse(ValueShape Shape, bool IsNullable)
{
    /// <summary>True when the C# type is a value type, so that its nullable form is another type.</summary>
    public bool IsValueType => Shape switch
    {
        ScalarShape scalar => scalar.Kind != ScalarKind.Text,
        NamedShape named => !named.Type.IsReferenceType,
        _ => false,
    };
}
