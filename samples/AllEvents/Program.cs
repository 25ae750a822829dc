// Prints all events that the AsyncAPI documents in schemas/ describe, with their members, as the generated C# has them.
// Put other documents into that folder, such as those of Qlik Cloud, or name another one, relative to the project:
//
//     dotnet run --project samples/AllEvents -p:QlikEventGenSchemaDirectory=../../../qlik-asyncapi
using AllEvents;

Catalogue catalogue = new(Console.Out);
foreach (string eventType in EventRegistry.EventTypes)
{
    if (EventRegistry.TryGetType(eventType, out Type? type))
    {
        catalogue.Write(eventType, type);
        Console.WriteLine();
    }
}

Console.WriteLine(EventRegistry.EventTypes.Count > 0
    ? $"{EventRegistry.EventTypes.Count} events"
    : "no events: there is no AsyncAPI 3 document with messages in the folder");
