namespace QlikEventGen.Shared.Patterns;

/// <summary>Why a text is not a regular expression.</summary>
/// <param name="Index">Where in the text, in UTF-16 units; at most its length.</param>
/// <param name="Length">How many units are at fault; 0 where something is missing at the end.</param>
/// <param name="Message">What is wrong, as a sentence without a capital and a full stop.</param>
internal sealed record PatternFault(int Index, int Length, string Message);
