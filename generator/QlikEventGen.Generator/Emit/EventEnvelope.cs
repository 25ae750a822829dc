using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// A record whose schema has the required context attributes of CloudEvents (CloudEvents 1.0.2, section "Required Attributes"):
/// it implements <c>IEvent</c>, and the text of its <c>type</c> becomes a constant.
/// </summary>
internal sealed class EventEnvelope
{
    private static readonly (string JsonName, string Property)[] Required =
        [("id", "Id"), ("source", "Source"), ("specversion", "SpecVersion"), ("type", "Type")];

    private static readonly (string JsonName, string Property, string Type, ScalarKind Kind)[] Optional =
    [
        ("time", "Time", "DateTimeOffset?", ScalarKind.DateTime),
        ("datacontenttype", "DataContentType", "string?", ScalarKind.Text),
        ("tenantid", "TenantId", "string?", ScalarKind.Text),
        ("userid", "UserId", "string?", ScalarKind.Text),
    ];

    private readonly NamedType _record;

    private EventEnvelope(NamedType record) => _record = record;

    public static EventEnvelope? Of(NamedType record)
    {
        bool isEvent = record.IsRoot && Required.All(attribute =>
            record.Properties.Any(property => property.JsonName == attribute.JsonName && property is { IsRequired: true, IsNullableType: false } && IsText(property)));
        return isEvent ? new EventEnvelope(record) : null;
    }

    /// <summary>The member that holds the event type.</summary>
    public PropertyShape Type => Find("type")!;

    /// <summary>The event type, where the schema says it.</summary>
    public string? EventType => (Type.Use.Shape as ConstantShape)?.Text ?? (Type.Annotations.Default as JsonString)?.Value;

    /// <summary>What the record implements: what every payload type does, and that it is an event.</summary>
    public string Interfaces => EventType is null ? $"{PayloadApi.InterfaceOf(_record)}, {Names.Event}" : $"{Names.Event}<{_record.Name}>";

    /// <summary>Emits the event type as a constant, where the schema says it.</summary>
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
        foreach ((string jsonName, string property) in Required)
            writer.Line($"{(property == "Type" ? "string" : "string?")} {Names.Event}.{property} => {Find(jsonName)!.Name};");
        foreach ((string jsonName, string property, string type, ScalarKind kind) in Optional)
        {
            PropertyShape? found = Find(jsonName);
            bool fits = found?.Use.Shape is ScalarShape scalar ? scalar.Kind == kind : found is not null && kind == ScalarKind.Text && IsText(found);
            writer.Line($"{type} {Names.Event}.{property} => {(fits ? found!.Name : "null")};");
        }

        writer.Line();
    }

    private PropertyShape? Find(string jsonName) => _record.Properties.Find(property => property.JsonName == jsonName);

    private static bool IsText(PropertyShape property) => property.Use.Shape is ScalarShape { Kind: ScalarKind.Text } or ConstantShape;
}
