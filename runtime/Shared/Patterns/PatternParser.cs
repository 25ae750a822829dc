namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// Reads patterns (ECMA-262, section 22.2.1, with the parameters UnicodeMode and NamedCaptureGroups). A fault is kept, and moves
/// the reader to the end of the pattern, so that nothing behind it is looked at.
/// </summary>
internal sealed partial class PatternParser
{
    /// <summary>
    /// How deep groups may nest. ECMA-262 has no such limit; this one protects the stack of whoever compiles or runs the pattern.
    /// </summary>
    public const int MaxNesting = 250;

    private readonly string _text;
    private readonly PatternGroups _groups;
    private readonly HashSet<CodePointSet> _sets = [];
    private int _position;
    private int _groupsSoFar;
    private bool _isLinear = true;
    private PatternFault? _fault;

    private PatternParser(string text)
    {
        _text = text;
        _groups = PatternGroups.Find(text);
    }

    public static Pattern? Parse(string text, out PatternFault? fault)
    {
        PatternParser parser = new(text);
        Pattern? pattern = parser.Parse();
        fault = parser._fault;
        return pattern;
    }

    /// <summary>Whether the text is a pattern. Takes time in proportion to its length: what only a match needs is not made.</summary>
    public static bool IsPattern(string text)
    {
        PatternParser parser = new(text);
        parser.ReadAll();
        return parser._fault is null;
    }

    private PatternNode ReadAll()
    {
        PatternNode root = ReadAlternatives(nesting: 0);
        if (_position < _text.Length)
        {
            Fail(_position, 1, "')' closes no group; as a character it is written '\\)'");
        }

        return root;
    }

    private Pattern? Parse()
    {
        PatternNode root = ReadAll();
        if (_fault is not null)
        {
            return null;
        }

        PatternAlphabet? alphabet = PatternAlphabet.TryCreate(_sets);
        if (alphabet is null)
        {
            Fail(0, _text.Length, "it tells more than " + PatternAlphabet.MaxLetters + " kinds of characters beyond ASCII apart, which is not supported");
            return null;
        }

        return new(_text, root, _groups.Count, _isLinear, alphabet);
    }

    private PatternNode ReadAlternatives(int nesting)
    {
        PatternNode first = ReadSequence(nesting);
        if (Current != '|')
        {
            return first;
        }

        List<PatternNode> options = [first];
        while (Eat('|'))
        {
            options.Add(ReadSequence(nesting));
        }

        return new AlternationNode(options);
    }

    private PatternNode ReadSequence(int nesting)
    {
        List<PatternNode> items = [];
        while (_position < _text.Length && Current is not ('|' or ')'))
        {
            int groupsBefore = _groupsSoFar;
            PatternNode item = ReadItem(nesting);
            items.Add(ReadQuantifier(item, groupsBefore));
        }

        return items.Count == 1 ? items[0] : new SequenceNode(items);
    }

    private PatternNode ReadItem(int nesting)
    {
        switch (Current)
        {
            case '^':
                _position++;
                return new AssertionNode(PatternAssertion.Start);
            case '$':
                _position++;
                return new AssertionNode(PatternAssertion.End);
            case '(':
                return ReadGroup(nesting + 1);
            case '[':
                return Set(ReadClass());
            case '.':
                _position++;
                return Set(PatternSets.NoLineTerminator);
            case '\\':
                return ReadEscapedItem();
            case '*' or '+' or '?':
                return Fail(_position, 1, $"there is nothing before '{Current}' to repeat; as a character it is written '\\{Current}'");
            case '{' or '}' or ']':
                return Fail(_position, 1, $"'{Current}' as a character is written '\\{Current}'");
            default:
                return Set(CodePointSet.Of(ReadCodePoint()));
        }
    }

    private PatternNode ReadGroup(int nesting)
    {
        int start = _position;
        if (nesting > MaxNesting)
        {
            return Fail(start, 1, $"groups are nested more than {MaxNesting} deep, which is not supported");
        }

        _position++;
        int? number = null;
        bool isLookaround = false;
        bool isBehind = false;
        bool isNegative = false;
        if (!Eat('?'))
        {
            number = ++_groupsSoFar;
        }
        else if (Eat("=") || Eat("!") || Eat("<=") || Eat("<!"))
        {
            isLookaround = true;
            _isLinear = false;
            isNegative = _text[_position - 1] == '!';
            isBehind = _text[_position - 2] == '<';
        }
        else if (Eat('<'))
        {
            number = ++_groupsSoFar;
            ReadNameOfGroup();
        }
        else if (!Eat(':'))
        {
            return Fail(start, _position - start, "'(?' must be followed by ':', '=', '!', '<=', '<!', or by a name in angle brackets");
        }

        PatternNode body = ReadAlternatives(nesting);
        if (!Eat(')'))
        {
            Fail(start, 1, "this group is not closed: ')' is missing");
        }

        return isLookaround ? new LookaroundNode(body, isBehind, isNegative) : new GroupNode(body, number);
    }

    private void ReadNameOfGroup()
    {
        int start = _position;
        string? name = GroupName.Read(_text, ref _position);
        if (name is null)
        {
            FailName(start);
        }
        else if (_groups.NumberOf(name) != _groupsSoFar)
        {
            Fail(start, _position - 1 - start, $"another group has the name '{name}' already");
        }
    }

    // Where the name of a group should be.
    private SequenceNode FailName(int start) =>
        Fail(start, start == _text.Length ? 0 : CodePointAt(_text, start) > 0xFFFF ? 2 : 1, "a group's name must stand here, of letters, digits, '_' and '$', no digit first, and '>' after it");

    private PatternNode ReadQuantifier(PatternNode item, int groupsBefore)
    {
        int start = _position;
        int minimum = 0;
        int maximum = RepeatNode.Unbounded;
        switch (Current)
        {
            case '*':
                _position++;
                break;
            case '+':
                _position++;
                minimum = 1;
                break;
            case '?':
                _position++;
                maximum = 1;
                break;
            case '{':
                ReadCount(out minimum, out maximum);
                break;
            default:
                return item;
        }

        bool isLazy = Eat('?');
        return item is AssertionNode or LookaroundNode
            ? Fail(start, _position - start, "an assertion cannot be repeated")
            : new RepeatNode(item, minimum, maximum, isLazy, groupsBefore + 1, _groupsSoFar);
    }

    private void ReadCount(out int minimum, out int maximum)
    {
        int start = _position++;
        maximum = 0;
        bool isWellFormed = ReadNumber(out minimum);

        // .NET takes the greatest number there is to be beyond reach even of empty rounds.
        minimum = Math.Min(minimum, int.MaxValue - 1);
        if (isWellFormed && !Eat(','))
        {
            maximum = minimum;
        }
        else if (isWellFormed && !ReadNumber(out maximum))
        {
            maximum = RepeatNode.Unbounded;
        }

        if (!isWellFormed || !Eat('}'))
        {
            Fail(start, 1, "'{' must be followed by a count and '}', like in '{2}', '{2,}' or '{2,5}'; as a character it is written '\\{'");
        }
        else if (minimum > maximum)
        {
            Fail(start, _position - start, "the greatest count is less than the least");
        }
    }

    // No text is longer than an int can say, so greater numbers need not be told apart.
    private bool ReadNumber(out int number)
    {
        int start = _position;
        long value = 0;
        while (Current is >= '0' and <= '9')
        {
            value = Math.Min((value * 10) + (Current - '0'), int.MaxValue);
            _position++;
        }

        number = (int)value;
        return _position > start;
    }
}
