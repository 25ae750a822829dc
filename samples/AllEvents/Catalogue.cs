using System.Reflection;
using System.Runtime.CompilerServices;
using QlikEventGen;

namespace AllEvents;

/// <summary>Prints a type's members, and below each the members of what it holds.</summary>
internal sealed class Catalogue(TextWriter output)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The types around the one that is printed; one that holds itself is not printed again.</summary>
    private readonly Stack<Type> _around = [];

    public void Write(string eventType, Type type)
    {
        output.WriteLine($"{eventType}  ({TypeNames.Of(type)} in {type.Namespace})");
        WriteMembers(type, "  ");
    }

    private void WriteMembers(Type type, string indent)
    {
        if (type.Assembly != typeof(Catalogue).Assembly || type.IsEnum || _around.Contains(type))
        {
            return;
        }

        _around.Push(type);
        foreach (PropertyInfo member in MembersOf(type))
        {
            output.WriteLine($"{indent}{member.Name}: {TypeNames.Of(_nullability.Create(member))}{(IsRequired(member) ? ", required" : "")}");
            foreach (Type part in TypeNames.PartsOf(member.PropertyType))
            {
                WriteMembers(part, indent + "  ");
            }
        }

        // A union is an abstract record, each of its branches a record of its own.
        foreach (Type branch in type.Assembly.GetTypes().Where(other => other.BaseType == type).OrderBy(static branch => branch.Name, StringComparer.Ordinal))
        {
            output.WriteLine($"{indent}or {TypeNames.Of(branch)}");
            WriteMembers(branch, indent + "  ");
        }

        _around.Pop();
    }

    /// <summary>The properties that hold a value of the payload; others say whether it is there, or what its default is.</summary>
    private static IEnumerable<PropertyInfo> MembersOf(Type type)
    {
        PropertyInfo[] properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        HashSet<string> presenceNames = [.. properties.Select(static property => "Has" + property.Name)];
        return properties
            .Where(static property => property.PropertyType != typeof(AdditionalMembers))
            .Where(static property => property.CanWrite || property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(property => property.PropertyType != typeof(bool) || IsRequired(property) || !presenceNames.Contains(property.Name));
    }

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));
}
