using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>What one kind of value among several is called: as the reference says that leads to it, as its title, or as what tells it apart.</summary>
internal static class UnionNames
{
    private static readonly string[] FileEndings = [".schema.json", ".json"];

    /// <summary>The name of an object that a member tells apart.</summary>
    public static string Of(UnionBranch branch) => Of(branch.Branch, branch.Texts[0]);

    /// <summary>The name of a branch, or of what else it can be called after.</summary>
    public static string Of(ChildCheck branch, string otherwise)
    {
        Schema schema = branch.Roots[0].Schema;
        string name = NameIn(schema.Find<BoundRef>()?.Reference.Value ?? "");
        if (name.Length == 0)
            name = schema.Find<BoundTitle>()?.Title.Trim() ?? "";
        return Identifiers.ToPascalCase(name.Length > 0 ? name : otherwise).TrimStart('@');
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
