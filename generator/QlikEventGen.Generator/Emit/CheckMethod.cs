using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits a method that checks a value of any kind and builds nothing.</summary>
internal sealed class CheckMethod
{
    private static readonly (JsonTypes Type, string Pattern)[] Kinds =
    [
        (JsonTypes.String, "(byte)'\"'"),
        (JsonTypes.Object, "(byte)'{'"),
        (JsonTypes.Array, "(byte)'['"),
        (JsonTypes.Number, "(byte)'-' or (>= (byte)'0' and <= (byte)'9')"),
        (JsonTypes.Boolean, "(byte)'t' or (byte)'f'"),
        (JsonTypes.Null, "(byte)'n'"),
    ];

    private readonly SourceWriter _writer;
    private readonly ReaderContext _context;
    private readonly ValueCheck _check;
    private readonly LocationScope _scope;
    private readonly ReadingMethod _method;

    private CheckMethod(SourceWriter writer, ReaderContext context, ValueCheck check, bool tracks, string method)
    {
        _writer = writer;
        _context = context;
        _check = check;
        _scope = LocationScope.Of(context.Locations, check);
        _method = new ReadingMethod(writer, context, check, _scope, method.Substring("Check".Length), tracks);
    }

    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, bool tracks, string method)
    {
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters}{(tracks ? $", ref EvaluatedParts {EvaluatedSets.Parameter}" : "")})");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
            new CheckMethod(writer, context, check, tracks, method).WriteBody();
    }

    private void WriteBody()
    {
        SourceWriter.Section declaration = _writer.Reserve();
        WriteChecks();
        if (declaration.IsFollowedBy("start"))
            declaration.Fill(static writer => writer.Line("int start = position;"));
    }

    private void WriteChecks()
    {
        if (_check.NeverSite is { } never)
        {
            WriteSkip();
            _writer.Line($"return {Failure.OfNever(_scope, never, Evaluator.NeverMessage, "start")} ? ~start : position;");
            return;
        }

        _method.Sets.WriteDeclarations(_writer);
        InPlaceWriter inPlace = new(_method);
        inPlace.WriteTriggers();
        WriteKinds(inPlace);
        if (_check.Types == JsonTypes.None)
            return;

        AllowedValuesReader.WriteSetChecks(_writer, _context, _check, _scope, "start", "position");
        inPlace.Write();
        _writer.Line("return position;");
    }

    private void WriteKinds(InPlaceWriter inPlace)
    {
        // What is neither checked nor refused falls under the default; where nothing is, the default refuses.
        bool hasPlain = Kinds.Any(kind => IsAllowed(kind.Type) && !IsChecked(kind.Type));
        string? defaultRefusal = hasPlain ? null : Kinds.Where(kind => !IsAllowed(kind.Type)).Select(kind => RefusalOf(kind.Type)).FirstOrDefault();
        if (hasPlain && Kinds.All(kind => IsAllowed(kind.Type) && !IsChecked(kind.Type)))
        {
            WriteSkip();
            return;
        }

        using (_writer.Block("switch (position < json.Length ? json[position] : 0)"))
        {
            foreach ((JsonTypes type, string pattern) in Kinds)
            {
                if (IsAllowed(type) && IsChecked(type))
                    WriteCase(pattern, () => WriteKind(type, inPlace));
            }

            foreach (IGrouping<string, string> refused in Kinds
                .Where(kind => !IsAllowed(kind.Type))
                .GroupBy(kind => RefusalOf(kind.Type), static kind => kind.Pattern))
            {
                if (refused.Key == defaultRefusal)
                    continue;
                _writer.Line($"case {string.Join(" or ", refused)}:");
                using (_writer.Indent())
                    _writer.Lines(refused.Key);
            }

            _writer.Line("default:");
            using (_writer.Indent())
            {
                if (defaultRefusal is not null)
                {
                    _writer.Lines(defaultRefusal);
                }
                else
                {
                    WriteSkip();
                    _writer.Line("break;");
                }
            }
        }

        _writer.Line();
    }

    private void WriteCase(string pattern, Action write)
    {
        _writer.Line($"case {pattern}:");
        using (_writer.Indent())
        {
            using (_writer.BodyBlock())
            {
                write();
                _writer.Line("break;");
            }

            _writer.Line();
        }
    }

    private void WriteKind(JsonTypes type, InPlaceWriter inPlace)
    {
        switch (type)
        {
            case JsonTypes.String:
                _writer.Line("position = JsonScanner.ReadText(json, start, out JsonText text);");
                WriteFault();
                TextReader.WriteChecks(_writer, _context, _check, _scope, start: "start");
                break;
            case JsonTypes.Number:
                _writer.Line("position = JsonScanner.ReadDigits(json, start, out JsonNumberText number);");
                WriteFault();
                NumberReader.WriteTypeCheck(_writer, _check, _scope, "start", "position");
                NumberReader.WriteChecks(_writer, _check, _scope, "start");
                break;
            case JsonTypes.Object:
                new MembersReader(_method, inPlace, _method.Name).Write();
                break;
            case JsonTypes.Array:
                new ItemsReader(_method).Write(item: null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private void WriteSkip()
    {
        _writer.Line("position = JsonScanner.SkipValue(json, position, depth);");
        WriteFault();
    }

    private void WriteFault()
    {
        _writer.Line("if (position < 0)");
        using (_writer.Indent())
            _writer.Line("return state.TextFault<TMode>(json, ~position);");
    }

    private bool IsAllowed(JsonTypes type) => (_check.Types & type) != JsonTypes.None;

    /// <summary>The lines that report a value of a kind that is not allowed: every <c>type</c> that refuses it, the last one with the end of reading.</summary>
    private string RefusalOf(JsonTypes type)
    {
        string[] reports = [.. _check.TypeChecks
            .Where(typeCheck => (typeCheck.Types & type) == JsonTypes.None)
            .Select(typeCheck => $"state.WrongType<TMode>(json, start, depth, {_scope.Arguments(typeCheck.Site)}, {CSharp.Literal(typeCheck.Message)});")];
        return string.Join("\n", reports.Select((report, index) => (index == reports.Length - 1 ? "return " : "_ = ") + report));
    }

    private bool IsChecked(JsonTypes type) => type switch
    {
        JsonTypes.String => _check.Text.Count > 0,
        JsonTypes.Number => _check.Numbers.Count > 0 || (_check.Types & JsonTypes.Number) != JsonTypes.Number,
        JsonTypes.Object => _check.Object is not null || _method.Sets.Any,
        JsonTypes.Array => _check.Array is not null || _method.Sets.Any,
        _ => false,
    };
}
