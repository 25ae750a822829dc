using System.Globalization;
using System.Text;

namespace QlikEventGen.Generator.Naming;

/// <summary>
/// Names for generated files. The compiler takes only some characters in them and tells them apart without regard to
/// case; one name twice would end the whole generator.
/// </summary>
internal sealed class HintNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name made valid, with a number if it is taken.</summary>
    public string GetUnique(string name)
    {
        string valid = MakeValid(name);
        string unique = valid;
        for (int number = 2; !_taken.Add(unique); number++)
        {
            unique = valid + "_" + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string MakeValid(string name)
    {
        StringBuilder valid = new(name.Length);
        foreach (char c in name)
        {
            if (c != '@')
            {
                valid.Append(char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_');
            }
        }

        return valid.ToString();
    }
}
