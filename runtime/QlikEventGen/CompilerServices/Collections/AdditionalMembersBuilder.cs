using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

/// <summary>Gathers the members that a schema does not declare while an object is read. Notes only where they stand; copies them once.</summary>
/// <remarks>If it is dropped before <see cref="ToMembers"/>, memory of the array pool is left to the garbage collector.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct AdditionalMembersBuilder
{
    private const int InlineCapacity = 4;

    private ReadOnlySpan<byte> _json;
    private InlineRanges _inline;
    private MemberRange[]? _rented;
    private int _count;
    private int _length;

    /// <summary>Adds a member.</summary>
    /// <param name="json">The text, the same one for all members.</param>
    /// <param name="nameStart">The opening quote of the name.</param>
    /// <param name="valueEnd">The position after the value.</param>
    public void Add(ReadOnlySpan<byte> json, int nameStart, int valueEnd)
    {
        _json = json;
        if (_count >= (_rented?.Length ?? InlineCapacity))
        {
            Grow();
        }

        Span<MemberRange> ranges = _rented is null ? _inline : _rented;
        ranges[_count++] = new MemberRange(nameStart, valueEnd);
        _length += 1 + valueEnd - nameStart;
    }

    /// <summary>The members added. The builder must not be used after that.</summary>
    /// <returns>The members.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdditionalMembers ToMembers() => _count == 0 ? default : CopyMembers();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private AdditionalMembers CopyMembers()
    {
        byte[] members = new byte[_length];
        int position = 0;
        ReadOnlySpan<MemberRange> ranges = _rented is null ? _inline : _rented;
        foreach (MemberRange range in ranges[.._count])
        {
            members[position++] = (byte)',';
            ReadOnlySpan<byte> member = _json[range.Start..range.End];
            member.CopyTo(members.AsSpan(position));
            position += member.Length;
        }

        if (_rented is { } rented)
        {
            ArrayPool<MemberRange>.Shared.Return(rented);
        }

        this = default;
        return new AdditionalMembers(members);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        MemberRange[] larger = ArrayPool<MemberRange>.Shared.Rent(_count * 2);
        ReadOnlySpan<MemberRange> ranges = _rented is null ? _inline : _rented;
        ranges[.._count].CopyTo(larger);
        if (_rented is not null)
        {
            ArrayPool<MemberRange>.Shared.Return(_rented);
        }

        _rented = larger;
    }

    private readonly record struct MemberRange(int Start, int End);

    [InlineArray(InlineCapacity)]
    private struct InlineRanges
    {
        private MemberRange _first;
    }
}
