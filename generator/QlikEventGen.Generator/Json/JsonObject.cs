using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.Generator.Json;

/// <summary>A member of an object.</summary>
internal sealed class JsonMember(JsonString nameToken, JsonNode value)
{
    public string Name => NameToken.Value;

    /// <summary>The name with its quotes.</summary>
    public JsonSpan NameSpan => NameToken.Span;

    /// <summary>The name as a token, to find a part of it in the file.</summary>
    public JsonString NameToken { get; } = nameToken;

    public JsonNode Value { get; } = value;
}

internal sealed class JsonObject : JsonNode
{
    /// <summary>From this many members on a dictionary pays.</summary>
    private const int LargeObject = 8;

    private readonly Dictionary<string, JsonMember>? _byName;

    public JsonObject(IReadOnlyList<JsonMember> written, JsonSpan span)
        : base(span)
    {
        Members = written;
        if (written.Count < LargeObject)
        {
            if (HasDuplicates(written))
            {
                (Members, Duplicates) = Separate(written);
            }

            return;
        }

        _byName = new Dictionary<string, JsonMember>(written.Count, StringComparer.Ordinal);
        foreach (JsonMember member in written)
        {
            _byName[member.Name] = member;
        }

        if (_byName.Count != written.Count)
        {
            (Members, Duplicates) = Separate(written);
        }
    }

    /// <summary>The members in document order. Of several members with one name only the last one is here.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <summary>The members that a later one of the same name replaces, in document order.</summary>
    public IReadOnlyList<JsonMember> Duplicates { get; } = [];

    public override string KindName => "an object";

    /// <summary>Finds the member with this name; of several, the last.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out JsonMember? member)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out member);
        }

        foreach (JsonMember candidate in Members)
        {
            if (candidate.Name == name)
            {
                member = candidate;
                return true;
            }
        }

        member = null;
        return false;
    }

    private static bool HasDuplicates(IReadOnlyList<JsonMember> written)
    {
        for (int i = 1; i < written.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (written[i].Name == written[j].Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonMember> Duplicates) Separate(IReadOnlyList<JsonMember> written)
    {
        HashSet<string> later = new(StringComparer.Ordinal);
        List<JsonMember> members = [];
        List<JsonMember> duplicates = [];
        for (int i = written.Count - 1; i >= 0; i--)
        {
            (later.Add(written[i].Name) ? members : duplicates).Add(written[i]);
        }

        members.Reverse();
        duplicates.Reverse();
        return (members, duplicates);
    }
}
