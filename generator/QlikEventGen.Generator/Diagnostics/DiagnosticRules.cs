using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Diagnostics;

/// <summary>
/// Every rule the generator reports. The remarks name the arguments of a report, in order. Each has a page under
/// docs/rules and a row in AnalyzerReleases.
/// </summary>
internal static class DiagnosticRules
{
    /// <summary>The page of a rule, with <c>{0}</c> for its id.</summary>
    public const string HelpLinkFormat = "https://github.com/qlikeventgen/qlikeventgen/blob/main/docs/rules/{0}.md";

    private const string Category = "QlikEventGen";

    /// <summary>The text is not JSON.</summary>
    /// <remarks>What was expected and what was found.</remarks>
    public static readonly DiagnosticDescriptor MalformedJson = new(
        "QEG1001", "The schema file is not valid JSON", "Not valid JSON: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG1001"));

    /// <summary>
    /// A reference that leads nowhere. Inside a schema a warning: any value is accepted there. At the root of a
    /// document nothing is left, so that is reported with <see cref="DiagnosticBag.ReportError"/>.
    /// </summary>
    /// <remarks>The reference as written, the problem.</remarks>
    public static readonly DiagnosticDescriptor DanglingReference = new(
        "QEG2001", "A reference cannot be resolved", "The reference '{0}' cannot be resolved: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2001"));

    /// <summary>A keyword whose value has the wrong kind.</summary>
    /// <remarks>The keyword, what it must be ("an array of strings"), what it is ("a number").</remarks>
    public static readonly DiagnosticDescriptor WrongKeywordValue = new(
        "QEG2002", "A keyword has a value of the wrong kind", "'{0}' must be {1}, found {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2002"));

    /// <summary>A type that JSON Schema does not know.</summary>
    /// <remarks>The name as written, the names to use instead ("'string'").</remarks>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "QEG2003", "Unknown type name", "'{0}' is not a type of JSON Schema; use {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2003"));

    /// <summary>A value that documents a schema, and which the schema rejects.</summary>
    /// <remarks>The keyword ("default", "examples/0"), the schema's error.</remarks>
    public static readonly DiagnosticDescriptor RejectedAnnotation = new(
        "QEG2004", "A default or an example breaks its own schema", "'{0}' breaks its own schema: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2004"));

    /// <summary>Something that is valid and which the generator does not read yet.</summary>
    /// <remarks>The keyword, the consequence ("it is ignored in validation").</remarks>
    public static readonly DiagnosticDescriptor NotSupported = new(
        "QEG2005", "Not supported yet", "'{0}' is not supported yet: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2005"));

    /// <summary>A pattern that is no regular expression.</summary>
    /// <remarks>The pattern, the problem.</remarks>
    public static readonly DiagnosticDescriptor InvalidPattern = new(
        "QEG2006", "The pattern is not a regular expression", "The pattern '{0}' is not a regular expression: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2006"));

    /// <summary>References in a circle, with nothing that they describe.</summary>
    /// <remarks>The reference as written.</remarks>
    public static readonly DiagnosticDescriptor SelfReference = new(
        "QEG2007", "A reference leads only to itself", "The reference '{0}' leads only to itself, so it describes nothing", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2007"));

    /// <summary>A dialect that is none of the known ones.</summary>
    /// <remarks>The URI of "$schema", the dialect that is used instead.</remarks>
    public static readonly DiagnosticDescriptor UnknownDialect = new(
        "QEG2008", "Unknown dialect", "The dialect '{0}' is not known; the schema is read as {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2008"));

    /// <summary>A value that documents a schema, and of which it takes too long to find out whether the schema accepts it.</summary>
    /// <remarks>The keyword ("default", "examples/0").</remarks>
    public static readonly DiagnosticDescriptor UncheckedAnnotation = new(
        "QEG2030", "A default or an example takes too long to check", "'{0}' is not checked against its own schema, since that takes more than 50,000 steps or leads too deep", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2030"));

    /// <summary>A schema that would become more than can be compiled.</summary>
    /// <remarks>What there is too much of.</remarks>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "QEG2031", "A schema becomes too large", "Nothing is generated for this file, since its schema becomes too large: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2031"));

    /// <summary>Two documents whose root types have one name.</summary>
    /// <remarks>The C# name, the other file. The other file is a related place.</remarks>
    public static readonly DiagnosticDescriptor RootNameClash = new(
        "QEG3001", "Two documents have one C# name", "The type '{0}' is already generated for {1}; nothing is generated for this file", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG3001"));

    /// <summary>Two names of one document that become one in C#.</summary>
    /// <remarks>The name that both would have, who has it ("taken in this document"), the name that this one takes. The other is a related place.</remarks>
    public static readonly DiagnosticDescriptor NameClash = new(
        "QEG3002", "Two names of a document clash in C#", "The C# name '{0}' is {1}; this one is named '{2}'", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG3002"));

    /// <summary>An MSBuild property or item metadata with a value that it cannot have.</summary>
    /// <remarks>The value, the option ("property QlikEventGenFormats"), the allowed values.</remarks>
    public static readonly DiagnosticDescriptor BadOption = new(
        "QEG4001", "An option has a value that is not allowed", "The value '{0}' of the {1} is not allowed, so its default is used; use {2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG4001"));

    /// <summary>A fault of the generator itself, confined to one document.</summary>
    /// <remarks>The exception.</remarks>
    public static readonly DiagnosticDescriptor InternalError = new(
        "QEG9999", "Internal error", "Nothing is generated for this file because of an internal error; please report it: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG9999"));

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new DiagnosticDescriptor[]
    {
        MalformedJson,
        DanglingReference, WrongKeywordValue, UnknownType, RejectedAnnotation, NotSupported, InvalidPattern, SelfReference, UnknownDialect,
        UncheckedAnnotation, TooLarge,
        RootNameClash, NameClash,
        BadOption,
        InternalError,
    }.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>All rules, in no particular order.</summary>
    public static IReadOnlyCollection<DiagnosticDescriptor> All => ById.Values;

    public static DiagnosticDescriptor Get(string id) => ById[id];

    private static string HelpLink(string id) => HelpLinkFormat.Replace("{0}", id);
}
