using System.Buffers;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>Makes sequences of several segments.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    /// <summary>Cuts at offsets in ascending order; an offset given twice makes an empty segment.</summary>
    public static ReadOnlySequence<byte> CutAt(byte[] utf8, params IEnumerable<int> offsets)
    {
        Segments? first = null;
        Segments? last = null;
        int start = 0;
        foreach (int end in offsets.Append(utf8.Length))
        {
            Segments segment = new(utf8.AsMemory(start, end - start), start);
            if (last is not null)
            {
                last.Next = segment;
            }

            first ??= segment;
            last = segment;
            start = end;
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    /// <summary>One byte in each segment.</summary>
    public static ReadOnlySequence<byte> OneByteEach(byte[] utf8) => CutAt(utf8, Enumerable.Range(1, Math.Max(0, utf8.Length - 1)));
}
