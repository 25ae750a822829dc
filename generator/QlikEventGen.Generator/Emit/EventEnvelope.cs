using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// A record that is an event: the payload of a message, or one whose schema has the required context attributes of CloudEvents (CloudEvents
/// 1.0.2, section "Required Attributes"). It implements <c>IEvent</c>, and its event type becomes a constant.
/// </summary>
internal sealed class EventEnvelope
{
    private static readonly string[] Required = ["id", "source", "specversion", "type"];

    /// <summary>The members of <c>IEvent</c>, and what they are called in a payload: today, and in CloudEvents 0.1.</summary>
    private static readonly (string Property, string JsonName, string LegacyName)[] Attributes =
    [
        ("Id", "id", "eventId"),
        ("Source", "source", "source"),
        ("SpecVersion", "specversion", "cloudEventsVersion"),
        ("Type", "type", "eventType"),
        ("Time", "time", "eventTime"),
        ("DataContentType", "datacontenttype", "contentType"),
        ("TenantId", "tenantid", "extensions/tenantId"),
        ("UserId", "userid", "extensions/userId"),
    ];

    private readonly NamedType _record;

    private EventEnvelope(NamedType record) => _record = record;

    public static EventEnvelope? Of(NamedType record)
    {
        bool isEvent = record is { IsRoot: true, Kind: NamedTypeKind.Record or NamedTypeKind.Union }
            && (record.Message is not null
                || Required.All(attribute => Find(record, attribute) is { IsRequired: true, IsNullableType: false } property && IsText(property)));
        return isEvent ? new EventEnvelope(record) : null;
    }

    /// <summary>The event type, where the document says it.</summary>
    public string? EventType => _record.Message is { } message ? message.EventType : (TypeMember.Use.Shape as ConstantShape)?.Text ?? (TypeMember.Annotations.Default as JsonString)?.Value;

    /// <summary>Where the document says it; null where another one does.</summary>
    public DiagnosticPlace? EventTypePlace
    {
        get
        {
            SchemaDocument document = _record.Document;
            if (_record.Message is { } message)
                return message.Document == document ? document.GetPlace(message.NameSpan) : null;

            // What the member is called like is often in another document, for all events at once.
            Schema? schema = TypeMember.Member.Value.Roots.Select(static member => member.Schema).LastOrDefault(schema => schema.Document == document);
            return schema is null ? null : NamePlaces.Of(schema);
        }
    }

    /// <summary>
    /// What a member without a default is expected to hold: the event type, and of the attributes that a sender hardly varies the first example.
    /// Null where nothing tells, or the schema of the member refuses it.
    /// </summary>
    public string? ExpectedTextOf(PropertyShape property, CheckProgram program)
    {
        string? text = property.JsonName switch
        {
            "type" => EventType,
            "specversion" or "datacontenttype" => property.Annotations.Examples is [JsonString example, ..] ? example.Value : null,
            _ => null,
        };
        return text is not null && Evaluator.TryEvaluate(program, program.Get(property.Member.Value), new JsonString(text, default, [])) is [] ? text : null;
    }

    /// <summary>What the record implements: what every payload type does, and that it is an event.</summary>
    public string Interfaces => EventType is null ? $"{PayloadApi.InterfaceOf(_record)}, {Names.Event}" : $"{Names.Event}<{_record.Name}>";

    /// <summary>The member that holds the event type, where no message says it.</summary>
    private PropertyShape TypeMember => Find(_record, "type")!;

    /// <summary>Emits the event type as a constant, where the document says it.</summary>
    public void WriteEventType(SourceWriter writer)
    {
        if (EventType is not { } text)
            return;

        Documentation.OwnSummary(writer, "The event type, as it stands in the member <c>type</c> of a payload.");
        writer.Line($"public const string EventType = {CSharp.Literal(text)};");
        writer.Line();
    }

    public void WriteInterface(SourceWriter writer)
    {
        if (EventType is not null)
            writer.Line($"static string {Names.Event}<{_record.Name}>.EventType => EventType;");
        foreach ((string property, string jsonName, string legacyName) in Attributes)
        {
            bool isTime = property == "Time";
            string? value = ValueOf(jsonName, isTime) ?? (_record.Message is null ? null : ValueOf(legacyName, isTime));
            if (property == "Type")
                writer.Line($"string {Names.Event}.{property} => {TypeOf(value)};");
            else
                writer.Line($"{(isTime ? "DateTimeOffset?" : "string?")} {Names.Event}.{property} => {value ?? "null"};");
        }

        writer.Line();
    }

    /// <summary>An event is of the type that its payload is read as, where it does not say so itself.</summary>
    private string TypeOf(string? value)
    {
        if (value is null)
            return "EventType";
        return _record.Message is not null && (Find(_record, "type") ?? Find(_record, "eventType")) is { IsNullableType: true } ? value + " ?? EventType" : value;
    }

    /// <summary>The C# expression for an attribute, which may be a member of an object; null where no member holds it as such a value.</summary>
    private string? ValueOf(string path, bool isTime)
    {
        string[] names = path.Split('/');
        NamedType? owner = _record;
        string prefix = "";
        foreach (string name in names.Take(names.Length - 1))
        {
            PropertyShape? container = owner is null ? null : Find(owner, name);
            owner = container?.Use.Shape is NamedShape { Type: { Kind: NamedTypeKind.Record } type } ? type : null;
            prefix += container?.Name + (container?.IsNullableType == true ? "?." : ".");
        }

        if (owner is null || Find(owner, names[names.Length - 1]) is not { } member || (owner != _record && member.Annotations.IsDeprecated))
            return null;
        if (isTime)
            return member.Use.Shape is ScalarShape { Kind: ScalarKind.DateTime } ? prefix + member.Name : null;
        if (IsText(member))
            return prefix + member.Name;
        return member.Use.Shape is ScalarShape { Kind: ScalarKind.Uuid } ? $"{prefix}{member.Name}{(member.IsNullableType ? "?" : "")}.ToString()" : null;
    }

    private static PropertyShape? Find(NamedType record, string jsonName) => record.Properties.Find(property => property.JsonName == jsonName);

    private static bool IsText(PropertyShape property) => property.Use.Shape is ScalarShape { Kind: ScalarKind.Text } or ConstantShape;
}
