namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// A pattern as instructions for <see cref="PatternMachine"/>. They do, step by step, what section 22.2.2 of ECMA-262 says with closures.
/// </summary>
internal sealed class PatternProgram
{
    private readonly List<PatternInstruction> _instructions = [];

    private PatternProgram(int groupCount) => RegisterCount = 2 * (groupCount + 1);

    public PatternInstruction[] Instructions { get; private set; } = [];

    /// <summary>How many registers it takes. Of group n, 2n has the start and 2n + 1 the end.</summary>
    public int RegisterCount { get; private set; }

    public static PatternProgram Compile(Pattern pattern)
    {
        PatternProgram program = new(pattern.GroupCount);
        program.Add(pattern.Root, isBackward: false);
        program._instructions.Add(new(PatternOperation.Accept));
        program.Instructions = [.. program._instructions];
        return program;
    }

    // What stands in a lookbehind is matched backward: of a sequence, the last part comes first.
    private void Add(PatternNode node, bool isBackward)
    {
        switch (node)
        {
            case SetNode set:
                Add(new(isBackward ? PatternOperation.TakeBackward : PatternOperation.TakeForward, Set: set.Set));
                break;
            case SequenceNode sequence:
                for (int i = 0; i < sequence.Items.Count; i++)
                {
                    Add(sequence.Items[isBackward ? sequence.Items.Count - 1 - i : i], isBackward);
                }

                break;
            case AlternationNode alternation:
                AddAlternation(alternation, isBackward);
                break;
            case GroupNode { Number: { } number } group:
                int start = RegisterCount++;
                Add(new(PatternOperation.Mark, start));
                Add(group.Body, isBackward);
                Add(new(PatternOperation.Capture, number, start));
                break;
            case GroupNode group:
                Add(group.Body, isBackward);
                break;
            case BackreferenceNode reference:
                Add(new(isBackward ? PatternOperation.ReferBackward : PatternOperation.ReferForward, reference.Number));
                break;
            case LookaroundNode lookaround:
                int look = Add(default);
                Add(lookaround.Body, lookaround.IsBehind);
                Add(new(PatternOperation.Accept));
                _instructions[look] = new(lookaround.IsNegative ? PatternOperation.LookNegative : PatternOperation.Look, _instructions.Count);
                break;
            case RepeatNode { Maximum: > 0 } repeat:
                AddRepeat(repeat, isBackward);
                break;
            case AssertionNode assertion:
                Add(new(assertion.Assertion switch
                {
                    PatternAssertion.Start => PatternOperation.Start,
                    PatternAssertion.End => PatternOperation.End,
                    PatternAssertion.WordBoundary => PatternOperation.WordBoundary,
                    _ => PatternOperation.NoWordBoundary,
                }));
                break;
            default:
                break;
        }
    }

    private void AddAlternation(AlternationNode alternation, bool isBackward)
    {
        List<int> ends = [];
        for (int i = 0; i < alternation.Options.Count; i++)
        {
            bool isLast = i == alternation.Options.Count - 1;
            int split = isLast ? -1 : Add(default);
            Add(alternation.Options[i], isBackward);
            if (!isLast)
            {
                ends.Add(Add(default));
                _instructions[split] = new(PatternOperation.Split, split + 1, _instructions.Count);
            }
        }

        foreach (int end in ends)
        {
            _instructions[end] = new(PatternOperation.Jump, _instructions.Count);
        }
    }

    private void AddRepeat(RepeatNode repeat, bool isBackward)
    {
        if (!repeat.Body.CanBeEmpty && (repeat.Minimum, repeat.Maximum) is (0, 1) or (0, RepeatNode.Unbounded))
        {
            // Neither rounds nor positions need be remembered.
            int split = Add(default);
            AddBody(repeat, isBackward);
            if (repeat.Maximum > 1)
            {
                Add(new(PatternOperation.Jump, split));
            }

            int exit = _instructions.Count;
            _instructions[split] = repeat.IsLazy ? new(PatternOperation.Split, exit, split + 1) : new(PatternOperation.Split, split + 1, exit);
            return;
        }

        int count = RegisterCount++;
        int position = RegisterCount++;
        Add(new(PatternOperation.Zero, count));
        int start = Add(default);
        Add(new(PatternOperation.Mark, position));
        AddBody(repeat, isBackward);
        Add(new(PatternOperation.EndRound, count, start, repeat.Minimum, position));
        _instructions[start] = new(
            repeat.IsLazy ? PatternOperation.RepeatLazily : PatternOperation.Repeat, count, _instructions.Count, repeat.Minimum, repeat.Maximum);
    }

    private void AddBody(RepeatNode repeat, bool isBackward)
    {
        if (repeat.LastGroup >= repeat.FirstGroup)
        {
            Add(new(PatternOperation.Forget, repeat.FirstGroup, repeat.LastGroup));
        }

        Add(repeat.Body, isBackward);
    }

    private int Add(PatternInstruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
