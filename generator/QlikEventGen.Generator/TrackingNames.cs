namespace QlikEventGen.Generator;

/// <summary>The names of the pipeline's stages, by which tests ask why each of them ran.</summary>
internal static class TrackingNames
{
    public const string ProjectOptions = nameof(ProjectOptions);

    public const string SchemaFiles = nameof(SchemaFiles);

    public const string Documents = nameof(Documents);

    public const string Index = nameof(Index);

    public const string Closures = nameof(Closures);

    public const string Models = nameof(Models);

    public const string Files = nameof(Files);

    public const string Diagnostics = nameof(Diagnostics);

    public const string ProjectReports = nameof(ProjectReports);

    public const string ProjectTypes = nameof(ProjectTypes);

    public const string ProjectFiles = nameof(ProjectFiles);
}
