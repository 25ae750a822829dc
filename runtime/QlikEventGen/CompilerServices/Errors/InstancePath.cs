using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The place of a value as told by the place of the schema that was applied to it. Most keywords on the way apply where they stand or to one
/// child by its name or index, so that the payload need not be read again to learn its place.
/// </summary>
/// <remarks>Source: JSON Schema 2020-12, Core, sections 10.2 and 10.3, and the same keywords of earlier drafts.</remarks>
internal static class InstancePath
{
    /// <summary>Whether no keyword of a path of evaluation applies to many children, so that the path would not tell to which of them.</summary>
    public static bool IsTold(ReadOnlySpan<char> schemaPath)
    {
        const string Members = "/properties/";
        while (!schemaPath.IsEmpty)
        {
            // Most steps by far.
            if (schemaPath.StartsWith(Members))
            {
                ReadOnlySpan<char> name = schemaPath[Members.Length..];
                int end = name.IndexOf('/');
                schemaPath = end < 0 ? default : name[end..];
            }
            else if (!TryTakeStep(ref schemaPath, out _))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The JSON Pointer of the value to which a path of evaluation leads, if it tells that.</summary>
    public static string Find(ReadOnlySpan<char> schemaPath)
    {
        StringBuilder pointer = new();
        while (!schemaPath.IsEmpty && TryTakeStep(ref schemaPath, out ReadOnlySpan<char> child))
        {
            pointer.Append(child);
        }

        return pointer.ToString();
    }

    /// <summary>Takes a keyword and its argument off the path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="child">The child that the keyword applies to, with a slash in front; empty if it applies to the value itself.</param>
    /// <returns>False if the keyword applies to many children.</returns>
    private static bool TryTakeStep(ref ReadOnlySpan<char> path, out ReadOnlySpan<char> child)
    {
        child = default;
        switch (TakeSegment(ref path))
        {
            case "/properties" or "/prefixItems":
                child = TakeSegment(ref path);
                return true;
            case "/allOf" or "/anyOf" or "/oneOf" or "/dependentSchemas" or "/dependencies":
                TakeSegment(ref path);
                return true;
            case "/$ref" or "/$dynamicRef" or "/$recursiveRef" or "/if" or "/then" or "/else" or "/not":
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first segment with the slash in front of it.</summary>
    private static ReadOnlySpan<char> TakeSegment(ref ReadOnlySpan<char> path)
    {
        int length = path.Length < 2 ? -1 : path[1..].IndexOf('/');
        ReadOnlySpan<char> segment = length < 0 ? path : path[..(length + 1)];
        path = path[segment.Length..];
        return segment;
    }
}
