using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The expression that takes a collection into the runtime's immutable one, collections inside it too.</summary>
internal static class CollectionCopy
{
    /// <summary>The value itself where it is no collection.</summary>
    public static string Of(ValueShape shape, string value)
    {
        if (shape.Inner is not { } inner)
            return value;

        string copy = shape is DictionaryShape ? "JsonDictionary.Copy" : "JsonList.Copy";
        return inner.Shape.Inner is null ? $"{copy}({value})" : $"{copy}({value}, static item => {Of(inner.Shape, "item")})";
    }
}
