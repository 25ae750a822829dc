using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    /// <summary>Goes to the first member of an object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position after the opening brace.</param>
    /// <returns>The position of the quote that opens the first name, or of the closing brace; negative for anything else.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FirstName(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhiteSpace(json, position);
        return position < json.Length && Bytes.At(json, position) is (byte)'"' or (byte)'}' ? position : StoppedAt(json, position);
    }

    /// <summary>Goes to the next member of an object.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position after the value of a member.</param>
    /// <returns>The position of the quote that opens the next name, or of the closing brace; negative for anything else.</returns>
    public static int NextName(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhiteSpace(json, position);
        if (position < json.Length)
        {
            if (Bytes.At(json, position) == ',')
            {
                position++;
                if (Bytes.Has(json, position, 1) && Bytes.At(json, position) == '"')
                {
                    return position;
                }

                position = SkipIndentation(json, position);
                if (position < json.Length && Bytes.At(json, position) == '"')
                {
                    return position;
                }
            }
            else if (Bytes.At(json, position) == '}')
            {
                return position;
            }
        }

        return StoppedAt(json, position);
    }

    /// <summary>Goes past the name of a member and its colon, where no name is known.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the quote that opens the name.</param>
    /// <returns>The position of the member's value; negative if the name or the colon is not valid.</returns>
    public static int SkipName(ReadOnlySpan<byte> json, int position)
    {
        int end = SkipString(json, position);
        if (end < 0)
        {
            return end;
        }

        int colon = SkipWhiteSpace(json, end);
        return colon < json.Length && Bytes.At(json, colon) == ':' ? SkipWhiteSpace(json, colon + 1) : ~colon;
    }

    /// <summary>Goes to the first item of an array.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position after the opening bracket.</param>
    /// <returns>The position of the first byte of the first item, or of the closing bracket; negative at the end of the text.</returns>
    public static int FirstItem(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhiteSpace(json, position);
        return position < json.Length ? position : StoppedAt(json, position);
    }

    /// <summary>Goes to the next item of an array.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position after an item.</param>
    /// <returns>
    /// The position of the first byte of the next item, or of the closing bracket if there is no next item; negative for
    /// anything else. No value begins with a bracket that closes, so that byte tells which of the two it is.
    /// </returns>
    public static int NextItem(ReadOnlySpan<byte> json, int position)
    {
        position = SkipWhiteSpace(json, position);
        if (position < json.Length)
        {
            if (Bytes.At(json, position) == ',')
            {
                position = SkipWhiteSpace(json, position + 1);
                if (position < json.Length && Bytes.At(json, position) != ']')
                {
                    return position;
                }
            }
            else if (Bytes.At(json, position) == ']')
            {
                return position;
            }
        }

        return StoppedAt(json, position);
    }
}
