namespace QlikEventGen.Shared;

/// <summary>The format <c>email</c>: <c>Mailbox</c> of RFC 5321, section 4.1.2.</summary>
internal static class EmailFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => MailboxGrammar.IsMailbox(text, isInternational: false);
}
