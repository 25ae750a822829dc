using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// What travels through all reading methods of one read: nothing in the fast modes, for which <c>default</c> is ready, and the errors found so
/// far in the collecting modes.
/// </summary>
/// <remarks>
/// Everything here is the cold road, taken after a check has failed. In a fast mode each method only says that reading stops (it returns the
/// complement of the position); that decision is inlined and disappears from the collecting specialisations, and the rest is never inlined.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ReadState
{
    /// <summary>Evaluations of branches that a read may always make, and how many more for each byte of the text.</summary>
    private const long LeastWork = 100_000;
    private const long WorkPerByte = 64;

    private ErrorCollector? _errors;
    private long _work;
    private bool _hasFault;

    internal ReadState(ErrorCollector errors) => _errors = errors;

    /// <summary>Whether a text fault was met, after which nothing more is read, not even another branch.</summary>
    public readonly bool HasTextFault => _hasFault || _errors is { HasTextFault: true };

    /// <summary>Notes that a value breaks its schema.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="offset">The first byte of the value.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="keywordPath">The keyword as a path from that schema, such as <c>/properties/id/minLength</c>.</param>
    /// <param name="message">A sentence about the value that does not quote it, such as <c>must have at least 1 character</c>.</param>
    /// <returns>True if the caller must stop, false if the error was recorded and reading goes on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Fails<TMode>(int offset, SchemaLocation location, string keywordPath, string message)
        where TMode : struct, IReadMode
    {
        if (!TMode.Collects)
        {
            return true;
        }

        RecordSchemaError(offset, location, keywordPath, message);
        return false;
    }

    /// <summary>Notes that a value stands where the schema <c>false</c> allows none, which no keyword says.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="offset">The first byte of the value.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="schemaPath">The schema <c>false</c> as a path from that schema.</param>
    /// <param name="message">A sentence about the value that does not quote it.</param>
    /// <returns>True if the caller must stop, false if the error was recorded and reading goes on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Refuses<TMode>(int offset, SchemaLocation location, string schemaPath, string message)
        where TMode : struct, IReadMode
    {
        if (!TMode.Collects)
        {
            return true;
        }

        RecordRefusal(offset, location, schemaPath, message);
        return false;
    }

    /// <summary>Notes that a value is of the wrong JSON type, and skips it.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value.</param>
    /// <param name="depth">How many objects and arrays may still be opened.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="keywordPath">The <c>type</c> keyword (or what stands for it) as a path from that schema.</param>
    /// <param name="message">What the value must be, such as <c>must be an object</c>; what it is gets added.</param>
    /// <returns>The position after the value, or a negative number if reading stops.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WrongType<TMode>(scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
        where TMode : struct, IReadMode
        => TMode.Collects ? RecordWrongType(json, position, depth, location, keywordPath, message) : ~position;

    /// <summary>Notes why no string could be read: another type is a schema error, a faulty string is a text fault.</summary>
    /// <inheritdoc cref="WrongType"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NotText<TMode>(scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
        where TMode : struct, IReadMode
        => TMode.Collects ? RecordNotText(json, position, depth, location, keywordPath, message) : ~position;

    /// <summary>Notes why no number could be read: another type is a schema error, a faulty number is a text fault.</summary>
    /// <inheritdoc cref="WrongType"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NotNumber<TMode>(scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
        where TMode : struct, IReadMode
        => TMode.Collects ? RecordNotNumber(json, position, depth, location, keywordPath, message) : ~position;

    /// <summary>Notes that the text is not JSON. Finds the exact place by reading the text once more.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">About where the fault was noticed.</param>
    /// <returns>A negative number: reading stops.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TextFault<TMode>(scoped ReadOnlySpan<byte> json, int position)
        where TMode : struct, IReadMode
    {
        _hasFault = true;
        return TMode.Collects ? RecordTextFault(json, position) : ~position;
    }

    /// <summary>Notes that a declared member stands a second time, which RFC 7493, section 2.3, forbids: a text fault.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The value of the second member; the fault is located at its name.</param>
    /// <param name="name">The name of the member.</param>
    /// <returns>A negative number: reading stops.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DuplicateMember<TMode>(scoped ReadOnlySpan<byte> json, int position, string name)
        where TMode : struct, IReadMode
    {
        _hasFault = true;
        return TMode.Collects ? RecordDuplicateMember(json, position, name) : ~position;
    }

    /// <summary>Notes that an object or array is nested too deep: a text fault.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The bracket that opens the object or array.</param>
    /// <returns>A negative number: reading stops.</returns>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "All cold roads take the text first.")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TooDeep<TMode>(scoped ReadOnlySpan<byte> json, int position)
        where TMode : struct, IReadMode
        => TMode.Collects ? RecordTooDeep(position) : ~position;

    /// <summary>Notes that a value is valid by its schema and the C# type cannot hold it, which matters only if values are built.</summary>
    /// <typeparam name="TMode">Whether errors are collected and values built.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value.</param>
    /// <param name="end">The position after the value.</param>
    /// <param name="message">A sentence about the value that does not quote it, such as <c>is beyond the range of a 64-bit integer</c>.</param>
    /// <returns><paramref name="end"/>, or a negative number if reading stops.</returns>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "All cold roads take the text first.")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Unrepresentable<TMode>(scoped ReadOnlySpan<byte> json, int position, int end, string message)
        where TMode : struct, IReadMode
    {
        if (!TMode.Builds)
        {
            return end;
        }

        return TMode.Collects ? RecordUnrepresentable(position, end, message) : ~position;
    }

    /// <summary>Notes that branches are about to be evaluated, and whether that is one too many: a text fault.</summary>
    /// <remarks>Schemas that try the same value again at each level can multiply work with depth; this bounds it.</remarks>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value.</param>
    /// <param name="branches">The number of branches.</param>
    /// <returns>True if the caller must stop.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOverworked<TMode>(scoped ReadOnlySpan<byte> json, int position, int branches)
        where TMode : struct, IReadMode
    {
        _work += branches;
        if (_work <= LeastWork + (WorkPerByte * json.Length))
        {
            return false;
        }

        _hasFault = true;
        if (TMode.Collects)
        {
            RecordOverwork(position);
        }

        return true;
    }

    /// <summary>Notes that the method that is called next checks a schema of its own, so that its errors get their keyword location.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="path">The path of keywords from that schema to the root schema of the method that is called.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter<TMode>(SchemaLocation location, string path)
        where TMode : struct, IReadMode
    {
        if (TMode.Collects)
        {
            EnterSchema(location, path);
        }
    }

    /// <summary>Notes that the method that is called next checks several schemas that were merged into one.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="links">Where each of the root schemas of the method that is called stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter<TMode>(scoped ReadOnlySpan<SchemaLink> links)
        where TMode : struct, IReadMode
    {
        if (TMode.Collects)
        {
            EnterSchemas(links);
        }
    }

    /// <summary>Notes that the method after the last <see cref="Enter{TMode}(SchemaLocation, string)"/> has returned.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Leave<TMode>()
        where TMode : struct, IReadMode
    {
        if (TMode.Collects)
        {
            _errors?.Leave();
        }
    }

    /// <summary>The number of errors so far, to come back to with <see cref="Rollback"/>. 0 in the fast modes.</summary>
    /// <returns>The mark.</returns>
    public readonly int Mark() => _errors?.Count ?? 0;

    /// <summary>Forgets the errors recorded since the mark, because the branch that they belong to does not count. A text fault stays.</summary>
    /// <param name="mark">What <see cref="Mark"/> returned.</param>
    public readonly void Rollback(int mark) => _errors?.Rollback(mark);
}
