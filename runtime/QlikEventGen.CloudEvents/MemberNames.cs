namespace QlikEventGen.CloudEvents;

/// <summary>Members of the JSON format that are more than attributes.</summary>
internal static class MemberNames
{
    public const string SpecVersion = "specversion";
    public const string Data = "data";
    public const string DataBase64 = "data_base64";

    /// <summary>An extension attribute with the exact text of <see cref="SpecVersion"/>, where the SDK knows that version by another text.</summary>
    public const string ExactSpecVersion = "qlikspecversion";
}
