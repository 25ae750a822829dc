using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>The names of a document's types, and which places have them.</summary>
internal sealed class TypeNameScope(SchemaBinder binder, SchemaDocument document)
{
    private readonly NameScope _names = new(UsedTypes.Names);
    private readonly Dictionary<string, DiagnosticPlace> _owners = new(StringComparer.Ordinal);

    public bool Has(string name) => _names.Has(name);

    /// <summary>The name if it is free, else the first free one with a number, which is reported.</summary>
    public string Take(DiagnosticPlace place, string name, NamedTypeKind kind)
    {
        string suffix = kind == NamedTypeKind.Enumeration ? NamedType.TextSuffix : "";
        if (OwnMembers.Of(kind).Contains(name) && !_names.Has(name))
            _names.Take(name);
        string free = _names.Take(name, suffix);
        if (free != name)
        {
            // Some names are those of types that generated code uses; then no place has them.
            string cut = NameScope.Shorten(name);
            DiagnosticPlace? taken = _owners.TryGetValue(cut, out DiagnosticPlace? owner) || _owners.TryGetValue(cut + suffix, out owner) ? owner : null;
            binder.ReportClash(document, place, taken, name, free);
        }

        _owners[free] = place;
        _owners[free + suffix] = place;
        return free;
    }
}
