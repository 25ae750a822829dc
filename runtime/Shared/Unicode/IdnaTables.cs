namespace QlikEventGen.Shared;

/// <summary>
/// What the Unicode Character Database says about the code points that a domain name may have (those that IDNA 2008 permits
/// always or in a context). About others, all but <see cref="Permitted"/> and the scripts may say anything.
/// </summary>
/// <remarks>
/// .NET exposes little of this, and none of it in netstandard2.0; what it does expose depends on the version of .NET and of the
/// system. The tables are generated: after <c>apt-get install unicode-data</c>,
/// <c>python3 runtime/Shared/Unicode/GenerateIdnaTables.py</c> writes the other parts of this class.
/// </remarks>
internal static partial class IdnaTables
{
    /// <summary>Whether the code point is PVALID (RFC 5892, section 3).</summary>
    public static bool IsPermitted(int codePoint) => CodePointTable.Contains(Permitted, codePoint);

    public static BidiClass GetBidiClass(int codePoint) => (BidiClass)CodePointTable.ValueOf(BidiClasses, codePoint);

    public static JoiningType GetJoiningType(int codePoint) => (JoiningType)CodePointTable.ValueOf(JoiningTypes, codePoint);

    public static int GetCombiningClass(int codePoint) => CodePointTable.ValueOf(CombiningClasses, codePoint);

    public static bool IsCombiningMark(int codePoint) => CodePointTable.Contains(CombiningMarks, codePoint);
}
