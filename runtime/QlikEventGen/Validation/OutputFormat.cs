namespace QlikEventGen;

/// <summary>The output formats of JSON Schema 2020-12, Core, section 12.4, in which a <see cref="ValidationResult"/> can be written.</summary>
public enum OutputFormat
{
    /// <summary>Section 12.4.1: one object that says nothing but whether the payload is valid.</summary>
    Flag,

    /// <summary>Section 12.4.2: a flat list of output units, one for each error.</summary>
    Basic,
}
