using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>What one kind of object in a union is called: as the reference says that leads to it, as its title, or as what tells it apart.</summary>
internal static class UnionNames
{
    private static readonly string[] FileEndings = [".schema.json", ".json"];

    public static string Of(UnionBranch branch)
    {
        Schema schema = branch.Branch.Roots[0].Schema;
        string name = NameIn(schema.Find<BoundRef>()?.Reference.Value ?? "");
        if (name.Length == 0)
            name = schema.Find<BoundTitle>()?.Title.Trim() ?? "";
        return Identifiers.ToPascalCase(name.Length > 0 ? name : branch.Texts[0]).TrimStart('@');
    }

    /// <summary>The name that a reference ends with: of a definition, an anchor or a file. Empty where it is a number or there is none.</summary>
    private static string NameIn(string reference)
    {
        int fragment = reference.IndexOf('#');
        if (fragment >= 0 && fragment < reference.Length - 1)
        {
            string name = JsonPointer.LastSegment(Uri.UnescapeDataString(reference.Substring(fragment + 1)));
            return name.All(char.IsDigit) ? "" : name;
        }

        string path = fragment < 0 ? reference : reference.Substring(0, fragment);
        string file = path.Substring(path.LastIndexOf('/') + 1);
        string? ending = FileEndings.FirstOrDefault(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? file : file.Substring(0, file.Length - ending.Length);
    }
}
