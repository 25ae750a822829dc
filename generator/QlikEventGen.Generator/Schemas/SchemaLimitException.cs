namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// Ends the compilation of a document whose schema, small as it may be, would become more than can be compiled. It is reported where it
/// was noticed.
/// </summary>
/// <param name="schema">The schema that was one too many.</param>
/// <param name="problem">What there is too much of, as the second part of a sentence.</param>
internal sealed class SchemaLimitException(Schema schema, string problem) : Exception(problem)
{
    public Schema Schema { get; } = schema;
}
