using System.Runtime.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

// The cold road of the common scalars. Of all but strings the scanner reads the usual spelling only, so these also accept what is valid and unusual, in all modes.
public ref partial struct ReadState
{
    /// <summary>Says why there is no string that could be read.</summary>
    /// <typeparam name="TMode">Whether errors are collected and values built.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value.</param>
    /// <param name="depth">How many objects and arrays may still be opened.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="schemaPath">The value's schema as a path from that schema, such as <c>/properties/id</c>.</param>
    /// <param name="value">Null.</param>
    /// <returns>The position after the value, if errors are collected and it is JSON; otherwise a negative number: reading stops.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainString<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out string? value)
        where TMode : struct, IReadMode
    {
        // Of strings there is no spelling that the scanner does not read.
        value = null;
        return TMode.Collects ? RecordNotText(json, position, depth, location, schemaPath + "/type", "must be a string") : ~position;
    }

    /// <summary>Reads a uuid that the scanner did not, or says why there is none.</summary>
    /// <typeparam name="TMode">Whether errors are collected and values built.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value.</param>
    /// <param name="depth">How many objects and arrays may still be opened.</param>
    /// <param name="location">A schema of the current method.</param>
    /// <param name="schemaPath">The value's schema as a path from that schema, such as <c>/properties/id</c>.</param>
    /// <param name="value">The value, where the mode builds and the value is valid.</param>
    /// <returns>The position after the value, or a negative number if reading stops.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainUuid<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out Guid value)
        where TMode : struct, IReadMode
    {
        value = default;
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        bool isValid = HasFormat<TMode>(json, position, depth, location, schemaPath, text, StringFormat.Uuid, ref end);
        if (isValid && TMode.Builds)
        {
            text.TryGetUuid(out value);
        }

        return end;
    }

    /// <summary>Reads a date-time that the scanner did not, or says why there is none.</summary>
    /// <inheritdoc cref="ExplainUuid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainDateTime<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out DateTimeOffset value)
        where TMode : struct, IReadMode
    {
        value = default;
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        bool isValid = HasFormat<TMode>(json, position, depth, location, schemaPath, text, StringFormat.DateTime, ref end);
        if (isValid && TMode.Builds && !text.TryGetDateTime(out value))
        {
            return Unrepresentable<TMode>(json, position, end, "is a date-time before the year 1 or after the year 9999");
        }

        return end;
    }

    /// <summary>Reads a date that the scanner did not, or says why there is none.</summary>
    /// <inheritdoc cref="ExplainUuid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainDate<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out DateOnly value)
        where TMode : struct, IReadMode
    {
        value = default;
        int end = JsonScanner.ReadText(json, position, out JsonText text);
        bool isValid = HasFormat<TMode>(json, position, depth, location, schemaPath, text, StringFormat.Date, ref end);
        if (isValid && TMode.Builds && !text.TryGetDate(out value))
        {
            return Unrepresentable<TMode>(json, position, end, "is a date before the year 1");
        }

        return end;
    }

    /// <summary>Reads an integer that the scanner did not, or says why there is none.</summary>
    /// <inheritdoc cref="ExplainUuid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainInteger<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out long value)
        where TMode : struct, IReadMode
    {
        const string MustBe = "must be an integer";
        value = 0;
        int end = JsonScanner.ReadDigits(json, position, out JsonNumberText number);
        if (end < 0)
        {
            return TMode.Collects ? RecordNotNumber(json, position, depth, location, schemaPath + "/type", MustBe) : ~position;
        }

        if (!number.IsInteger)
        {
            if (!TMode.Collects)
            {
                return ~position;
            }

            RecordSchemaError(position, location, schemaPath + "/type", MustBe + ", but is a number with a fraction");
            return end;
        }

        return TMode.Builds && !number.TryGetInt64(out value)
            ? Unrepresentable<TMode>(json, position, end, "is beyond the range of a 64-bit integer")
            : end;
    }

    /// <summary>Reads a number that the scanner did not, or says why there is none.</summary>
    /// <inheritdoc cref="ExplainUuid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainNumber<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out double value)
        where TMode : struct, IReadMode
    {
        value = 0;
        int end = JsonScanner.ReadDigits(json, position, out JsonNumberText number);
        if (end < 0)
        {
            return TMode.Collects ? RecordNotNumber(json, position, depth, location, schemaPath + "/type", "must be a number") : ~position;
        }

        return TMode.Builds && !number.TryGetDouble(out value)
            ? Unrepresentable<TMode>(json, position, end, "is beyond the range of a 64-bit floating-point number")
            : end;
    }

    /// <summary>Says why no boolean could be read.</summary>
    /// <inheritdoc cref="ExplainUuid"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ExplainBoolean<TMode>(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string schemaPath, out bool value)
        where TMode : struct, IReadMode
    {
        value = false;
        int end = JsonScanner.ReadBoolean<TMode>(json, position, out value);
        if (end >= 0 || !TMode.Collects)
        {
            return end >= 0 ? end : ~position;
        }

        // What begins like a boolean and is none is not JSON, which reading it as any value finds out.
        return RecordWrongType(json, position, depth, location, schemaPath + "/type", "must be a boolean");
    }

    /// <summary>Whether a value is a string of a format; otherwise says why not, and where reading goes on.</summary>
    private bool HasFormat<TMode>(
        scoped ReadOnlySpan<byte> json,
        int position,
        int depth,
        SchemaLocation location,
        string schemaPath,
        scoped JsonText text,
        StringFormat format,
        ref int end)
        where TMode : struct, IReadMode
    {
        if (end >= 0 && text.HasFormat(format))
        {
            return true;
        }

        if (!TMode.Collects)
        {
            end = ~position;
        }
        else if (end < 0)
        {
            end = RecordNotText(json, position, depth, location, schemaPath + "/type", "must be a string");
        }
        else
        {
            RecordSchemaError(position, location, schemaPath + "/format", "must be " + StringFormats.Describe(format));
        }

        return false;
    }
}
