using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>The place of a schema that generated code checks, held once per schema in a static field.</summary>
/// <param name="evaluationPath">The path of evaluation from the schema at the reading method's root to this schema, such as <c>/allOf/0/$ref</c>; empty at the root.</param>
/// <param name="absoluteLocation">The place in the document that holds the schema, such as <c>https://example.com/y.json#/$defs/a</c>; always with a <c>#</c>.</param>
/// <param name="root">Which of the method's root schemas the path begins at, where a method checks several schemas that were merged into one.</param>
/// <remarks>Source: JSON Schema 2020-12, Core, section 12.3.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaLocation(string evaluationPath, string absoluteLocation, int root = 0)
{
    // Zero until it is asked for, then 1 or -1: all threads share this object.
    private int _tellsInstance;

    /// <summary>The path of evaluation from the reading method's root schema.</summary>
    public string EvaluationPath { get; } = evaluationPath;

    /// <summary>The place in the document that holds the schema.</summary>
    public string AbsoluteLocation { get; } = absoluteLocation;

    /// <summary>Which of the reading method's root schemas the path begins at.</summary>
    public int Root { get; } = root;

    /// <summary>Whether the path of evaluation tells which child of the method's value the schema is for.</summary>
    internal bool TellsInstance
    {
        get
        {
            if (_tellsInstance == 0)
            {
                _tellsInstance = InstancePath.IsTold(EvaluationPath) ? 1 : -1;
            }

            return _tellsInstance > 0;
        }
    }
}
