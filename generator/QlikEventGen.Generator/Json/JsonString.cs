namespace QlikEventGen.Generator.Json;

internal sealed class JsonString : JsonNode
{
    private readonly JsonEscape[] _escapes;

    public JsonString(string value, JsonSpan span, JsonEscape[] escapes)
        : base(span)
    {
        Value = value;
        _escapes = escapes;
    }

    /// <summary>The text that the string stands for, escapes decoded.</summary>
    public string Value { get; }

    public override string KindName => "a string";

    /// <summary>
    /// Where the character at <paramref name="index"/> of <see cref="Value"/> begins in the file.
    /// The index after the last character is the closing quote.
    /// </summary>
    public int PositionAt(int index)
    {
        int position = Span.Start + 1 + index;
        foreach (JsonEscape escape in _escapes)
        {
            if (escape.Index >= index)
            {
                break;
            }

            position += escape.Length - 1;
        }

        return position;
    }

    /// <summary>The place in the file of a stretch of <see cref="Value"/>.</summary>
    public JsonSpan SpanOf(int index, int length)
    {
        int start = PositionAt(index);
        return JsonSpan.FromBounds(start, length == 0 ? start : PositionAt(index + length));
    }
}

/// <summary>The character at <see cref="Index"/> of a decoded string takes <see cref="Length"/> characters in the file.</summary>
internal readonly record struct JsonEscape(int Index, int Length);
