using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>A place in a text as people name it.</summary>
/// <param name="Pointer">The value that the place belongs to, as a JSON Pointer (RFC 6901).</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-8 bytes.</param>
internal readonly record struct TextPosition(string Pointer, int Line, int Column);

/// <summary>
/// Turns byte offsets into JSON Pointers, lines and columns, in one pass over the text for all of them: the offsets must be asked for in
/// ascending order. Reading itself keeps track of none of this, since most payloads are valid.
/// </summary>
/// <remarks>
/// A place belongs to the innermost value that has begun and not ended there. A member's name, and all that stands between it and its value,
/// belong to the member. The text may be faulty at and after the last offset.
/// </remarks>
internal ref struct ErrorLocator(ReadOnlySpan<byte> json)
{
    private const int NoEnd = int.MaxValue;
    private const int NoName = -1;

    private readonly ReadOnlySpan<byte> _json = json;
    private Container[] _containers = [];
    private int _depth;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _countedTo;

    /// <summary>The place of an offset that is not less than the one asked for before.</summary>
    public TextPosition Locate(int offset)
    {
        string pointer = FindPointer(offset);
        (int line, int column) = FindLine(offset);
        return new TextPosition(pointer, line, column);
    }

    /// <summary>The value that an offset belongs to, as a JSON Pointer.</summary>
    public string FindPointer(int offset)
    {
        PassStructure(offset);
        while (_position < offset && _position < _json.Length)
        {
            switch (_json[_position])
            {
                case (byte)':':
                    PassColon();
                    _position++;
                    break;
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    _position++;
                    break;
                default:
                    int end = FindTokenEnd();
                    if (end > offset)
                    {
                        return BuildPointer(isInsideValue: true);
                    }

                    PassScalarOrName();
                    _position = end;
                    break;
            }
        }

        return _position < _json.Length ? FindPointerOfToken() : BuildPointer(isInsideValue: false);
    }

    /// <summary>
    /// Goes to the last bracket or comma in front of the offset, without a look at anything else. All text up to there has been read before,
    /// so that nothing is left to check.
    /// </summary>
    private void PassStructure(int offset)
    {
        int end = Math.Min(offset, _json.Length);
        StructureBlock.Carry carry = default;
        for (int start = _position; start < end; start += StructureBlock.Length)
        {
            StructureBlock block = StructureBlock.Read(_json, start, Math.Min(end, start + StructureBlock.Length), ref carry);
            ulong commas = block.Commas;
            for (ulong brackets = block.Opening | block.Closing; brackets != 0; brackets &= brackets - 1)
            {
                ulong bracket = brackets & (ulong)-(long)brackets;
                PassCommas(commas & (bracket - 1), start);
                commas &= ~(bracket - 1);
                int position = start + BitOperations.TrailingZeroCount(bracket);
                if ((block.Opening & bracket) != 0)
                {
                    OpenContainer(position);
                }
                else
                {
                    CloseContainer();
                }

                _position = position + 1;
            }

            PassCommas(commas, start);
        }
    }

    private void PassCommas(ulong commas, int start)
    {
        if (commas != 0 && _depth > 0)
        {
            ref Container container = ref Innermost;
            container.Phase = Phase.NameOrItem;
            container.Index += BitOperations.PopCount(commas);
            _position = start + BitOperations.Log2(commas) + 1;
        }
    }

    private void OpenContainer(int position)
    {
        if (IsNameExpected)
        {
            ref Container parent = ref Innermost;
            parent.Name = JsonScanner.SkipWhiteSpace(_json, _position);
            parent.Phase = Phase.Value;
        }

        if (_depth == _containers.Length)
        {
            Array.Resize(ref _containers, Math.Max(8, _depth * 2));
        }

        _containers[_depth++] = new Container { IsArray = _json[position] == (byte)'[' };
    }

    /// <summary>The pointer of what begins exactly here.</summary>
    private readonly string FindPointerOfToken()
    {
        if (IsNameExpected && _json[_position] == (byte)'"' && JsonScanner.SkipString(_json, _position) >= 0)
        {
            return BuildPointer(isInsideValue: false, _position);
        }

        return BuildPointer(isInsideValue: !",:]} \t\r\n"u8.Contains(_json[_position]));
    }

    private readonly bool IsNameExpected => _depth > 0 && Innermost is { IsArray: false, Phase: Phase.NameOrItem };

    /// <summary>The end of the string, number or literal at the current position; no end if the text fault is in it.</summary>
    private readonly int FindTokenEnd()
    {
        if (_json[_position] == (byte)'"')
        {
            int stringEnd = JsonScanner.SkipString(_json, _position);
            return stringEnd < 0 ? NoEnd : stringEnd;
        }

        int end = JsonScanner.SkipValue(_json, _position, depth: 0);
        bool isWhole = end >= 0 && (end >= _json.Length || ",:]}[{\" \t\r\n"u8.Contains(_json[end]));
        return isWhole ? end : NoEnd;
    }

    private readonly void PassScalarOrName()
    {
        if (IsNameExpected)
        {
            ref Container container = ref Innermost;
            container.Name = _position;
            container.Phase = Phase.Colon;
        }
        else
        {
            EndValue();
        }
    }

    private readonly void PassColon()
    {
        if (_depth > 0)
        {
            Innermost.Phase = Phase.Value;
        }
    }

    private void CloseContainer()
    {
        if (_depth > 0)
        {
            _depth--;
        }

        EndValue();
    }

    private readonly void EndValue()
    {
        if (_depth > 0)
        {
            Innermost.Phase = Phase.Comma;
        }
    }

    private readonly ref Container Innermost => ref _containers[_depth - 1];

    private readonly string BuildPointer(bool isInsideValue, int name = NoName)
    {
        DefaultInterpolatedStringHandler pointer = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        for (int i = 0; i < _depth; i++)
        {
            Container container = _containers[i];
            bool isInnermost = i == _depth - 1;
            if (!container.IsArray)
            {
                if (container.Phase is Phase.Colon or Phase.Value)
                {
                    AppendName(ref pointer, container.Name);
                }
            }
            else if (!isInnermost || (isInsideValue && container.Phase == Phase.NameOrItem))
            {
                pointer.AppendLiteral("/");
                pointer.AppendFormatted(container.Index);
            }
        }

        if (name != NoName)
        {
            AppendName(ref pointer, name);
        }

        return pointer.ToStringAndClear();
    }

    private readonly void AppendName(scoped ref DefaultInterpolatedStringHandler pointer, int position)
    {
        JsonScanner.ReadText(_json, position, out JsonText name);
        pointer.AppendLiteral("/");
        pointer.AppendLiteral(JsonPointer.EscapeSegment(name.ToString()));
    }

    /// <summary>The line and column of an offset, both from 1.</summary>
    public (int Line, int Column) FindLine(int offset)
    {
        ReadOnlySpan<byte> text = _json[_countedTo..offset];
        int lineBreak = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (lineBreak >= 0 && text[..(lineBreak + 1)].Contains((byte)'\r'))
        {
            CountLinesOfAnyKind(offset);
        }
        else
        {
            if (lineBreak >= 0)
            {
                _line += text[..(lineBreak + 1)].Count((byte)'\n');
                _lineStart = _countedTo + lineBreak + 1;
            }

            _countedTo = offset;
        }

        return (_line, offset - _lineStart + 1);
    }

    private void CountLinesOfAnyKind(int offset)
    {
        while (true)
        {
            int lineBreak = _json[_countedTo..offset].IndexOfAny((byte)'\n', (byte)'\r');
            if (lineBreak < 0)
            {
                _countedTo = offset;
                return;
            }

            int next = _countedTo + lineBreak + 1;
            bool isPair = _json[next - 1] == (byte)'\r' && next < _json.Length && _json[next] == (byte)'\n';
            if (isPair && next == offset)
            {
                // Between the two halves of one line break: still the line that it ends.
                _countedTo = next - 1;
                return;
            }

            _countedTo = isPair ? next + 1 : next;
            _lineStart = _countedTo;
            _line++;
        }
    }

    /// <summary>What a container waits for.</summary>
    private enum Phase
    {
        NameOrItem,
        Colon,
        Value,
        Comma,
    }

    private struct Container
    {
        public bool IsArray;
        public Phase Phase;
        public int Index;
        public int Name;
    }
}
