namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>Which part of the suite a test belongs to.</summary>
internal enum SuiteSection
{
    /// <summary>What every implementation must do.</summary>
    Required,

    /// <summary>"optional/*.json".</summary>
    Optional,

    /// <summary>"optional/format/*.json".</summary>
    Format,
}

/// <summary>A schema of the suite with its tests.</summary>
internal sealed class SuiteGroup(Draft draft, SuiteSection section, string file, string name, string schema)
{
    public Draft Draft { get; } = draft;

    public SuiteSection Section { get; } = section;

    /// <summary>The file's path in the draft's folder without ".json", such as "optional/format/date".</summary>
    public string File { get; } = file;

    /// <summary>Draft, file and description.</summary>
    public string Name { get; } = name;

    /// <summary>The schema as it stands in the file.</summary>
    public string Schema { get; } = schema;

    public List<SuiteCase> Cases { get; } = [];
}

/// <summary>An instance, and whether it is valid.</summary>
/// <param name="Group">The schema that it is tested against.</param>
/// <param name="Name">Unique in the whole suite and stable: draft, file, group and test.</param>
/// <param name="Instance">The instance as it stands in the file.</param>
/// <param name="IsValid">What the suite says.</param>
internal sealed record SuiteCase(SuiteGroup Group, string Name, string Instance, bool IsValid);
