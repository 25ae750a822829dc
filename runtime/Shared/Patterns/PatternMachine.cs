using System.Diagnostics;

namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// Runs a <see cref="PatternProgram"/> over a text, and back where it has a choice. It gives up when that takes too long or too much
/// memory; it needs no more of the stack for a longer text. One machine serves one text at a time.
/// </summary>
internal sealed partial class PatternMachine
{
    // How many choices may be open at once, and how many steps are taken between two looks at the clock.
    private const int MaxChoices = 1 << 20;
    private const int StepsPerLook = 1 << 14;

    private readonly PatternInstruction[] _instructions;
    private readonly int[] _registers;
    private readonly Stack<Choice> _choices = new();
    private readonly Stack<(int Register, int Value)> _changes = new();
    private int _steps;
    private long _deadline;
    private bool _hasGivenUp;

    public PatternMachine(PatternProgram program)
    {
        _instructions = program.Instructions;
        _registers = new int[program.RegisterCount];
    }

    // Where else to go on, and how many changes of registers had been made when the choice came up.
    private readonly record struct Choice(int Instruction, int Position, int Changes);

    /// <summary>Whether the last text took too long, so that it could not be told whether it matches.</summary>
    public bool HasGivenUp => _hasGivenUp;

    /// <summary>Whether the program accepts a text from any position on.</summary>
    /// <param name="text">The text, well-formed UTF-8.</param>
    /// <param name="timeout">How long that may take.</param>
    /// <returns>Whether it does; false also when it has given up.</returns>
    public bool IsMatch(ReadOnlySpan<byte> text, TimeSpan timeout)
    {
        _registers.AsSpan().Fill(-1);
        _choices.Clear();
        _changes.Clear();
        _steps = 0;
        _hasGivenUp = false;
        _deadline = Stopwatch.GetTimestamp() + (long)(timeout.TotalSeconds * Stopwatch.Frequency);
        bool isMatch = false;
        for (int start = 0; start <= text.Length && !isMatch && !_hasGivenUp; start = start < text.Length ? Utf8Text.Next(text, start, out _) : start + 1)
        {
            isMatch = Run(text, 0, start);
        }

        return isMatch && !_hasGivenUp;
    }

    /// <summary>Runs from an instruction on. All choices are closed after it; if it fails, the registers are as they were.</summary>
    private bool Run(ReadOnlySpan<byte> text, int instruction, int position)
    {
        int openChoices = _choices.Count;
        int changes = _changes.Count;
        while (true)
        {
            if (++_steps % StepsPerLook == 0)
            {
                _hasGivenUp |= Stopwatch.GetTimestamp() > _deadline;
            }

            if (_hasGivenUp)
            {
                return false;
            }

            if (_instructions[instruction].Operation == PatternOperation.Accept)
            {
                while (_choices.Count > openChoices)
                {
                    _choices.Pop();
                }

                return true;
            }

            if (Step(text, ref instruction, ref position))
            {
                continue;
            }

            if (_choices.Count == openChoices)
            {
                Undo(changes);
                return false;
            }

            Choice choice = _choices.Pop();
            Undo(choice.Changes);
            instruction = choice.Instruction;
            position = choice.Position;
        }
    }

    private void Choose(int instruction, int position)
    {
        _hasGivenUp |= _choices.Count == MaxChoices || _changes.Count > 4 * MaxChoices;
        _choices.Push(new(instruction, position, _changes.Count));
    }

    private void Set(int register, int value)
    {
        if (_registers[register] != value)
        {
            _changes.Push((register, _registers[register]));
            _registers[register] = value;
        }
    }

    private void Undo(int changes)
    {
        while (_changes.Count > changes)
        {
            (int register, int value) = _changes.Pop();
            _registers[register] = value;
        }
    }
}
