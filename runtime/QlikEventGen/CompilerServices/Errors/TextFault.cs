namespace QlikEventGen.CompilerServices;

/// <summary>The first place at which a text is not JSON.</summary>
/// <param name="Offset">The first byte that cannot stand there; the length of the text if it ends too early.</param>
/// <param name="Message">What was expected and what sort of thing was found, without payload text.</param>
/// <param name="FoundText">The character found, where it says more than the message.</param>
internal readonly record struct TextFault(int Offset, string Message, string? FoundText);
