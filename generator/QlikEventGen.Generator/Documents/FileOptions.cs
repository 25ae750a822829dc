namespace QlikEventGen.Generator.Documents;

internal enum TypeAccessibility
{
    Public,
    Internal,
}

/// <summary>What a "format" does.</summary>
internal enum FormatMode
{
    /// <summary>Every known format is checked, in all dialects.</summary>
    Assert,

    /// <summary>Formats choose C# types and document them, and reject nothing.</summary>
    Annotate,
}

/// <summary>Whether values outside a string enum can be held.</summary>
internal enum AllowedValuesMode
{
    Closed,
    Open,
}

/// <summary>What happens to the parts of a schema that contradict themselves.</summary>
internal enum FaultySchemasMode
{
    Enforce,
    Tolerate,
}

/// <summary>What metadata QlikEventGen of a file says.</summary>
internal enum SchemaInclusion
{
    /// <summary>Nothing: the file's name and content decide.</summary>
    Automatic,
    Included,
    Excluded,
}

/// <summary>
/// The options that hold for one file: its item's metadata, else the project's properties, else the defaults.
/// docs/options.md says what each does.
/// </summary>
internal sealed record FileOptions
{
    public required string Namespace { get; init; }

    public TypeAccessibility Accessibility { get; init; } = TypeAccessibility.Public;

    /// <summary>The name of the root type; null to take it from the file's name.</summary>
    public string? TypeName { get; init; }

    /// <summary>The file's base URI when it has no "$id".</summary>
    public string? Uri { get; init; }

    /// <summary>The file is there to be referred to: no public types.</summary>
    public bool ReferenceOnly { get; init; }

    public SchemaDialect DefaultDialect { get; init; } = SchemaDialect.Draft202012;

    public FormatMode Formats { get; init; } = FormatMode.Assert;

    public AllowedValuesMode AllowedValues { get; init; } = AllowedValuesMode.Closed;

    /// <summary>Null if neither the file nor the project says: Enforce for JSON Schema, Tolerate for AsyncAPI.</summary>
    public FaultySchemasMode? FaultySchemas { get; init; }

    public int MaxDepth { get; init; } = ProjectOptions.DefaultMaxDepth;

    /// <summary>What is dropped from the front of event types when naming, longest first; empty for the default.</summary>
    public EquatableArray<string> EventTypePrefixes { get; init; }

    public SchemaInclusion Inclusion { get; init; }

    /// <summary>The names of the metadata that the file's item sets.</summary>
    public EquatableArray<string> Metadata { get; init; }

    /// <summary>Metadata whose value is not allowed; reported at the file's beginning.</summary>
    public EquatableArray<OptionFault> Faults { get; init; }
}

/// <summary>An option with a value that it cannot have.</summary>
/// <param name="Option">"property QlikEventGenFormats" or "metadata Formats".</param>
/// <param name="Value">The value as given.</param>
/// <param name="Allowed">The allowed values, as part of a sentence.</param>
internal sealed record OptionFault(string Option, string Value, string Allowed);
