using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>Keywords whose value is a non-empty list of schemas.</summary>
internal static class SchemaList
{
    public static bool TryBind(KeywordBinding binding, out IReadOnlyList<Schema> branches)
    {
        branches = [];
        if (binding.Value is not JsonArray { Items.Count: > 0 } list)
        {
            binding.WrongKind("a non-empty array of schemas");
            return false;
        }

        branches = [.. list.Items.Select((branch, index) => binding.Subschema(branch, PathOf(index)))];
        return true;
    }

    public static string PathOf(int index) => "/" + index.ToString(CultureInfo.InvariantCulture);
}
