using System.Globalization;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Documents;

/// <summary>JSON Pointers (RFC 6901) in a tree. Pointers here are canonical: "" or "/a~1b/0", not percent-encoded.</summary>
internal static class JsonPointers
{
    public static string Append(string pointer, string segment) => JsonPointer.Append(pointer, segment);

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Follows a pointer. If it leads nowhere, <paramref name="missing"/> is the pointer up to and with the first
    /// segment that is not there.
    /// </summary>
    public static JsonNode? Find(JsonNode root, string pointer, out string missing)
    {
        missing = "";
        JsonNode node = root;
        int start = 0;
        while (start < pointer.Length)
        {
            int end = pointer.IndexOf('/', start + 1);
            end = end < 0 ? pointer.Length : end;
            string segment = JsonPointer.UnescapeSegment(pointer.Substring(start + 1, end - start - 1));
            JsonNode? next = node switch
            {
                JsonObject container => container.TryGetMember(segment, out JsonMember? member) ? member.Value : null,
                JsonArray container => IsIndex(segment, out int index) && index < container.Items.Count ? container.Items[index] : null,
                _ => null,
            };
            if (next is null)
            {
                missing = pointer.Substring(0, end);
                return null;
            }

            node = next;
            start = end;
        }

        return node;
    }

    /// <summary>The one spelling of a pointer: "~" that begins no escape is escaped.</summary>
    public static string Canonicalize(string pointer) => pointer.IndexOf('~') < 0
        ? pointer
        : string.Join("/", pointer.Split('/').Select(segment => JsonPointer.EscapeSegment(JsonPointer.UnescapeSegment(segment))));

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && (segment.Length == 1 || segment[0] != '0');
}
