namespace QlikEventGen.Generator.Naming;

/// <summary>The C# names of event types: without the prefix that all events of a vendor share, and without a version.</summary>
internal static class EventTypeNames
{
    /// <summary>What the events of Qlik Cloud begin with.</summary>
    private const string DefaultPrefix = "com.qlik";

    /// <param name="eventType">The event type.</param>
    /// <param name="prefixes">What is dropped from its front, longest first; empty for the default.</param>
    public static string Of(string eventType, IEnumerable<string> prefixes)
    {
        foreach (string prefix in prefixes.DefaultIfEmpty(DefaultPrefix).Select(static prefix => prefix.TrimEnd('.') + "."))
        {
            if (eventType.Length > prefix.Length && eventType.StartsWith(prefix, StringComparison.Ordinal))
                return Identifiers.ToPascalCase(WithoutVersion(eventType.Substring(prefix.Length)));
        }

        return Identifiers.ToPascalCase(eventType);
    }

    private static string WithoutVersion(string name)
    {
        int end = name.IndexOf('.');
        bool isVersion = end > 1 && end < name.Length - 1 && name[0] is 'v' or 'V' && name.Substring(1, end - 1).All(static c => c is >= '0' and <= '9');
        return isVersion ? name.Substring(end + 1) : name;
    }
}
