namespace QlikEventGen.Shared;

/// <summary>The format <c>regex</c>: a pattern of ECMA-262.</summary>
internal static class RegexFormat
{
    // PLACEHOLDER until the pattern parser is here: pairs of brackets only.
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        bool isInClass = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'\\':
                    i++;
                    if (i == text.Length)
                    {
                        return false;
                    }

                    break;
                case (byte)'[':
                    isInClass = true;
                    break;
                case (byte)']':
                    isInClass = false;
                    break;
                case (byte)'(' when !isInClass:
                    depth++;
                    break;
                case (byte)')' when !isInClass && --depth < 0:
                    return false;
            }
        }

        return depth == 0 && !isInClass;
    }
}
