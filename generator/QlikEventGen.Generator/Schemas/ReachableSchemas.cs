using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Schemas;

/// <summary>Every schema of a document that its types may come from, also those that stand where only a reference finds them.</summary>
internal static class ReachableSchemas
{
    public static IReadOnlyList<Schema> Find(SchemaDocument document, IReadOnlyList<Schema> roots)
    {
        List<Schema> found = [];
        HashSet<Schema> seen = [.. roots];
        Stack<Schema> open = new(roots.Distinct().Reverse());
        while (open.Count > 0)
        {
            Schema schema = open.Pop();
            found.Add(schema);
            foreach (BoundKeyword keyword in schema.Keywords)
            {
                // Asking for the target is also what reports a reference that leads nowhere.
                Schema? target = (keyword as BoundRef)?.Target;
                if (target?.Document == document && seen.Add(target))
                    open.Push(target);
                foreach (Schema subschema in keyword.Subschemas.Where(seen.Add))
                    open.Push(subschema);
            }
        }

        return found;
    }
}
