namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>The reviewed list of rules that generated code may break because of names that schemas give.</summary>
internal static class NameForcedRules
{
    private const string FileName = "NameForcedRules.txt";

    /// <summary>The reasons by rule. Every line has one.</summary>
    public static Dictionary<string, string> Read()
    {
        Dictionary<string, string> rules = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Repository.PathOf("tests", "QlikEventGen.Package.Tests", FileName)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } rule, { Length: > 0 } reason])
            {
                throw new InvalidDataException($"{FileName}: a line is a rule, white space and a reason: {line}");
            }

            rules.Add(rule, reason);
        }

        return rules;
    }
}
