using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Shapes;

/// <summary>The allowed values of an enumeration and their names in C#, in schema order.</summary>
internal static class AllowedValueNames
{
    public static void Fill(NamedType type, TypeModel model)
    {
        NameScope names = type.IsOpen ? new([type.Name, NamedType.From, NamedType.IsListed, "Equals", "GetHashCode", "ToString", "GetType"]) : new();
        Dictionary<string, AllowedValue> byName = new(StringComparer.Ordinal);
        foreach (string text in Classifier.AllowedStrings(type.Check))
        {
            string pascal = Identifiers.ToPascalCase(text);
            AllowedValue allowed = new(text, names.Take(pascal));
            if (allowed.Name != pascal)
            {
                DiagnosticPlace? owner = byName.TryGetValue(NameScope.Shorten(pascal), out AllowedValue? taken) ? NamePlaces.Of(type.Check, taken) : null;
                model.Binder.ReportClash(type.Document, NamePlaces.Of(type.Check, allowed), owner, $"{type.Name}.{pascal}", $"{type.Name}.{allowed.Name}");
            }

            byName.Add(allowed.Name, allowed);
            type.AllowedValues.Add(allowed);
        }
    }
}
