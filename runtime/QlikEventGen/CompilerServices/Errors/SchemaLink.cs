using System.ComponentModel;

namespace QlikEventGen.CompilerServices;

/// <summary>Where a root schema of a reading method stands, seen from its caller.</summary>
/// <param name="Location">A schema of the caller.</param>
/// <param name="Path">The path of keywords from that schema to the root of the method that is called, such as <c>/properties/data/$ref</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SchemaLink(SchemaLocation Location, string Path);
