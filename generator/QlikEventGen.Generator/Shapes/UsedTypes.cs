namespace QlikEventGen.Generator.Shapes;

/// <summary>
/// The types that generated code names without their namespace, and the usings that they need. No generated type takes one of
/// these names.
/// </summary>
internal static class UsedTypes
{
    private static readonly (string Namespace, string[] Names)[] ByNamespace =
    [
        ("System", ["ArgumentNullException", "ArgumentOutOfRangeException", "DateOnly", "DateTimeOffset", "Guid", "HashCode", "InvalidOperationException", "Obsolete", "ReadOnlySpan", "Type"]),
        ("System.Buffers", ["IBufferWriter", "ReadOnlySequence"]),
        ("System.CodeDom.Compiler", ["GeneratedCode"]),
        ("System.Collections.Generic", ["EqualityComparer", "IReadOnlyDictionary", "IReadOnlyList", "KeyValuePair"]),
        ("System.Diagnostics.CodeAnalysis", ["MaybeNullWhen", "NotNullWhen", "SuppressMessage"]),
        ("System.IO", ["Stream"]),
        ("System.Text.Json", ["JsonElement", "JsonSerializerOptions", "JsonValueKind", "Utf8JsonWriter"]),
        ("System.Text.Json.Serialization", ["JsonConverter"]),
        ("System.Text.Json.Serialization.Metadata", ["IJsonTypeInfoResolver", "JsonTypeInfo"]),
        ("System.Threading", ["CancellationToken"]),
        ("System.Threading.Tasks", ["ValueTask"]),
        (
            "QlikEventGen.CompilerServices",
            [
                "AdditionalMembersBuilder", "AllowedValuesConverter", "BuildMode", "CheckMode", "CollectMode", "EvaluatedParts", "EventTable", "EventTableEntry", "IAllowedValues", "IJsonPayload", "IOpenText", "OpenTextConverter", "IReadMode",
                "JsonDictionary", "JsonDictionaryBuilder", "JsonElements", "JsonList", "JsonListBuilder",
                "JsonNames", "JsonNumberText", "JsonPattern", "JsonScanner", "JsonText", "JsonTextTable", "JsonTextWriter", "JsonUniqueness", "JsonValueSet", "PayloadConverter", "PayloadReader",
                "PayloadTypeInfo", "PayloadWriter", "ReadState", "SchemaLocation", "StringFormat", "Unbuilt",
            ]),
    ];

    /// <summary>The name of the resolver that each project gets.</summary>
    public const string Resolver = "EventJsonTypeInfoResolver";

    /// <summary>The name of the registry that each project gets.</summary>
    public const string Registry = "EventRegistry";

    /// <summary>All of them, the resolver and the registry.</summary>
    public static IEnumerable<string> Names => ByNamespace.SelectMany(static entry => entry.Names).Append(Resolver).Append(Registry);

    /// <summary>The namespaces that a text needs usings for, those of the framework first.</summary>
    public static IEnumerable<string> NamespacesIn(string text) =>
        ByNamespace.Where(entry => entry.Names.Any(name => CSharp.Mentions(text, name))).Select(static entry => entry.Namespace);
}
