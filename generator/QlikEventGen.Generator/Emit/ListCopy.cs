using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The expression that takes a list into the runtime's immutable one, lists inside it too.</summary>
internal static class ListCopy
{
    public static string Of(ListShape list, string value) => list.Item.Shape is ListShape inner
        ? $"JsonList.Copy({value}, static item => {Of(inner, "item")})"
        : $"JsonList.Copy({value})";
}
