namespace QlikEventGen.Shared;

/// <summary>The format <c>json-pointer</c>: RFC 6901, section 3; the string, not the fragment of a URI.</summary>
internal static class JsonPointerFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        while (true)
        {
            int tilde = text.IndexOf((byte)'~');
            if (tilde < 0)
            {
                return true;
            }

            if (tilde + 1 == text.Length || text[tilde + 1] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }

            text = text[(tilde + 2)..];
        }
    }
}
