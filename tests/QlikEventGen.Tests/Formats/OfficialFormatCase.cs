namespace QlikEventGen.Tests.Formats;

/// <summary>One test of the official suite.</summary>
/// <param name="Name">Where it stands and what it is about; no two have the same.</param>
/// <param name="Format">The format that the schema names.</param>
/// <param name="Instance">The instance, as JSON.</param>
/// <param name="IsValid">Whether the instance is valid.</param>
internal sealed record OfficialFormatCase(string Name, string Format, string Instance, bool IsValid);
