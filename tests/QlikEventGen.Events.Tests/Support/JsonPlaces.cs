using System.Text;
using System.Text.Json;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>Where the values of a valid JSON text stand, by their JSON Pointers, as <see cref="Utf8JsonReader"/> sees it.</summary>
internal static class JsonPlaces
{
    /// <summary>Where a value stands.</summary>
    /// <param name="Name">The opening quote of the member's name; for an item, the value's start.</param>
    /// <param name="Start">The first byte of the value.</param>
    /// <param name="End">The position after the value.</param>
    public readonly record struct ValuePlace(int Name, int Start, int End);

    /// <summary>All values in document order; containers stand before what they contain.</summary>
    public static IReadOnlyDictionary<string, ValuePlace> Find(ReadOnlySpan<byte> utf8)
    {
        Dictionary<string, ValuePlace> places = [];
        Utf8JsonReader reader = new(utf8);
        reader.Read();
        AddValue(ref reader, "", (int)reader.TokenStartIndex, places);
        return places;
    }

    /// <summary>Puts another text in the place of a value.</summary>
    public static byte[] Replace(ReadOnlySpan<byte> utf8, string pointer, string value)
    {
        ValuePlace place = Find(utf8)[pointer];
        return [.. utf8[..place.Start], .. Encoding.UTF8.GetBytes(value), .. utf8[place.End..]];
    }

    /// <summary>Puts a text, such as another member and a comma, in front of a member's name.</summary>
    public static byte[] InsertBefore(ReadOnlySpan<byte> utf8, string pointer, string text)
    {
        ValuePlace place = Find(utf8)[pointer];
        return [.. utf8[..place.Name], .. Encoding.UTF8.GetBytes(text), .. utf8[place.Name..]];
    }

    /// <summary>Removes a member or an item, and the comma that parted it from its neighbour.</summary>
    public static byte[] Remove(ReadOnlySpan<byte> utf8, string pointer)
    {
        ValuePlace place = Find(utf8)[pointer];
        int next = place.End + utf8[place.End..].IndexOfAnyExcept(" \t\r\n"u8);
        if (utf8[next] == (byte)',')
        {
            return [.. utf8[..place.Name], .. utf8[(next + 1)..].TrimStart(" \t\r\n"u8)];
        }

        int previous = utf8[..place.Name].LastIndexOfAnyExcept(" \t\r\n"u8);
        return [.. utf8[..(utf8[previous] == (byte)',' ? previous : previous + 1)], .. utf8[place.End..]];
    }

    public static string Parent(string pointer) => pointer[..pointer.LastIndexOf('/')];

    public static string Name(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];

    private static void AddValue(ref Utf8JsonReader reader, string pointer, int name, Dictionary<string, ValuePlace> places)
    {
        int start = (int)reader.TokenStartIndex;
        places.Add(pointer, default);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                int memberName = (int)reader.TokenStartIndex;
                string member = $"{pointer}/{reader.GetString()}";
                reader.Read();
                AddValue(ref reader, member, memberName, places);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                AddValue(ref reader, $"{pointer}/{i}", (int)reader.TokenStartIndex, places);
            }
        }

        places[pointer] = new ValuePlace(name, start, (int)reader.BytesConsumed);
    }
}
