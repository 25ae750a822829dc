using System.Collections.Concurrent;
using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// The properties that <c>\p{…}</c> can name (ECMA-262, tables 66 to 69). Names are case-sensitive. They are of one version of
/// Unicode, whichever .NET runs them, so that a compiler and the program that it compiles agree.
/// </summary>
internal static class UnicodeProperties
{
    private const string Category = "General_Category";
    private const string Binary = "Binary";
    private const string Script = "Script";

    // Only properties that exist get here, so it stays small.
    private static readonly ConcurrentDictionary<string, CodePointSet> s_found = new(StringComparer.Ordinal);

    /// <summary>Finds a property, written as between the braces.</summary>
    public static CodePointSet? Find(string property)
    {
        if (s_found.TryGetValue(property, out CodePointSet? set))
        {
            return set;
        }

        set = Read(property);
        if (set is not null)
        {
            s_found.TryAdd(property, set);
        }

        return set;
    }

    private static CodePointSet? Read(string property)
    {
        int sign = property.IndexOf('=');
        string value = property.Substring(sign + 1);
        switch (sign < 0 ? "" : property.Substring(0, sign))
        {
            case "" when sign < 0:
                return value switch
                {
                    "ASCII" => CodePointSet.Range(0, 0x7F),
                    "Any" => CodePointSet.All,
                    "Assigned" => Find("Cn")!.Complement(),
                    _ => ReadRow(Category, value) ?? ReadRow(Binary, value),
                };
            case Category or "gc":
                return ReadRow(Category, value);
            case Script or "sc":
                return ReadRow(Script, value);
            case "Script_Extensions" or "scx":
                return ReadRow(Script, value, takesExtensions: true);
            default:
                return null;
        }
    }

    // A row: the property and the names of a value, apart by spaces; a bar; a set; for some scripts a bar and another set.
    private static CodePointSet? ReadRow(string property, string value, bool takesExtensions = false)
    {
        if (value.Length == 0 || value.Any(static character => character is not ('_' or >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z')))
        {
            return null;
        }

        byte[] wanted = Encoding.ASCII.GetBytes(" " + value);
        byte[] start = Encoding.ASCII.GetBytes(property + " ");
        ReadOnlySpan<byte> rows = UnicodeTables.Rows;
        while (!rows.IsEmpty)
        {
            int end = rows.IndexOf((byte)'\n');
            ReadOnlySpan<byte> row = end < 0 ? rows : rows.Slice(0, end);
            rows = end < 0 ? default : rows.Slice(end + 1);
            int bar = row.IndexOf((byte)'|');
            if (!row.StartsWith(start) || !HasName(row.Slice(0, bar), wanted))
            {
                continue;
            }

            ReadOnlySpan<byte> sets = row.Slice(bar + 1);
            int second = sets.IndexOf((byte)'|');
            return ReadSet(second < 0 ? sets : takesExtensions ? sets.Slice(second + 1) : sets.Slice(0, second));
        }

        return null;
    }

    private static bool HasName(ReadOnlySpan<byte> names, ReadOnlySpan<byte> wanted)
    {
        for (int i = names.IndexOf((byte)' '); i < names.Length; i++)
        {
            if (names.Slice(i).StartsWith(wanted) && (i + wanted.Length == names.Length || names[i + wanted.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static CodePointSet ReadSet(ReadOnlySpan<byte> text)
    {
        if (text[0] == '+')
        {
            CodePointSet union = CodePointSet.Empty;
            foreach (string name in Encoding.ASCII.GetString(text.Slice(1).ToArray()).Split(' '))
            {
                union = union.Union(Find(name)!);
            }

            return union;
        }

        List<int> bounds = [];
        int bound = 0;
        int shift = 0;
        int distance = 0;
        foreach (byte character in text)
        {
            int bits = character - '0';
            distance |= (bits & 0x1F) << shift;
            shift += 5;
            if (bits < 0x20)
            {
                bound += distance;
                bounds.Add(bound);
                distance = shift = 0;
            }
        }

        return CodePointSet.FromBounds(bounds);
    }
}
