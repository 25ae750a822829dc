using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace QlikEventGen.CompilerServices;

/// <summary>The texts of an enum with many values: finds the number of a text and the text of a number, both in constant time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTextTable
{
    private const int LargestBufferOnStack = 256;

    // An escape is at most six times as long as what it stands for.
    private const long LongestEscape = 6;

    private readonly byte[][] _json;
    private readonly byte[][] _texts;
    private readonly string?[] _strings;
    private readonly int _longest;

    // For each hash the first number, and for each number the next one with the same hash; -1 ends the chain.
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Prepares the texts.</summary>
    /// <param name="values">A JSON array of the texts, in UTF-8 and in the order of their numbers.</param>
    public JsonTextTable(ReadOnlySpan<byte> values)
    {
        List<byte[]> json = [];
        List<byte[]> texts = [];
        Utf8JsonReader reader = new(values);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                byte[] text = Encoding.UTF8.GetBytes(reader.GetString()!);
                json.Add(values[(int)reader.TokenStartIndex..(int)reader.BytesConsumed].ToArray());
                texts.Add(text);
                _longest = Math.Max(_longest, text.Length);
            }
        }

        _json = [.. json];
        _texts = [.. texts];
        _strings = new string?[_texts.Length];
        _first = new int[BitOperations.RoundUpToPowerOf2((uint)_texts.Length + 1)];
        _next = new int[_texts.Length];
        Array.Fill(_first, -1);
        for (int i = _texts.Length - 1; i >= 0; i--)
        {
            ref int first = ref _first[Hash(_texts[i]) & (uint)(_first.Length - 1)];
            _next[i] = first;
            first = i;
        }
    }

    /// <summary>Reads one of the texts. Allocates nothing.</summary>
    /// <param name="json">UTF-8 JSON text.</param>
    /// <param name="position">The first byte of a value.</param>
    /// <param name="number">The text's number, or 0.</param>
    /// <returns>The position after the value, or a negative number if it is none of the texts.</returns>
    public int Read(ReadOnlySpan<byte> json, int position, out int number)
    {
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        if (end >= 0 && TryFind(text, out number))
        {
            return end;
        }

        number = 0;
        return ~position;
    }

    /// <summary>Finds the number of a text.</summary>
    /// <param name="text">The text, without quotes.</param>
    /// <param name="number">Its number, or 0.</param>
    /// <returns>Whether it is one of the texts.</returns>
    public bool TryFind(string? text, out int number)
    {
        number = 0;
        if (text is null || text.Length > _longest)
        {
            return false;
        }

        byte[]? rented = null;
        Span<byte> buffer = _longest <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(_longest));

        // Half of a surrogate pair, or a text too long for the buffer, is none of them.
        bool isFound = Utf8.FromUtf16(text, buffer, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
            && TryFindUtf8(buffer[..written], out number);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isFound;
    }

    /// <summary>The JSON text of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>A JSON string with its quotes; empty if there is none.</returns>
    public ReadOnlySpan<byte> GetJson(int number) => (uint)number < (uint)_json.Length ? _json[number] : default;

    /// <summary>The text of a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text, without quotes; null if there is none.</returns>
    public string? GetString(int number) =>
        (uint)number < (uint)_texts.Length ? _strings[number] ??= Encoding.UTF8.GetString(_texts[number]) : null;

    private bool TryFind(JsonText text, out int number)
    {
        number = 0;
        if (!text.HasEscapes)
        {
            return TryFindUtf8(text.Raw, out number);
        }

        if (text.Raw.Length > LongestEscape * _longest)
        {
            return false;
        }

        byte[]? rented = null;
        Span<byte> buffer = text.Raw.Length <= LargestBufferOnStack
            ? stackalloc byte[LargestBufferOnStack]
            : (rented = ArrayPool<byte>.Shared.Rent(text.Raw.Length));
        bool isFound = TryFindUtf8(buffer[..JsonEscapes.Unescape(text.Raw, buffer)], out number);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isFound;
    }

    /// <summary>Finds the number of a text in UTF-8, without quotes and escapes. Allocates nothing.</summary>
    internal bool TryFindUtf8(ReadOnlySpan<byte> text, out int number)
    {
        if (text.Length <= _longest)
        {
            for (number = _first[Hash(text) & (uint)(_first.Length - 1)]; number >= 0; number = _next[number])
            {
                if (text.SequenceEqual(_texts[number]))
                {
                    return true;
                }
            }
        }

        number = 0;
        return false;
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        // Each round multiplies by the golden ratio of 64 bits and folds the high half, which depends on all bits, into the low one.
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = (uint)text.Length;
        ReadOnlySpan<byte> rest = text;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * Multiplier;
            hash ^= hash >> 32;
        }

        ulong last = 0;
        foreach (byte unit in rest)
        {
            last = (last << 8) | unit;
        }

        hash = (hash ^ last) * Multiplier;
        return (uint)(hash ^ (hash >> 32));
    }
}
