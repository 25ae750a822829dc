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
    // Both 0 in the fast modes.
    private readonly int _maxDepth;
    private readonly int _workFactor;
    private ErrorCollector? _errors;
    private long _work;
    private long _explained;
    private int _afterOverwork;
    private bool _hasFault;

    /// <summary>The state of a collecting read.</summary>
    /// <param name="maxDepth">How many objects and arrays may be open at once.</param>
    /// <param name="isSecond">Whether a fast read of the same text stayed within its bound of work.</param>
    internal ReadState(int maxDepth, bool isSecond)
    {
        _maxDepth = maxDepth;
        _workFactor = isSecond ? CollectingFactor : 1;
    }

    /// <summary>Whether errors are collected, also while a branch is tried in a fast mode.</summary>
    private readonly bool IsCollecting => _maxDepth > 0;

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
    /// <returns>A negative number: reading stops.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DuplicateMember<TMode>(scoped ReadOnlySpan<byte> json, int position)
        where TMode : struct, IReadMode
    {
        // A branch is tried in a fast mode also when errors are collected, and may declare members that nothing around it does.
        _hasFault = true;
        return TMode.Collects || IsCollecting ? RecordDuplicateMember(json, position) : ~position;
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

    /// <summary>Whether a pattern matches anywhere in a string. That it cannot be told in reasonable time is a text fault.</summary>
    /// <param name="text">The string.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="position">The first byte of the string.</param>
    /// <returns>True if it does; false also after a text fault, which ends the reading.</returns>
    public bool Matches(scoped JsonText text, JsonPattern pattern, int position)
    {
        ArgumentNullException.ThrowIfNull(pattern);

        // Other patterns, tried on the way out, may take their time again.
        if (HasTextFault)
        {
            return false;
        }

        bool isMatch = text.Matches(pattern, out bool hasGivenUp);
        if (hasGivenUp)
        {
            _hasFault = true;
            if (IsCollecting)
            {
                Errors.AddTextFault(new TextFault(position, "takes too long to be compared with a pattern that the schema has for it", null));
            }
        }

        return isMatch;
    }

    /// <summary>
    /// Notes through which reference evaluation came to a reading method of another schema, so that the errors that it found get their keyword
    /// location. It has returned: it is called in the last argument, after the errors in front of it were counted in the first.
    /// </summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="mark">The number of errors before the method was called.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="path">The path of keywords from that schema to the root schema of the method that was called.</param>
    /// <param name="end">What the method returned.</param>
    /// <returns><paramref name="end"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Trace<TMode>(int mark, SchemaLocation location, string path, int end)
        where TMode : struct, IReadMode
    {
        if (TMode.Collects && _errors is { } errors && errors.Count > mark)
        {
            errors.AddFrame(mark, location, path);
        }

        return end;
    }

    /// <summary>Notes the same of a method that checks several schemas which were merged into one.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="mark">The number of errors before the method was called.</param>
    /// <param name="links">Where each of the root schemas of the method that was called stands.</param>
    /// <param name="end">What the method returned.</param>
    /// <returns><paramref name="end"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Trace<TMode>(int mark, scoped ReadOnlySpan<SchemaLink> links, int end)
        where TMode : struct, IReadMode
    {
        if (TMode.Collects && _errors is { } errors && errors.Count > mark)
        {
            errors.AddFrame(mark, links);
        }

        return end;
    }

    /// <summary>The number of errors so far, by which the caller sees whether a check found some.</summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <returns>The number; 0 in the fast modes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Mark<TMode>()
        where TMode : struct, IReadMode
        => TMode.Collects && _errors is { } errors ? errors.Count : 0;

    /// <summary>What was found in a payload that is refused, with all that is said about it. Ends the read.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="skippedBytes">The length of the byte-order mark in front of it.</param>
    internal ValidationResult ToResult(scoped ReadOnlySpan<byte> json, int skippedBytes)
    {
        ErrorCollector errors = Errors;
        if (errors.Count == 0)
        {
            // All modes run the same code, so this is a defect of ours. A refused payload must not look valid for it.
            errors.AddTextFault(new TextFault(0, "is refused, but no error was found in it; please report this as a defect of QlikEventGen", null));
        }

        ValidationResult result = new(errors.ToErrors(json, skippedBytes));
        errors.Return();
        _errors = null;
        return result;
    }
}
