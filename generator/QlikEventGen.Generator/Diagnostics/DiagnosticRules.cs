using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Diagnostics;

/// <summary>
/// Every rule the generator reports. The remarks name the arguments of a report, in order; where a message has room for one more,
/// the place of the fault as a JSON Pointer is added by itself. Each has a page under docs/rules and a row in AnalyzerReleases.
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

    /// <summary>A name that stands twice in one object. The first one is a related place.</summary>
    /// <remarks>The name.</remarks>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "QEG1002", "A name stands twice in an object", "The name '{0}' stands twice in this object, and only the last one counts{1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG1002"));

    /// <summary>Bytes that are not UTF-8.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "QEG1003", "The schema file is not encoded in UTF-8", "These bytes are not UTF-8; save the file in that encoding", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG1003"));

    /// <summary>A file with nothing in it but white space.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor EmptyFile = new(
        "QEG1004", "The schema file is empty", "The file is empty where a schema is expected; write one, or remove the file", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG1004"));

    /// <summary>A file that is too deep or too large to be read.</summary>
    /// <remarks>The limit and what was found.</remarks>
    public static readonly DiagnosticDescriptor BeyondLimit = new(
        "QEG1005", "The schema file is beyond a limit", "The file is beyond a limit: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG1005"));

    /// <summary>A comment or a trailing comma, which only some readers of JSON allow.</summary>
    /// <remarks>What was found ("a comment"), what to do.</remarks>
    public static readonly DiagnosticDescriptor JsonExtension = new(
        "QEG1006", "The schema file has a comment or a trailing comma", "Found {0}, which JSON does not have; {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG1006"));

    /// <summary>
    /// A reference that leads nowhere. Inside a schema a warning: any value is accepted there. At the root of a document
    /// nothing is left, so that is reported with <see cref="DiagnosticBag.ReportError"/>.
    /// </summary>
    /// <remarks>The reference as written, the problem.</remarks>
    public static readonly DiagnosticDescriptor DanglingReference = new(
        "QEG2001", "A reference cannot be resolved", "The reference '{0}' cannot be resolved: {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2001"));

    /// <summary>A keyword whose value has the wrong kind.</summary>
    /// <remarks>The keyword, what it must be ("an array of strings"), what it is ("a number").</remarks>
    public static readonly DiagnosticDescriptor WrongKeywordValue = new(
        "QEG2002", "A keyword has a value of the wrong kind", "'{0}' must be {1}, found {2}{3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2002"));

    /// <summary>A type that JSON Schema does not know.</summary>
    /// <remarks>The name as written, the names to use instead ("'string'").</remarks>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "QEG2003", "Unknown type name", "'{0}' is not a type of JSON Schema; use {1}{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2003"));

    /// <summary>A value that documents a schema, or is the only one allowed, and which the schema rejects.</summary>
    /// <remarks>The keyword ("default", "examples/0"), the schema's error.</remarks>
    public static readonly DiagnosticDescriptor RejectedAnnotation = new(
        "QEG2004", "A default, an example or a constant breaks its own schema", "'{0}' breaks its own schema: {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2004"));

    /// <summary>Something that is valid and which the generator does not read yet.</summary>
    /// <remarks>What it is, the consequence ("enums are closed").</remarks>
    public static readonly DiagnosticDescriptor NotSupported = new(
        "QEG2005", "Not supported yet", "'{0}' is not supported yet: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2005"));

    /// <summary>A pattern that is no regular expression.</summary>
    /// <remarks>The pattern, the problem.</remarks>
    public static readonly DiagnosticDescriptor InvalidPattern = new(
        "QEG2006", "The pattern is not a regular expression", "The pattern '{0}' is not a regular expression: {1}{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2006"));

    /// <summary>References in a circle, with nothing that they describe.</summary>
    /// <remarks>The reference as written.</remarks>
    public static readonly DiagnosticDescriptor SelfReference = new(
        "QEG2007", "A reference leads only to itself", "The reference '{0}' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it{1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2007"));

    /// <summary>A dialect that is none of the known ones.</summary>
    /// <remarks>The URI of "$schema", the dialect that is used instead.</remarks>
    public static readonly DiagnosticDescriptor UnknownDialect = new(
        "QEG2008", "Unknown dialect", "The dialect '{0}' is not known; the schema is read as {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2008"));

    /// <summary>A name that is no keyword, and nearly one.</summary>
    /// <remarks>The name as written, the keyword.</remarks>
    public static readonly DiagnosticDescriptor MisspelledKeyword = new(
        "QEG2009", "A keyword is misspelled", "'{0}' is not a keyword, so it demands nothing; did you mean '{1}'?{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2009"));

    /// <summary>A name that is no keyword.</summary>
    /// <remarks>The name.</remarks>
    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        "QEG2010", "Unknown keyword", "'{0}' is not a keyword, so it demands nothing; the names of your own begin with 'x-'{1}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG2010"));

    /// <summary>A keyword of another dialect or of OpenAPI.</summary>
    /// <remarks>The keyword, the dialect of the schema and what follows ("draft-07, so it demands nothing"), what to write instead.</remarks>
    public static readonly DiagnosticDescriptor ForeignKeyword = new(
        "QEG2011", "A keyword of another dialect", "'{0}' is not a keyword of {1}; {2}{3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2011"));

    /// <summary>A keyword that cannot say anything about the declared types. The type is a related place.</summary>
    /// <remarks>The keyword, what it is about ("strings"), what the type allows.</remarks>
    public static readonly DiagnosticDescriptor InapplicableKeyword = new(
        "QEG2012", "A keyword cannot apply to the declared type", "'{0}' is about {1}, and 'type' allows only {2}, so it demands nothing; remove it, or change 'type'{3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2012"));

    /// <summary>An empty "enum", which draft 4 forbids, so there it is reported with <see cref="DiagnosticBag.ReportError"/>.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor EmptyEnum = new(
        "QEG2013", "An enum is empty", "'enum' is empty, so no value is allowed{0}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2013"));

    /// <summary>A value that a list of distinct values has already. The first one is a related place.</summary>
    /// <remarks>The value, the keyword.</remarks>
    public static readonly DiagnosticDescriptor ListedTwice = new(
        "QEG2014", "A value is listed twice", "{0} is already listed in '{1}'{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2014"));

    /// <summary>A required member that no schema declares which applies there.</summary>
    /// <remarks>The member, the question what was meant or nothing.</remarks>
    public static readonly DiagnosticDescriptor UndeclaredRequired = new(
        "QEG2015", "A required member is not declared", "The required member '{0}' is not declared{1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2015"));

    /// <summary>Two keywords that no value satisfies together. The other one is a related place.</summary>
    /// <remarks>The keyword, the other one, what there is not.</remarks>
    public static readonly DiagnosticDescriptor Contradiction = new(
        "QEG2016", "Two keywords contradict each other", "'{0}' contradicts '{1}': {2}{3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2016"));

    /// <summary>A branch of "oneOf" that cannot be the only one that holds. The other one is a related place.</summary>
    /// <remarks>The branch, the reason.</remarks>
    public static readonly DiagnosticDescriptor IdleBranch = new(
        "QEG2017", "A branch of oneOf can never be chosen", "'{0}' can never be the only schema that holds: {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2017"));

    /// <summary>A pattern whose time is not bounded by the length of the text.</summary>
    /// <remarks>The pattern.</remarks>
    public static readonly DiagnosticDescriptor UnboundedPattern = new(
        "QEG2018", "The pattern may take long", "The pattern '{0}' looks around or refers back, so the time that it takes may grow faster than the text{1}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG2018"));

    /// <summary>A format that is not known, and so not checked.</summary>
    /// <remarks>The format, the question what was meant or nothing.</remarks>
    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "QEG2019", "Unknown format", "The format '{0}' is not known, so it is not checked{1}{2}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG2019"));

    /// <summary>A format that is not known, and nearly one that is.</summary>
    /// <remarks>The format, what was probably meant.</remarks>
    public static readonly DiagnosticDescriptor MisspelledFormat = new(
        "QEG2025", "A format is misspelled", "The format '{0}' is not known, so it is not checked; did you mean '{1}'?{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2025"));

    /// <summary>A definition that nothing refers to.</summary>
    /// <remarks>Its name.</remarks>
    public static readonly DiagnosticDescriptor UnusedDefinition = new(
        "QEG2020", "A definition is not used", "No reference leads to the definition '{0}'{1}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG2020"));

    /// <summary>A keyword beside "$ref" where the dialect ignores it. The reference is a related place.</summary>
    /// <remarks>The keyword, the dialect.</remarks>
    public static readonly DiagnosticDescriptor IgnoredSibling = new(
        "QEG2021", "A keyword beside $ref is ignored", "'{0}' is ignored beside '$ref' in {1}; put the reference into an 'allOf' of one{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2021"));

    /// <summary>An array of whose items nothing is said.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor UntypedItems = new(
        "QEG2022", "Nothing is said about the items of an array", "Nothing is said about the items of the array, so they may be anything; add 'items'{0}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG2022"));

    /// <summary>A keyword that means nothing where it stands.</summary>
    /// <remarks>The keyword, what is missing ("without 'if'"), what to do.</remarks>
    public static readonly DiagnosticDescriptor NoEffect = new(
        "QEG2023", "A keyword has no effect", "'{0}' has no effect {1}; {2}{3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2023"));

    /// <summary>A reference to a document that the project does not have. As <see cref="DanglingReference"/>, an error at the root.</summary>
    /// <remarks>The reference as written, the URI or the path that it resolves to.</remarks>
    public static readonly DiagnosticDescriptor OutsideReference = new(
        "QEG2024", "A reference leads out of the project", "The reference '{0}' leads out of the project: no schema has the URI or the path '{1}'; add that file to the schemas, or correct the reference{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2024"));

    /// <summary>A value that documents a schema, and of which it takes too long to find out whether the schema accepts it.</summary>
    /// <remarks>The keyword ("default", "examples/0").</remarks>
    public static readonly DiagnosticDescriptor UncheckedAnnotation = new(
        "QEG2030", "A default or an example takes too long to check", "'{0}' is not checked against its own schema, since that takes more than 50,000 steps or leads too deep{1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2030"));

    /// <summary>A schema that would become more than can be compiled.</summary>
    /// <remarks>What there is too much of.</remarks>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "QEG2031", "A schema becomes too large", "Nothing is generated for this file, since its schema becomes too large: {0}{1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG2031"));

    /// <summary>A message of an AsyncAPI document from which no event type can be made.</summary>
    /// <remarks>The event type, the reason.</remarks>
    public static readonly DiagnosticDescriptor NoEventType = new(
        "QEG2040", "A message gives no event type", "The message '{0}' gives no event type: {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG2040"));

    /// <summary>Two documents whose root types have one name.</summary>
    /// <remarks>The C# name, the other file. The other file is a related place.</remarks>
    public static readonly DiagnosticDescriptor RootNameClash = new(
        "QEG3001", "Two documents have one C# name", "The type '{0}' is already generated for {1}; nothing is generated for this file", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG3001"));

    /// <summary>Two names of one document that become one in C#.</summary>
    /// <remarks>The name that it would have, why it cannot be ("taken in this document"), the name that this one takes, how to choose another or nothing. The other is a related place.</remarks>
    public static readonly DiagnosticDescriptor NameClash = new(
        "QEG3002", "Two names of a document clash in C#", "The C# name '{0}' is {1}; this one is named '{2}'{3}{4}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG3002"));

    /// <summary>Types of two documents that have one name. The other one is a related place.</summary>
    /// <remarks>The C# name, the other file.</remarks>
    public static readonly DiagnosticDescriptor TypeClash = new(
        "QEG3003", "Types of two documents have one C# name", "The type '{0}' is also generated for {1}; give one of the two files another 'TypeName' or 'Namespace'{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG3003"));

    /// <summary>A member of a public type whose own type is internal. The other file is a related place.</summary>
    /// <remarks>The internal type, its file, the public type.</remarks>
    public static readonly DiagnosticDescriptor InternalType = new(
        "QEG3004", "A public type has an internal one in it", "The type '{0}' of {1} is internal, so the public type '{2}' cannot have a member of it; give both files one 'Accessibility'{3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG3004"));

    /// <summary>Two documents that declare one event type. The other one is a related place.</summary>
    /// <remarks>The event type, the other file.</remarks>
    public static readonly DiagnosticDescriptor EventTypeClash = new(
        "QEG3005", "Two documents declare one event type", "The event type '{0}' is already declared by {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG3005"));

    /// <summary>A schema of members that permits other values than objects.</summary>
    /// <remarks>What it permits, the C# name.</remarks>
    public static readonly DiagnosticDescriptor OpenRecord = new(
        "QEG3006", "A record's schema permits values that are no objects", "The schema also permits {0}, which the record '{1}' cannot hold; add \"type\": \"object\"{2}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG3006"));

    /// <summary>An MSBuild property or item metadata with a value that it cannot have.</summary>
    /// <remarks>The value, the option ("property QlikEventGenFormats"), the allowed values.</remarks>
    public static readonly DiagnosticDescriptor BadOption = new(
        "QEG4001", "An option has a value that is not allowed", "The value '{0}' of the {1} is not allowed, so its default is used; use {2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG4001"));

    /// <summary>Options of a file that is not a schema.</summary>
    /// <remarks>The metadata.</remarks>
    public static readonly DiagnosticDescriptor UnusedOption = new(
        "QEG4002", "An option is set for a file that is not a schema", "The metadata {0} has no effect, since this file is not read as a schema; to have it read set the metadata QlikEventGen=\"true\"", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG4002"));

    /// <summary>A project without a schema.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor NoSchemas = new(
        "QEG4003", "No schema was found", "No schema was found; put files named *.schema.json into the folder 'schemas', or list them as AdditionalFiles", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink("QEG4003"));

    /// <summary>A file with more faults than are of use to anyone; an error if one of those left out is.</summary>
    /// <remarks>How many are left out.</remarks>
    public static readonly DiagnosticDescriptor MoreReports = new(
        "QEG9001", "A file has more faults than are listed", "{0} more faults of this file are not listed; mend those that are, and build again", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink("QEG9001"));

    /// <summary>A fault of the generator itself, confined to one document.</summary>
    /// <remarks>The exception.</remarks>
    public static readonly DiagnosticDescriptor InternalError = new(
        "QEG9999", "Internal error", "Nothing is generated for this file because of an internal error; please report it: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink("QEG9999"));

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new DiagnosticDescriptor[]
    {
        MalformedJson, DuplicateKey, NotUtf8, EmptyFile, BeyondLimit, JsonExtension,
        DanglingReference, WrongKeywordValue, UnknownType, RejectedAnnotation, NotSupported, InvalidPattern, SelfReference,
        UnknownDialect, MisspelledKeyword, UnknownKeyword, ForeignKeyword, InapplicableKeyword, EmptyEnum, ListedTwice,
        UndeclaredRequired, Contradiction, IdleBranch, UnboundedPattern, UnknownFormat, UnusedDefinition, IgnoredSibling,
        UntypedItems, NoEffect, OutsideReference, MisspelledFormat, UncheckedAnnotation, TooLarge, NoEventType,
        RootNameClash, NameClash, TypeClash, InternalType, EventTypeClash, OpenRecord,
        BadOption, UnusedOption, NoSchemas,
        MoreReports, InternalError,
    }.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => ById.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Get(string id) => ById[id];

    private static string HelpLink(string id) => HelpLinkFormat.Replace("{0}", id);
}
