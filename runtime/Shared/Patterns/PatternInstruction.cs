namespace QlikEventGen.Shared.Patterns;

/// <summary>A step of a <see cref="PatternProgram"/>. What A to D mean stands at the operations.</summary>
internal readonly record struct PatternInstruction(PatternOperation Operation, int A = 0, int B = 0, int C = 0, int D = 0, CodePointSet? Set = null);

internal enum PatternOperation
{
    /// <summary>The pattern, or the body of a lookaround, has matched.</summary>
    Accept,

    /// <summary>Takes the next code point, which must be in the set.</summary>
    TakeForward,

    /// <summary>Takes the code point before, which must be in the set.</summary>
    TakeBackward,

    /// <summary>Holds at the start of the text.</summary>
    Start,

    /// <summary>Holds at the end of the text.</summary>
    End,

    /// <summary>Holds where a word begins or ends.</summary>
    WordBoundary,

    /// <summary>Holds where no word begins or ends.</summary>
    NoWordBoundary,

    /// <summary>Goes on at A.</summary>
    Jump,

    /// <summary>Goes on at A and, should that fail, at B.</summary>
    Split,

    /// <summary>Sets register A to the position.</summary>
    Mark,

    /// <summary>Captures for group A what lies between register B and the position.</summary>
    Capture,

    /// <summary>Takes the text of group A.</summary>
    ReferForward,

    /// <summary>Takes the text of group A, which must stand before the position.</summary>
    ReferBackward,

    /// <summary>Holds if what follows this instruction is accepted; goes on at A.</summary>
    Look,

    /// <summary>Holds if what follows this instruction is not accepted; goes on at A.</summary>
    LookNegative,

    /// <summary>Sets register A to zero.</summary>
    Zero,

    /// <summary>Forgets the captures of groups A to B.</summary>
    Forget,

    /// <summary>Begins a round behind this instruction, or leaves to B: register A counts rounds, of C at least and D at most. Many are preferred.</summary>
    Repeat,

    /// <summary>The same, but few are preferred.</summary>
    RepeatLazily,

    /// <summary>
    /// Ends a round of the repetition at B, whose rounds register A counts: of C at least. Register D has the position at which the round began;
    /// a round beyond the least must have moved on.
    /// </summary>
    EndRound,
}
