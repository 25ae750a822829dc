namespace QlikEventGen.Shared.Patterns;

// What stands in square brackets.
internal sealed partial class PatternParser
{
    private CodePointSet ReadClass()
    {
        int start = _position++;
        bool isNegated = Eat('^');
        HashSet<CodePointSet> named = [];
        List<(int First, int Last)> ranges = [];
        while (_position < _text.Length && Current != ']')
        {
            int itemStart = _position;
            CodePointSet? first = ReadClassItem();
            int firstEnd = _position;

            // A hyphen at the end of the class is a character.
            bool isRange = Current == '-' && _position + 1 < _text.Length && _text[_position + 1] != ']';
            if (first is null || !isRange)
            {
                Add(first);
                continue;
            }

            _position++;
            int lastStart = _position;
            CodePointSet? last = ReadClassItem();
            if (last is null)
            {
                break;
            }

            if (first.Single < 0 || last.Single < 0)
            {
                int from = first.Single < 0 ? itemStart : lastStart;
                int to = first.Single < 0 ? firstEnd : _position;
                Fail(from, to - from, $"'{_text.Substring(from, to - from)}' is a set of characters, and cannot be an end of a range; '-' as a character is written '\\-'");
            }
            else if (first.Single > last.Single)
            {
                Fail(itemStart, _position - itemStart, $"the range '{_text.Substring(itemStart, _position - itemStart)}' is in the wrong order");
            }
            else
            {
                ranges.Add((first.Single, last.Single));
            }
        }

        if (!Eat(']'))
        {
            Fail(start, 1, "this class is not closed: ']' is missing");
        }

        CodePointSet set = CodePointSet.FromRanges(ranges);
        foreach (CodePointSet each in named)
        {
            set = set.Union(each);
        }

        return isNegated ? set.Complement() : set;

        void Add(CodePointSet? item)
        {
            if (item?.Single is >= 0 and int codePoint)
            {
                ranges.Add((codePoint, codePoint));
            }
            else if (item is not null)
            {
                // United at the end: a class may name a large set thousands of times.
                named.Add(item);
            }
        }
    }

    private CodePointSet? ReadClassItem() => Current == '\\' ? ReadEscapedSet(isInClass: true) : CodePointSet.Of(ReadCodePoint());
}
