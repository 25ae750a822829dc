namespace QlikEventGen.Shared;

/// <summary>How a letter of a cursive script joins its neighbours (Unicode Standard, section 9.2).</summary>
/// <remarks>The order is that of the list in <c>GenerateIdnaTables.py</c>. Join_Causing counts as not joining: no rule asks for it.</remarks>
internal enum JoiningType
{
    NonJoining,
    LeftJoining,
    RightJoining,
    DualJoining,
    Transparent,
}
