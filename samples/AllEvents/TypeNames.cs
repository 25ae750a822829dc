using System.Reflection;

namespace AllEvents;

/// <summary>Types as C# writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    public static string Of(Type type) => s_keywords.GetValueOrDefault(type, type.Name);

    /// <summary>The type of a member, with what may be null in it; of an enum also its values.</summary>
    public static string Of(NullabilityInfo member)
    {
        Type type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        string name = type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", member.GenericTypeArguments.Select(Of))}>"
            : Of(type);
        string mark = member.ReadState == NullabilityState.Nullable ? "?" : "";
        return type.IsEnum ? $"{name}{mark} ({string.Join(", ", Enum.GetNames(type))})" : name + mark;
    }

    /// <summary>What a type consists of: the items of a list, the values of a dictionary, else the type itself.</summary>
    public static IEnumerable<Type> PartsOf(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf) : [type];
}
