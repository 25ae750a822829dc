using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

// The collecting side of the cold roads. Nothing here is generic, so it exists once.
public ref partial struct ReadState
{
    // Made for the first error: a read without one allocates nothing.
    private ErrorCollector Errors => _errors ??= ErrorCollector.Rent(IsCollecting ? _maxDepth : ErrorCollector.DefaultMaxDepth);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordSchemaError(int offset, SchemaLocation location, string keywordPath, string message)
        => Errors.AddSchemaError(offset, location, keywordPath, message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordRefusal(int offset, SchemaLocation location, string schemaPath, string message)
        => Errors.AddSchemaError(offset, location, schemaPath, message, isKeyword: false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordWrongType(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
    {
        // A value that is not even JSON has no type to be wrong, so it is read to its end first.
        int end = JsonScanner.SkipValue(json, position, depth);
        if (end < 0)
        {
            return RecordTextFault(json, ~end);
        }

        Errors.AddSchemaError(position, location, keywordPath, $"{message}, but is {ValueText.DescribeKind(json[position])}");
        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordNotText(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
        => IsAtString(json, position)
            ? RecordTextFault(json, position)
            : RecordWrongType(json, position, depth, location, keywordPath, message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordNotNumber(
        scoped ReadOnlySpan<byte> json, int position, int depth, SchemaLocation location, string keywordPath, string message)
        => IsAtNumber(json, position)
            ? RecordTextFault(json, position)
            : RecordWrongType(json, position, depth, location, keywordPath, message);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordTextFault(scoped ReadOnlySpan<byte> json, int position)
    {
        if (!Errors.HasTextFault)
        {
            TextFault? fault = TextDiagnosis.FindFault(json, Errors.MaxDepth);
            Errors.AddTextFault(fault ?? new TextFault(position, "is not valid JSON from here on", null));
        }

        return ~position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordDuplicateMember(scoped ReadOnlySpan<byte> json, int position)
    {
        int nameStart = ValueText.FindNameBefore(json, position);
        JsonScanner.ReadText(json, nameStart, out JsonText name);
        Errors.AddTextFault(new TextFault(nameStart, $"is the second member named \"{name.ToString()}\", and a declared member may stand only once", null));
        return ~position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordTooDeep(int position)
    {
        Errors.AddTextFault(new TextFault(position, TextDiagnosis.DescribeDepth(Errors.MaxDepth), null));
        return ~position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int RecordUnrepresentable(int position, int end, string message)
    {
        Errors.AddRepresentationError(position, message);
        return end;
    }

    private static bool IsAtString(scoped ReadOnlySpan<byte> json, int position)
        => (uint)position < (uint)json.Length && json[position] == (byte)'"';

    private static bool IsAtNumber(scoped ReadOnlySpan<byte> json, int position)
        => (uint)position < (uint)json.Length && json[position] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
}
