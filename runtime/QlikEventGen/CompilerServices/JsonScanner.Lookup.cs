using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

// Looking into a value before it is read, or once more.
public static partial class JsonScanner
{
    /// <summary>Finds a member of an object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the first byte of a value.</param>
    /// <param name="name">The name of the member, as UTF-8.</param>
    /// <param name="depth">How many objects and arrays may still be opened.</param>
    /// <returns>The position of the value of the first member with the name; negative if there is none, if the value is no object, or if its text is faulty before it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindMember(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> name, int depth)
    {
        if (!Matches(json, position, "{"u8))
        {
            return ~position;
        }

        int next = FirstName(json, position + 1);
        while (next >= 0 && Bytes.At(json, next) == '"')
        {
            if (ReadText(json, next, out JsonText text) < 0)
            {
                break;
            }

            int value = SkipName(json, next);
            if (value < 0 || text.EqualsText(name))
            {
                return value;
            }

            int end = SkipValue(json, value, depth - 1);
            if (end < 0)
            {
                break;
            }

            next = NextName(json, end);
        }

        return ~position;
    }

    /// <summary>Whether a value is a string with a certain text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the first byte of the value; negative if there is none.</param>
    /// <param name="utf8">The text that the string may have, as UTF-8.</param>
    /// <returns>True if there is a value, it is a string and it has the text, however that is spelled.</returns>
    public static bool HasText(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> utf8) =>
        position >= 0 && ReadText(json, position, out JsonText text) >= 0 && text.EqualsText(utf8);
}
