namespace QlikEventGen.Shared;

/// <summary>
/// The format <c>relative-json-pointer</c>: draft-bhutton-relative-json-pointer-00, section 3. Of the revisions that the
/// drafts of JSON Schema name it is the newest, and the only one with steps between the items of an array (<c>0-1/name</c>).
/// </summary>
internal static class RelativeJsonPointerFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int position = 0;
        if (!TrySkipInteger(text, ref position))
        {
            return false;
        }

        if (position < text.Length && text[position] is (byte)'+' or (byte)'-')
        {
            position++;
            if (!TrySkipInteger(text, ref position))
            {
                return false;
            }
        }

        ReadOnlySpan<byte> pointer = text[position..];
        return (pointer.Length == 1 && pointer[0] == '#') || JsonPointerFormat.IsValid(pointer);
    }

    // With no leading zero.
    private static bool TrySkipInteger(ReadOnlySpan<byte> text, ref int position)
    {
        int start = position;
        while (position < text.Length && AsciiCharacter.IsDigit(text[position]))
        {
            position++;
        }

        return position == start + 1 || (position > start && text[start] != '0');
    }
}
