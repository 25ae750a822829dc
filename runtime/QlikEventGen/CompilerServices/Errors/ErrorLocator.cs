using System.Runtime.InteropServices;
using System.Text;
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

    private readonly ReadOnlySpan<byte> _json = json;
    private readonly List<Container> _containers = [];
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _countedTo;

    /// <summary>The place of an offset that is not less than the one asked for before.</summary>
    public TextPosition Locate(int offset)
    {
        string pointer = FindPointer(offset);
        CountLines(offset);
        return new TextPosition(pointer, _line, offset - _lineStart + 1);
    }

    private string FindPointer(int offset)
    {
        while (_position < offset && _position < _json.Length)
        {
            switch (_json[_position])
            {
                case (byte)'{' or (byte)'[' when TryPassContainer(offset):
                    break;
                case (byte)'{' or (byte)'[':
                    _containers.Add(new Container { IsArray = _json[_position] == (byte)'[' });
                    _position++;
                    break;
                case (byte)'}' or (byte)']':
                    CloseContainer();
                    _position++;
                    break;
                case (byte)',' or (byte)':':
                    PassPunctuation(_json[_position]);
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

    /// <summary>Goes past a container that ends in front of the offset, at the speed of the scanner.</summary>
    private bool TryPassContainer(int offset)
    {
        // The outermost container has the offset inside it, or the text behind it is faulty; trying would read everything twice.
        if (_containers.Count == 0)
        {
            return false;
        }

        int end = JsonScanner.SkipValue(_json[..offset], _position, int.MaxValue);
        if (end < 0)
        {
            return false;
        }

        EndValue();
        _position = end;
        return true;
    }

    /// <summary>The pointer of what begins exactly here.</summary>
    private readonly string FindPointerOfToken()
    {
        if (IsNameExpected && _json[_position] == (byte)'"' && JsonScanner.SkipString(_json, _position) >= 0)
        {
            StringBuilder pointer = new(BuildPointer(isInsideValue: false));
            AppendName(pointer, _position);
            return pointer.ToString();
        }

        return BuildPointer(isInsideValue: !",:]} \t\r\n"u8.Contains(_json[_position]));
    }

    private readonly bool IsNameExpected => _containers.Count > 0 && _containers[^1] is { IsArray: false, Phase: Phase.NameOrItem };

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

    private readonly void PassPunctuation(byte punctuation)
    {
        if (_containers.Count == 0)
        {
            return;
        }

        ref Container container = ref Innermost;
        if (punctuation == (byte)':')
        {
            container.Phase = Phase.Value;
            return;
        }

        container.Phase = Phase.NameOrItem;
        container.Index++;
    }

    private readonly void CloseContainer()
    {
        if (_containers.Count > 0)
        {
            _containers.RemoveAt(_containers.Count - 1);
        }

        EndValue();
    }

    private readonly void EndValue()
    {
        if (_containers.Count > 0)
        {
            Innermost.Phase = Phase.Comma;
        }
    }

    private readonly ref Container Innermost => ref CollectionsMarshal.AsSpan(_containers)[^1];

    private readonly string BuildPointer(bool isInsideValue)
    {
        StringBuilder pointer = new();
        for (int i = 0; i < _containers.Count; i++)
        {
            Container container = _containers[i];
            bool isInnermost = i == _containers.Count - 1;
            if (!container.IsArray)
            {
                if (container.Phase is Phase.Colon or Phase.Value)
                {
                    AppendName(pointer, container.Name);
                }
            }
            else if (!isInnermost || (isInsideValue && container.Phase == Phase.NameOrItem))
            {
                pointer.Append('/').Append(container.Index);
            }
        }

        return pointer.ToString();
    }

    private readonly void AppendName(StringBuilder pointer, int position)
    {
        JsonScanner.ReadText(_json, position, out JsonText name);
        pointer.Append('/').Append(JsonPointer.EscapeSegment(name.ToString()));
    }

    private void CountLines(int offset)
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
