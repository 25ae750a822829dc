using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// A keyword of JSON Schema: in which dialects it exists and how its value is bound. Each has a file of its own under
/// <c>Keywords/</c> and a row in <see cref="KeywordTable"/>.
/// </summary>
internal abstract class Keyword(string name)
{
    public string Name { get; } = name;

    public virtual Dialects Dialects => Dialects.All;

    /// <summary>Checks the keyword's value and binds it. Null when the value is faulty (and reported) or means nothing.</summary>
    public abstract BoundKeyword? Bind(KeywordBinding binding);
}

/// <summary>A keyword with its value, ready to be lowered.</summary>
internal abstract class BoundKeyword
{
    /// <summary>True when the keyword describes values and never rejects one.</summary>
    public virtual bool IsAnnotation => false;

    /// <summary>The schemas inside the keyword's value, all of which stand in the same document.</summary>
    public virtual IEnumerable<Schema> Subschemas => [];

    /// <summary>The schemas that the keyword merges into the value, beside what it demands itself.</summary>
    public virtual IEnumerable<Inclusion> Inclusions => [];

    /// <summary>Adds what the keyword demands to the check of a value.</summary>
    public abstract void Lower(Lowering lowering);
}

/// <summary>A schema that is merged into another one, and the path from there.</summary>
internal sealed record Inclusion(Schema Schema, string Path);
