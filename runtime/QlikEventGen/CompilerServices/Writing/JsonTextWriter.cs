using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Writes JSON text as UTF-8, without white space, into one growing buffer of the array pool. Used by generated code, which knows what follows
/// what; so nothing is checked here.
/// </summary>
/// <remarks>
/// Members and items are written with a comma in front of each. The end of an object or array turns the first comma into the opening bracket,
/// so that no one has to ask which member comes first.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "The methods are named after what they write.")]
public ref partial struct JsonTextWriter
{
    private const int FirstCapacity = 1024;

    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _position;

    /// <summary>The text written so far. It is valid until the next call of any other method.</summary>
    public readonly ReadOnlySpan<byte> WrittenText => _buffer[.._position];

    internal readonly ReadOnlyMemory<byte> WrittenMemory => _rented.AsMemory(0, _position);

    /// <summary>Begins an object.</summary>
    /// <returns>What <see cref="EndObject"/> wants.</returns>
    public readonly int BeginObject() => _position;

    /// <summary>Ends an object.</summary>
    /// <param name="start">What <see cref="BeginObject"/> returned.</param>
    public void EndObject(int start) => EndContainer(start, (byte)'{', (byte)'}');

    /// <summary>Begins an array.</summary>
    /// <returns>What <see cref="EndArray"/> wants.</returns>
    public readonly int BeginArray() => _position;

    /// <summary>Ends an array.</summary>
    /// <param name="start">What <see cref="BeginArray"/> returned.</param>
    public void EndArray(int start) => EndContainer(start, (byte)'[', (byte)']');

    /// <summary>Writes text as it is, such as a member's name <c>,"name":</c> or a constant value.</summary>
    /// <param name="utf8">Part of a JSON text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> utf8)
    {
        Span<byte> free = _buffer[_position..];
        if (free.Length < utf8.Length)
        {
            free = Grow(utf8.Length);
        }

        utf8.CopyTo(free);
        _position += utf8.Length;
    }

    /// <summary>Writes the comma in front of an item of an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Separator()
    {
        Reserve(1)[0] = (byte)',';
        _position++;
    }

    /// <summary>Writes any JSON value as the text that it was read from.</summary>
    /// <param name="value">The value. If it was read with comments or trailing commas allowed, it is written without them.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is <c>default</c>, which is no JSON value.</exception>
    public void Element(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("A JsonElement of kind Undefined (the default value) is no JSON value and cannot be written.", nameof(value));
        }

        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value);
        if (JsonScanner.SkipValue(text, 0, int.MaxValue) == text.Length)
        {
            Raw(text);
            return;
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            value.WriteTo(writer);
        }

        Raw(buffer.WrittenSpan);
    }

    /// <summary>Writes the members that the schema does not declare, each with a comma in front.</summary>
    /// <param name="members">The members.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Members(AdditionalMembers members) => Raw(members.Utf8Members);

    /// <summary>What was written, as one JSON value. Gives the buffer back.</summary>
    /// <returns>The value.</returns>
    public JsonElement ToElement()
    {
        JsonElement element = JsonScanner.ParseElement(WrittenText, int.MaxValue);
        Dispose();
        return element;
    }

    /// <summary>Gives the buffer back to the array pool.</summary>
    public void Dispose()
    {
        byte[]? rented = _rented;
        this = default;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void EndContainer(int start, byte opening, byte closing)
    {
        if (_position == start)
        {
            // Empty: there is no comma to turn into the opening bracket.
            _ = Reserve(2);
            _position++;
        }

        _ = Reserve(1);
        _buffer[start] = opening;
        _buffer[_position++] = closing;
    }

    /// <summary>The free part of the buffer, at least so many bytes of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        Span<byte> free = _buffer[_position..];
        return free.Length >= length ? free : Grow(length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<byte> Grow(int length)
    {
        int needed = checked(_position + length);
        long doubled = Math.Min((long)_buffer.Length * 2, Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(FirstCapacity, Math.Max(needed, (int)doubled)));
        _buffer[.._position].CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }

        _rented = larger;
        _buffer = larger;
        return _buffer[_position..];
    }
}
