using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen;

/// <summary>
/// The members of a JSON object that its schema does not declare. They are kept as the text they came in, so that writing the object back
/// loses nothing, and read as <see cref="JsonElement"/> when asked for.
/// </summary>
/// <remarks>
/// Two are equal if they have equal members (numbers by value, strings whatever their escapes, objects in any order), in any order. A name
/// that stands more than once is kept so; looking it up gives the last, as most JSON readers do. The default value is empty.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is named after what it holds.")]
public readonly struct AdditionalMembers : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<AdditionalMembers>
{
    /// <summary>The members with a comma in front of each, or null.</summary>
    private readonly byte[]? _members;

    internal AdditionalMembers(byte[] members) => _members = members;

    /// <summary>No members.</summary>
    public static AdditionalMembers Empty => default;

    /// <summary>Whether there is no member.</summary>
    public bool IsEmpty => _members is null;

    /// <summary>The number of members.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            for (MemberReader reader = new(_members); reader.Read();)
            {
                count++;
            }

            return count;
        }
    }

    internal ReadOnlySpan<byte> Utf8Members => _members;

    /// <summary>Makes members from names and values.</summary>
    /// <param name="members">
    /// The members in the order in which they are to be written. Names that the schema of the object declares do not belong here: they would be
    /// written a second time.
    /// </param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> or a name is null.</exception>
    /// <exception cref="ArgumentException">A value is <c>default(JsonElement)</c>, which is no JSON value.</exception>
    public static AdditionalMembers Create(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        JsonTextWriter writer = default;
        try
        {
            foreach ((string name, JsonElement value) in members)
            {
                writer.Separator();
                writer.String(name);
                writer.Raw(":"u8);
                writer.Element(value);
            }

            return writer.WrittenText.IsEmpty ? default : new AdditionalMembers(writer.WrittenText.ToArray());
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Looks a member up by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, if there is such a member.</param>
    /// <returns>True if there is such a member.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetValue(string name, out JsonElement value)
    {
        bool isFound = TryGetUtf8Value(name, out ReadOnlyMemory<byte> utf8Json);
        value = isFound ? ParseElement(utf8Json.Span) : default;
        return isFound;
    }

    /// <summary>Looks the text of a member's value up by the member's name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="utf8Json">The value as it came: UTF-8 JSON text.</param>
    /// <returns>True if there is such a member.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetUtf8Value(string name, out ReadOnlyMemory<byte> utf8Json)
    {
        ArgumentNullException.ThrowIfNull(name);
        utf8Json = default;
        if (_members is null)
        {
            return false;
        }

        bool isFound = false;
        byte[] utf8Name = Encoding.UTF8.GetBytes(name);
        for (MemberReader reader = new(_members); reader.Read();)
        {
            if (reader.Name.EqualsText(utf8Name))
            {
                utf8Json = _members.AsMemory(reader.ValueStart, reader.ValueEnd - reader.ValueStart);
                isFound = true;
            }
        }

        return isFound;
    }

    /// <summary>The members in the order in which they came.</summary>
    /// <returns>An enumerator that reads each value when it comes to it.</returns>
    public Enumerator GetEnumerator() => new(_members);

    IEnumerator<KeyValuePair<string, JsonElement>> IEnumerable<KeyValuePair<string, JsonElement>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(AdditionalMembers other)
        => Utf8Members.SequenceEqual(other.Utf8Members)
            || (_members is not null && other._members is not null && JsonElements.DeepEquals(ToElement(), other.ToElement()));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is AdditionalMembers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _members is null ? 0 : JsonElements.GetHashCode(ToElement());

    /// <summary>Whether two have equal members.</summary>
    /// <param name="left">Members.</param>
    /// <param name="right">Other members.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(AdditionalMembers left, AdditionalMembers right) => left.Equals(right);

    /// <summary>Whether two have different members.</summary>
    /// <param name="left">Members.</param>
    /// <param name="right">Other members.</param>
    /// <returns>True if they are not equal.</returns>
    public static bool operator !=(AdditionalMembers left, AdditionalMembers right) => !left.Equals(right);

    /// <summary>The members as one JSON object.</summary>
    /// <returns>JSON text such as <c>{"a":1,"b":2}</c>.</returns>
    public override string ToString() => Encoding.UTF8.GetString(ToObjectText());

    private static JsonElement ParseElement(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    private JsonElement ToElement() => ParseElement(ToObjectText());

    private byte[] ToObjectText()
    {
        if (_members is null)
        {
            return "{}"u8.ToArray();
        }

        byte[] text = [.. _members, (byte)'}'];
        text[0] = (byte)'{';
        return text;
    }

    /// <summary>Goes through members in the order in which they came.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The pattern of all enumerators that are structs.")]
    public struct Enumerator : IEnumerator<KeyValuePair<string, JsonElement>>
    {
        private readonly byte[]? _members;
        private int _position;

        internal Enumerator(byte[]? members) => _members = members;

        /// <inheritdoc/>
        public KeyValuePair<string, JsonElement> Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            MemberReader reader = new(_members) { ValueEnd = _position };
            if (!reader.Read())
            {
                return false;
            }

            _position = reader.ValueEnd;
            Current = new(reader.Name.ToString(), ParseElement(_members.AsSpan(reader.ValueStart, reader.ValueEnd - reader.ValueStart)));
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => _position = 0;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }

    /// <summary>Steps through the text of members, which was checked when they were read.</summary>
    private ref struct MemberReader(ReadOnlySpan<byte> members)
    {
        private readonly ReadOnlySpan<byte> _members = members;

        public JsonText Name { get; private set; }

        public int ValueStart { get; private set; }

        public int ValueEnd { get; set; }

        public bool Read()
        {
            if (ValueEnd >= _members.Length)
            {
                return false;
            }

            int nameStart = ValueEnd + 1;
            int colon = JsonScanner.SkipWhiteSpace(_members, JsonScanner.ReadText(_members, nameStart, out JsonText name));
            Name = name;
            ValueStart = JsonScanner.SkipWhiteSpace(_members, colon + 1);
            ValueEnd = JsonScanner.SkipValue(_members, ValueStart, int.MaxValue);
            return true;
        }
    }
}
