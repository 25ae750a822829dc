using System.Runtime.InteropServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The errors of one collecting read, as they were noted: byte offsets and static schema locations only. Everything that costs more (JSON
/// Pointers, lines, keyword locations as text) is worked out at the end or when it is asked for.
/// </summary>
/// <remarks>
/// Frames say through which references evaluation came to the method that found an error. They are noted while methods return, from the inside
/// out, and only above errors, so that nothing is noted of what is valid. A frame is one or more links (one for each root schema of the
/// method), named by the index of the first; frames form a tree.
/// </remarks>
internal sealed class ErrorCollector(int maxDepth)
{
    public const int DefaultMaxDepth = 64;

    private const int NoFrame = -1;

    /// <summary>What is kept of a large collector would be kept for the life of the thread.</summary>
    private const int MaxSpareLength = 64;

    [ThreadStatic]
    private static ErrorCollector? t_spare;

    private readonly List<RecordedError> _errors = [];
    private readonly List<Link> _links = [];

    public int MaxDepth { get; private set; } = maxDepth;

    public bool HasTextFault { get; private set; }

    public int Count => _errors.Count;

    /// <summary>A collector without errors, which is to be given back. A read without errors thus allocates nothing.</summary>
    public static ErrorCollector Rent(int maxDepth)
    {
        if (t_spare is not { } spare)
        {
            return new ErrorCollector(maxDepth);
        }

        t_spare = null;
        spare.MaxDepth = maxDepth;
        return spare;
    }

    /// <summary>Gives the collector back. It refers to nothing afterwards.</summary>
    public void Return()
    {
        if (_errors.Count > MaxSpareLength || _links.Count > MaxSpareLength)
        {
            return;
        }

        _errors.Clear();
        _links.Clear();
        HasTextFault = false;
        t_spare = this;
    }

    public void AddSchemaError(int offset, SchemaLocation location, string keywordPath, string message, bool isKeyword = true)
    {
        if (!HasTextFault)
        {
            _errors.Add(new(ValidationErrorKind.Schema, offset, message) { Location = location, KeywordPath = keywordPath, IsKeyword = isKeyword });
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

    /// <summary>Notes through which reference evaluation came to the method that found the errors since a mark.</summary>
    public void AddFrame(int mark, SchemaLocation location, string path)
    {
        int frame = _links.Count;
        _links.Add(new Link(location, path));
        PutAbove(mark, frame);
    }

    /// <inheritdoc cref="AddFrame(int, SchemaLocation, string)"/>
    public void AddFrame(int mark, ReadOnlySpan<SchemaLink> links)
    {
        int frame = _links.Count;
        foreach (SchemaLink link in links)
        {
            _links.Add(new Link(link.Location, link.Path));
        }

        PutAbove(mark, frame);
    }

    private void PutAbove(int mark, int frame)
    {
        Span<Link> links = CollectionsMarshal.AsSpan(_links);
        foreach (ref RecordedError error in CollectionsMarshal.AsSpan(_errors)[mark..])
        {
            if (error.InnermostFrame == NoFrame)
            {
                error.InnermostFrame = frame;
            }
            else
            {
                links[error.OutermostFrame].Parent = frame;
            }

            error.OutermostFrame = frame;
        }
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
            ErrorOrigin? origin = error.Location is null || error.KeywordPath is null
                ? null
                : new ErrorOrigin(JoinFrames(error), error.Location, error.KeywordPath, error.IsKeyword);
            (int line, int column) = locator.FindLine(error.Offset);
            errors[i] = new ValidationError(error.Kind, error.Message)
            {
                Origin = origin,
                Pointer = origin is { TellsInstance: true } ? null : locator.FindPointer(error.Offset),
                Offset = error.Offset + skippedBytes,
                Line = line,
                Column = column,
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

    /// <summary>The path from the root schema to the method that found an error, joined from the inside out.</summary>
    private string JoinFrames(in RecordedError error)
    {
        string path = "";
        SchemaLocation location = error.Location!;
        for (int frame = error.InnermostFrame; frame != NoFrame; frame = _links[frame].Parent)
        {
            Link link = _links[frame + location.Root];
            location = link.Location;
            path = string.Concat(location.EvaluationPath, link.Path, path);
        }

        return path;
    }

    private record struct Link(SchemaLocation Location, string Path)
    {
        /// <summary>The frame around this one; only that of a frame's first link counts.</summary>
        public int Parent { get; set; } = NoFrame;
    }

    private record struct RecordedError(ValidationErrorKind Kind, int Offset, string Message)
    {
        public SchemaLocation? Location { get; init; }

        public string? KeywordPath { get; init; }

        /// <summary>False where the path leads to a schema <c>false</c> and not to a keyword.</summary>
        public bool IsKeyword { get; init; }

        public int InnermostFrame { get; set; } = NoFrame;

        public int OutermostFrame { get; set; } = NoFrame;

        public string? FoundText { get; init; }
    }
}
