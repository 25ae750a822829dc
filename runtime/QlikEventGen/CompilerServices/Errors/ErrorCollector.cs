using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The errors of one collecting read, as they were noted: byte offsets and static schema locations only. Everything that costs more (JSON
/// Pointers, lines, keyword locations as text) is worked out once at the end, for the errors that are left then.
/// </summary>
/// <remarks>
/// Frames say through which references evaluation came to the current method. A frame is one or more links (one for each root schema of the
/// method), named by the index of the first. Frames form a tree rather than a stack (each link knows its parent frame), because an error keeps
/// its frame after the method has returned; frames that no error uses are removed on leaving.
/// </remarks>
internal sealed class ErrorCollector(int maxDepth)
{
    public const int DefaultMaxDepth = 64;

    private const int NoFrame = -1;

    private readonly List<RecordedError> _errors = [];
    private Link[] _links = [];
    private int _linkCount;
    private int _currentFrame = NoFrame;
    private int _lastUsedFrame = NoFrame;

    public int MaxDepth { get; } = maxDepth;

    public bool HasTextFault { get; private set; }

    public int Count => _errors.Count;

    public void AddSchemaError(int offset, SchemaLocation location, string keywordPath, string message, bool isKeyword = true)
    {
        if (!HasTextFault)
        {
            _lastUsedFrame = Math.Max(_lastUsedFrame, _currentFrame);
            _errors.Add(new(ValidationErrorKind.Schema, offset, message) { Location = location, KeywordPath = keywordPath, IsKeyword = isKeyword, Frame = _currentFrame });
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

    public void Enter(SchemaLocation location, string path)
    {
        int frame = _linkCount;
        AddLink(location, path);
        _currentFrame = frame;
    }

    public void Enter(ReadOnlySpan<SchemaLink> links)
    {
        int frame = _linkCount;
        foreach (SchemaLink link in links)
        {
            AddLink(link.Location, link.Path);
        }

        _currentFrame = frame;
    }

    public void Leave()
    {
        if (_currentFrame == NoFrame)
        {
            return;
        }

        int parent = _links[_currentFrame].Parent;
        if (_currentFrame > _lastUsedFrame)
        {
            _linkCount = _currentFrame;
        }

        _currentFrame = parent;
    }

    /// <summary>The errors in the order of their places, with all that is said about them.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="skippedBytes">The length of the byte-order mark in front of it.</param>
    public ValidationError[] ToErrors(ReadOnlySpan<byte> json, int skippedBytes)
    {
        List<RecordedError> recorded = SortByOffset();
        ErrorLocator locator = new(json);
        ValidationError[] errors = new ValidationError[recorded.Count];
        for (int i = 0; i < recorded.Count; i++)
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
                Keyword = error.KeywordPath is null || !error.IsKeyword ? null : JsonPointer.LastSegment(error.KeywordPath),
                KeywordLocation = keywordLocation,
                AbsoluteKeywordLocation = absoluteKeywordLocation,
                FoundText = error.Kind == ValidationErrorKind.Text ? error.FoundText : ValueText.Quote(json, error.Offset),
            };
        }

        return errors;
    }

    /// <summary>Errors of one place stay in the order in which they were found.</summary>
    private List<RecordedError> SortByOffset()
    {
        for (int i = 1; i < _errors.Count; i++)
        {
            if (_errors[i].Offset < _errors[i - 1].Offset)
            {
                return [.. _errors.OrderBy(static error => error.Offset)];
            }
        }

        return _errors;
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
        for (int frame = error.Frame; ; frame = _links[frame].Parent)
        {
            paths.Add(current.EvaluationPath);
            if (frame == NoFrame)
            {
                break;
            }

            Link link = _links[frame + current.Root];
            paths.Add(link.Path);
            current = link.Location;
        }

        paths.Reverse();
        return (string.Concat(paths), location.AbsoluteLocation + JsonPointer.ToFragment(keywordPath));
    }

    private void AddLink(SchemaLocation location, string path)
    {
        if (_linkCount == _links.Length)
        {
            Array.Resize(ref _links, Math.Max(8, _linkCount * 2));
        }

        _links[_linkCount++] = new Link(_currentFrame, location, path);
    }

    private readonly record struct Link(int Parent, SchemaLocation Location, string Path);

    private readonly record struct RecordedError(ValidationErrorKind Kind, int Offset, string Message)
    {
        public SchemaLocation? Location { get; init; }

        public string? KeywordPath { get; init; }

        /// <summary>False where the path leads to a schema <c>false</c> and not to a keyword.</summary>
        public bool IsKeyword { get; init; }

        public int Frame { get; init; } = NoFrame;

        public string? FoundText { get; init; }
    }
}
