namespace QlikEventGen.Shared;

/// <summary>The format <c>idn-email</c>: <c>Mailbox</c> of RFC 6531, section 3.3.</summary>
internal static class IdnEmailFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => MailboxGrammar.IsMailbox(text, isInternational: true);
}
