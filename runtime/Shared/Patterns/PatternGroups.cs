namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// The capturing groups of a pattern, found before it is read: a backreference may stand before its group.
/// </summary>
internal sealed class PatternGroups
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The number of the first group with a name, or 0.</summary>
    public int NumberOf(string name) => _names.TryGetValue(name, out int number) ? number : 0;

    public static PatternGroups Find(string text)
    {
        PatternGroups groups = new();
        bool isInClass = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass:
                    groups.AddIfCapturing(text, i + 1);
                    break;
                default:
                    break;
            }
        }

        return groups;
    }

    private void AddIfCapturing(string text, int position)
    {
        if (position == text.Length || text[position] != '?')
        {
            Count++;
        }
        else if (position + 2 < text.Length && text[position + 1] == '<' && text[position + 2] is not ('=' or '!'))
        {
            Count++;
            position += 2;
            if (GroupName.Read(text, ref position) is { } name && !_names.ContainsKey(name))
            {
                _names.Add(name, Count);
            }
        }
    }
}
