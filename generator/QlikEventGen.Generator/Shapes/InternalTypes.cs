using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Public types whose members would be of an internal type of another document, which C# forbids.</summary>
internal static class InternalTypes
{
    public static void Report(DocumentTypes types, DiagnosticBag diagnostics)
    {
        foreach (NamedType type in types.All.Where(static type => type.Document.File.Options.Accessibility == TypeAccessibility.Public))
        {
            foreach (PropertyShape property in type.Properties)
                Report(property.Use.Shape, NamePlaces.Of(property.Member.Value.Roots[0].Schema));
            if (type.AdditionalItems is { } items)
                Report(items.Shape, NamePlaces.Of(type.Check.Roots[0]));
            if (type.Value is { } value)
                Report(value.Shape, NamePlaces.Of(type.Check.Roots[0]));

            void Report(ValueShape shape, DiagnosticPlace place)
            {
                while (shape.Inner is { } inner)
                    shape = inner.Shape;
                if (shape is not NamedShape { Type: var used } || used.Document.File.Options.Accessibility == TypeAccessibility.Public)
                    return;

                SchemaFile file = used.Document.File;
                diagnostics.Report(DiagnosticRules.InternalType, place, [DiagnosticPlace.AtStart(file.Path)], used.Name, file.RelativePath, type.Name);
            }
        }
    }
}
