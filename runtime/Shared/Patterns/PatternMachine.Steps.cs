namespace QlikEventGen.Shared.Patterns;

// What each instruction does.
internal sealed partial class PatternMachine
{
    /// <summary>Takes a step. False where the text does not allow it.</summary>
    private bool Step(ReadOnlySpan<byte> text, ref int instruction, ref int position)
    {
        ref readonly PatternInstruction current = ref _instructions[instruction++];
        switch (current.Operation)
        {
            case PatternOperation.TakeForward:
                if (position == text.Length)
                {
                    return false;
                }

                position = Utf8Text.Next(text, position, out int next);
                return current.Set!.Contains(next);
            case PatternOperation.TakeBackward:
                if (position == 0)
                {
                    return false;
                }

                position = Utf8Text.Previous(text, position, out int previous);
                return current.Set!.Contains(previous);
            case PatternOperation.Start:
                return position == 0;
            case PatternOperation.End:
                return position == text.Length;
            case PatternOperation.WordBoundary:
                return IsWord(text, position - 1) != IsWord(text, position);
            case PatternOperation.NoWordBoundary:
                return IsWord(text, position - 1) == IsWord(text, position);
            case PatternOperation.Jump:
                instruction = current.A;
                return true;
            case PatternOperation.Split:
                Choose(current.B, position);
                instruction = current.A;
                return true;
            case PatternOperation.Mark:
                Set(current.A, position);
                return true;
            case PatternOperation.Capture:
                int start = _registers[current.B];
                Set(2 * current.A, Math.Min(start, position));
                Set((2 * current.A) + 1, Math.Max(start, position));
                return true;
            case PatternOperation.ReferForward or PatternOperation.ReferBackward:
                return Refer(text, current.A, current.Operation == PatternOperation.ReferBackward, ref position);
            case PatternOperation.Look or PatternOperation.LookNegative:
                bool holds = Look(text, instruction, position, current.Operation == PatternOperation.LookNegative);
                instruction = current.A;
                return holds;
            case PatternOperation.Zero:
                Set(current.A, 0);
                return true;
            case PatternOperation.Forget:
                for (int register = 2 * current.A; register <= (2 * current.B) + 1; register++)
                {
                    Set(register, -1);
                }

                return true;
            case PatternOperation.Repeat or PatternOperation.RepeatLazily:
                Repeat(current, ref instruction, position);
                return true;
            case PatternOperation.EndRound:
                int rounds = _registers[current.A];
                if (rounds >= current.C && _registers[current.D] == position)
                {
                    return false;
                }

                Set(current.A, rounds + 1);
                instruction = current.B;
                return true;
            default:
                throw new InvalidOperationException(current.Operation.ToString());
        }
    }

    // A group that has captured nothing stands for the empty text.
    private bool Refer(ReadOnlySpan<byte> text, int group, bool isBackward, ref int position)
    {
        int start = _registers[2 * group];
        if (start < 0)
        {
            return true;
        }

        ReadOnlySpan<byte> captured = text.Slice(start, _registers[(2 * group) + 1] - start);
        bool isThere = isBackward ? text.Slice(0, position).EndsWith(captured) : text.Slice(position).StartsWith(captured);
        position += isBackward ? -captured.Length : captured.Length;
        return isThere;
    }

    private bool Look(ReadOnlySpan<byte> text, int instruction, int position, bool isNegative)
    {
        int changes = _changes.Count;
        bool isMatch = Run(text, instruction, position);
        if (isNegative)
        {
            Undo(changes);
        }

        return isMatch != isNegative;
    }

    private void Repeat(in PatternInstruction repeat, ref int instruction, int position)
    {
        int rounds = _registers[repeat.A];
        if (rounds == repeat.D)
        {
            instruction = repeat.B;
        }
        else if (rounds >= repeat.C)
        {
            bool isLazy = repeat.Operation == PatternOperation.RepeatLazily;
            Choose(isLazy ? instruction : repeat.B, position);
            instruction = isLazy ? repeat.B : instruction;
        }
    }

    private static bool IsWord(ReadOnlySpan<byte> text, int position) =>
        position >= 0 && position < text.Length && text[position] < 128 && PatternSets.Word.Contains(text[position]);
}
