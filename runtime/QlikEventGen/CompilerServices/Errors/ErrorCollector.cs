using System.Runtime.InteropServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The errors of one collecting read, as they were noted: byte offsets and static schema locations only. Everything that costs more (JSON
/// Pointers, lines, keyword locations as text) is worked out once at the end, for the errors that are left then.
/// </summary>
/// <remarks>
/// Frames say through which references evaluation came to the current method. They form a tree in a list (each knows its parent) rather
/// than a stack, because an error keeps its frame after the method has returned; a frame that no error uses is removed on leaving.
/// </remarks>
internal sealed class ErrorCollector(int maxDepth)
{
    public const int DefaultMaxDepth = 64;

    private const int NoFrame = -1;

    private readonly List<RecordedError> _errors = [];
    private readonly List<Frame> _frames = [];
    private readonly List<SchemaLink> _links = [];
    private int _currentFrame = NoFrame;
    private int _lastUsedFrame = NoFrame;

    public int MaxDepth { get; } = maxDepth;

    public bool HasTextFault { get; private set; }

    public int Count => _errors.Count;

    public void AddSchemaError(int offset, SchemaLocation location, string keywordPath, string message)
    {
        if (!HasTextFault)
        {
            _lastUsedFrame = Math.Max(_lastUsedFrame, _currentFrame);
            _errors.Add(new(ValidationErrorKind.Schema, offset, message) { Location = location, KeywordPath = keywordPath, Frame = _currentFrame });
        }
    }

    public void AddRepresentationError(int offset, string message)
    {
        if (!HasTextFault)
        {
            _errors.Add(new(ValidationErrorKind.Representation, offset, message));
        }
    }

    /// <summary>Only the first text fault counts: whatever notices it passes a negative position on, and callers may note it again.</summary>
    public void AddTextFault(TextFault fault)
    {
        if (!HasTextFault)
        {
            HasTextFault = true;
            _errors.Add(new(ValidationErrorKind.Text, fault.Offset, fault.Message) { FoundText = fault.FoundText });
        }
    }

    public void Rollback(int mark)
    {
        // Nothing is recorded after a text fault, so it is the last error.
        int end = HasTextFault ? _errors.Count - 1 : _errors.Count;
        if (mark < end)
        {
            _errors.RemoveRange(mark, end - mark);
        }
    }

    public void Enter(ReadOnlySpan<SchemaLink> links)
    {
        _frames.Add(new Frame(_currentFrame, _links.Count, links.Length));
        _links.AddRange(links);
        _currentFrame = _frames.Count - 1;
    }

    public void Leave()
    {
        if (_currentFrame == NoFrame)
        {
            return;
        }

        Frame left = _frames[_currentFrame];
        if (_currentFrame > _lastUsedFrame && _currentFrame == _frames.Count - 1)
        {
            _frames.RemoveAt(_currentFrame);
            _links.RemoveRange(left.FirstLink, left.LinkCount);
        }

        _currentFrame = left.Parent;
    }

    /// <summary>The errors in the order of their places, with all that is said about them.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="skippedBytes">The length of the byte-order mark in front of it.</param>
    public ValidationError[] ToErrors(ReadOnlySpan<byte> json, int skippedBytes)
    {
        // A stable order: errors of one value stay as they were found.
        RecordedError[] recorded = [.. _errors.OrderBy(static error => error.Offset)];
        ErrorLocator locator = new(json);
        ValidationError[] errors = new ValidationError[recorded.Length];
        for (int i = 0; i < recorded.Length; i++)
        {
            RecordedError error = recorded[i];
            TextPosition position = locator.Locate(error.Offset);
            (string? keywordLocation, string? absoluteKeywordLocation) = LocateKeyword(error);
            errors[i] = new ValidationError(error.Kind, error.Message)
            {
                InstanceLocation = position.Pointer,
                Offset = error.Offset + skippedBytes,
                Line = position.Line,
                Column = position.Column,
                Keyword = error.KeywordPath is null ? null : JsonPointer.LastSegment(error.KeywordPath),
                KeywordLocation = keywordLocation,
                AbsoluteKeywordLocation = absoluteKeywordLocation,
                FoundText = error.Kind == ValidationErrorKind.Text ? error.FoundText : ValueText.Quote(json, error.Offset),
            };
        }

        return errors;
    }

    private (string? Dynamic, string? Absolute) LocateKeyword(in RecordedError error)
    {
        if (error.Location is not { } location || error.KeywordPath is not { } keywordPath)
        {
            return (null, null);
        }

        // Paths from the inside out, joined the other way round.
        List<string> paths = [keywordPath];
        SchemaLocation current = location;
        for (int frame = error.Frame; ; frame = _frames[frame].Parent)
        {
            paths.Add(current.EvaluationPath);
            if (frame == NoFrame)
            {
                break;
            }

            SchemaLink link = CollectionsMarshal.AsSpan(_links).Slice(_frames[frame].FirstLink, _frames[frame].LinkCount)[current.Root];
            paths.Add(link.Path);
            current = link.Location;
        }

        paths.Reverse();
        return (string.Concat(paths), location.AbsoluteLocation + SchemaPaths.ToFragment(keywordPath));
    }

    private readonly record struct Frame(int Parent, int FirstLink, int LinkCount);

    private readonly record struct RecordedError(ValidationErrorKind Kind, int Offset, string Message)
    {
        public SchemaLocation? Location { get; init; }

        public string? KeywordPath { get; init; }

        public int Frame { get; init; } = NoFrame;

        public string? FoundText { get; init; }
    }
}
