using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits structural equality for records whose members the compiler would compare otherwise. Lists and additional members compare
/// by content themselves; only <c>JsonElement</c> does not.
/// </summary>
internal static class RecordEquality
{
    public static void Write(SourceWriter writer, NamedType record, TypeNames names)
    {
        if (!record.OwnProperties.Any(static property => IsElement(property)))
            return;

        Documentation.Summary(writer, "Compares by content: lists item by item, JSON values by what they mean.");
        writer.Line("/// <param name=\"other\">The other one; may be null.</param>");
        writer.Line("/// <returns>True when both hold the same.</returns>");
        writer.Line($"public {(record.Kind == NamedTypeKind.Union ? "virtual " : "")}bool Equals({record.Name}? other) =>");
        using (writer.Indent())
        {
            writer.Line("(object)this == other");
            List<string> comparisons = [.. Comparisons(record, names)];
            writer.Line($"|| (other is not null");
            using (writer.Indent())
            {
                for (int i = 0; i < comparisons.Count; i++)
                    writer.Line("&& " + comparisons[i] + (i == comparisons.Count - 1 ? ");" : ""));
            }
        }

        writer.Line();
        Documentation.Summary(writer, "A hash that agrees with equality.");
        writer.Line("/// <returns>The hash.</returns>");
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.Line("HashCode hash = default;");
            if (record.Base is not null)
                writer.Line("hash.Add(base.GetHashCode());");
            foreach (PropertyShape property in record.OwnProperties)
            {
                if (!property.IsConstant)
                    writer.Line(IsElement(property) ? $"hash.Add(JsonElements.GetHashCode({property.Name}));" : $"hash.Add({property.Name});");
            }

            if (record.DeclaresUnknownMembers)
                writer.Line("hash.Add(AdditionalMembers);");
            if (record.AdditionalItems is not null)
                writer.Line($"hash.Add({TupleItems.Additional});");
            writer.Line("return hash.ToHashCode();");
        }

        writer.Line();
    }

    private static IEnumerable<string> Comparisons(NamedType record, TypeNames names)
    {
        if (record.Base is not null)
            yield return "base.Equals(other)";
        if (record.Kind == NamedTypeKind.Union)
            yield return "EqualityContract == other.EqualityContract";
        foreach (PropertyShape property in record.OwnProperties)
        {
            if (property.IsConstant)
                continue;
            if (IsElement(property))
                yield return $"JsonElements.DeepEquals({property.Name}, other.{property.Name})";
            else
                yield return $"EqualityComparer<{names.Of(property.Use.Shape)}{(property.IsNullableType ? "?" : "")}>.Default.Equals({property.Name}, other.{property.Name})";
            if (property.TracksPresence)
                yield return $"{property.PresenceName} == other.{property.PresenceName}";
        }

        if (record.DeclaresUnknownMembers)
            yield return "AdditionalMembers.Equals(other.AdditionalMembers)";
        if (record.AdditionalItems is { } items)
            yield return $"EqualityComparer<IReadOnlyList<{names.Of(items)}>>.Default.Equals({TupleItems.Additional}, other.{TupleItems.Additional})";
    }

    private static bool IsElement(PropertyShape property) => property.Use.Shape is ScalarShape { Kind: ScalarKind.Element };
}
