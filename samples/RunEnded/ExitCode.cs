namespace RunEnded;

/// <summary>What the program tells its caller; of several, the highest counts.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Invalid = 1;
    public const int Unreadable = 2;
}
