namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// The kinds of JSON values that <c>type</c> tells apart. Numbers are split, since <c>integer</c> is a part of <c>number</c>.
/// </summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    Integer = 16,
    Fraction = 32,
    String = 64,
    Number = Integer | Fraction,
    Any = Null | Boolean | Object | Array | Number | String,
}

internal static class JsonTypeNames
{
    /// <summary>The names that <c>type</c> may hold, in the order of the specification (JSON Schema Core, section 4.2.1).</summary>
    public static readonly string[] All = ["null", "boolean", "object", "array", "number", "string", "integer"];

    public static bool TryParse(string name, out JsonTypes types)
    {
        types = name switch
        {
            "null" => JsonTypes.Null,
            "boolean" => JsonTypes.Boolean,
            "object" => JsonTypes.Object,
            "array" => JsonTypes.Array,
            "number" => JsonTypes.Number,
            "integer" => JsonTypes.Integer,
            "string" => JsonTypes.String,
            _ => JsonTypes.None,
        };
        return types != JsonTypes.None;
    }

    /// <summary>The kinds as a text shows them: integers and other numbers look alike.</summary>
    public static JsonTypes Kinds(this JsonTypes types) => (types & JsonTypes.Number) == JsonTypes.None ? types : types | JsonTypes.Number;

    /// <summary>"a string", "an integer or null": how a sentence names the types.</summary>
    public static string Describe(JsonTypes types)
    {
        List<string> names = [];
        void Add(JsonTypes type, string name)
        {
            if ((types & type) == type)
                names.Add(name);
        }

        Add(JsonTypes.String, "a string");
        if ((types & JsonTypes.Number) == JsonTypes.Number)
            names.Add("a number");
        else
            Add(JsonTypes.Integer, "an integer");
        Add(JsonTypes.Boolean, "a boolean");
        Add(JsonTypes.Object, "an object");
        Add(JsonTypes.Array, "an array");
        Add(JsonTypes.Null, "null");
        return Sentence.Or(names);
    }
}
