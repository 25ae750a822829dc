using System.Text;
using System.Text.Json;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>
/// A JSON value that can be changed in every way that JSON text can be written, also in ways that dictionaries cannot hold: members twice, in
/// any order, with their names and scalars spelled as they came.
/// </summary>
internal sealed class PayloadValue
{
    /// <summary>The text of a string, number, boolean or null.</summary>
    public string? Scalar { get; private init; }

    public List<PayloadMember>? Members { get; private init; }

    public List<PayloadValue>? Items { get; private init; }

    public static PayloadValue Parse(ReadOnlyMemory<byte> utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 1000 });
        return From(document.RootElement);
    }

    public static PayloadValue Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public static PayloadValue Object(params IEnumerable<PayloadMember> members) => new() { Members = [.. members] };

    public static PayloadValue Array(params IEnumerable<PayloadValue> items) => new() { Items = [.. items] };

    public static PayloadValue Raw(string scalar) => new() { Scalar = scalar };

    public PayloadValue Clone() => this switch
    {
        { Members: { } members } => Object(members.Select(member => new PayloadMember(member.Name, member.Value.Clone()))),
        { Items: { } items } => Array(items.Select(item => item.Clone())),
        _ => Raw(Scalar!),
    };

    /// <summary>This value and all values in it.</summary>
    public IEnumerable<PayloadValue> SelfAndDescendants()
    {
        IEnumerable<PayloadValue> children = Members?.Select(member => member.Value) ?? Items ?? [];
        return children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);
    }

    public override string ToString() => Write(_ => "");

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The text, with white space around every token.</summary>
    /// <param name="space">Gives the white space for a token of which it gets the first character.</param>
    /// <param name="writeName">Spells a name, given with its quotes; as it came if there is none.</param>
    public string Write(Func<char, string> space, Func<string, string>? writeName = null)
    {
        StringBuilder text = new();
        Write(text, space, writeName ?? (name => name));
        return text.Append(space('\0')).ToString();
    }

    private void Write(StringBuilder text, Func<char, string> space, Func<string, string> writeName)
    {
        void Token(string token) => text.Append(space(token[0])).Append(token);

        if (Scalar is not null)
        {
            Token(Scalar);
            return;
        }

        Token(Members is not null ? "{" : "[");
        string separator = "";
        foreach (PayloadMember member in Members ?? [])
        {
            if (separator.Length > 0)
            {
                Token(separator);
            }

            Token(writeName(member.Name));
            Token(":");
            member.Value.Write(text, space, writeName);
            separator = ",";
        }

        foreach (PayloadValue item in Items ?? [])
        {
            if (separator.Length > 0)
            {
                Token(separator);
            }

            item.Write(text, space, writeName);
            separator = ",";
        }

        Token(Members is not null ? "}" : "]");
    }

    private static PayloadValue From(JsonElement element) => element.ValueKind switch
    {
        // The text of a member begins with its name, whatever its escapes.
        JsonValueKind.Object => Object(element.EnumerateObject().Select(member => new PayloadMember(NameOf(member), From(member.Value)))),
        JsonValueKind.Array => Array(element.EnumerateArray().Select(From)),
        _ => Raw(element.GetRawText()),
    };

    private static string NameOf(JsonProperty member)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes("{" + member.ToString() + "}"));
        reader.Read();
        reader.Read();
        return $"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\"";
    }
}

/// <summary>A member of an object.</summary>
/// <param name="Name">The name as it is spelled, with its quotes.</param>
/// <param name="Value">The value.</param>
internal sealed record PayloadMember(string Name, PayloadValue Value);
