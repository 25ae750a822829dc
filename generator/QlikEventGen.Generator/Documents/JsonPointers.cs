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

    /// <summary>The pointer of the innermost value around a stretch of the file; that of a member where the stretch is in its name.</summary>
    public static string At(JsonNode root, JsonSpan span)
    {
        string pointer = "";
        JsonNode node = root;
        while (true)
        {
            switch (node)
            {
                case JsonArray array when FindAround(array.Items.Count, i => array.Items[i].Span, span) is var index and >= 0:
                    pointer = Append(pointer, index);
                    node = array.Items[index];
                    break;
                case JsonObject container when FindAround(container, span) is { } member:
                    pointer = Append(pointer, member.Name);
                    if (span.Start < member.Value.Span.Start)
                    {
                        return pointer;
                    }

                    node = member.Value;
                    break;
                default:
                    return pointer;
            }
        }
    }

    private static JsonMember? FindAround(JsonObject container, JsonSpan span)
    {
        foreach (IReadOnlyList<JsonMember> members in new[] { container.Members, container.Duplicates })
        {
            int index = FindAround(members.Count, i => JsonSpan.FromBounds(members[i].NameSpan.Start, members[i].Value.Span.End), span);
            if (index >= 0)
            {
                return members[index];
            }
        }

        return null;
    }

    /// <summary>Which of the stretches, which stand one after the other, holds another one; -1 if none does.</summary>
    private static int FindAround(int count, Func<int, JsonSpan> spanOf, JsonSpan span)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (spanOf(middle).Start <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && spanOf(low - 1).End >= span.End ? low - 1 : -1;
    }

    /// <summary>The one spelling of a pointer: "~" that begins no escape is escaped.</summary>
    public static string Canonicalize(string pointer) => pointer.IndexOf('~') < 0
        ? pointer
        : string.Join("/", pointer.Split('/').Select(segment => JsonPointer.EscapeSegment(JsonPointer.UnescapeSegment(segment))));

    private static bool IsIndex(string segment, out int index) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && (segment.Length == 1 || segment[0] != '0');
}
