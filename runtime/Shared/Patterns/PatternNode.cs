namespace QlikEventGen.Shared.Patterns;

/// <summary>A part of a regular expression. Nodes do not change once made.</summary>
internal abstract class PatternNode
{
    /// <summary>Whether the part might match no text at all. For a backreference that depends on the text, so it might.</summary>
    public abstract bool CanBeEmpty { get; }
}

/// <summary>One code point of a set: a literal character, a class, a dot.</summary>
internal sealed class SetNode(CodePointSet set) : PatternNode
{
    public CodePointSet Set { get; } = set;

    public override bool CanBeEmpty => false;
}

/// <summary>Parts one after the other.</summary>
internal sealed class SequenceNode(IReadOnlyList<PatternNode> items) : PatternNode
{
    public IReadOnlyList<PatternNode> Items { get; } = items;

    public override bool CanBeEmpty { get; } = items.All(static item => item.CanBeEmpty);
}

/// <summary>Alternatives, the preferred ones first.</summary>
internal sealed class AlternationNode(IReadOnlyList<PatternNode> options) : PatternNode
{
    public IReadOnlyList<PatternNode> Options { get; } = options;

    public override bool CanBeEmpty { get; } = options.Any(static option => option.CanBeEmpty);
}

/// <summary>A part that is repeated.</summary>
internal sealed class RepeatNode(PatternNode body, int minimum, int maximum, bool isLazy, int firstGroup, int lastGroup) : PatternNode
{
    /// <summary>The maximum of a repetition without one.</summary>
    public const int Unbounded = int.MaxValue;

    public PatternNode Body { get; } = body;

    public int Minimum { get; } = minimum;

    public int Maximum { get; } = maximum;

    /// <summary>Whether few repetitions are preferred to many.</summary>
    public bool IsLazy { get; } = isLazy;

    /// <summary>The number of the first capturing group in the body.</summary>
    public int FirstGroup { get; } = firstGroup;

    /// <summary>The number of the last capturing group in the body; less than the first when there is none.</summary>
    public int LastGroup { get; } = lastGroup;

    public override bool CanBeEmpty => Minimum == 0 || Body.CanBeEmpty;
}

/// <summary>A group. It has a number when it captures; the first one is 1.</summary>
internal sealed class GroupNode(PatternNode body, int? number) : PatternNode
{
    public PatternNode Body { get; } = body;

    public int? Number { get; } = number;

    public override bool CanBeEmpty => Body.CanBeEmpty;
}

/// <summary>The text that a group has matched.</summary>
internal sealed class BackreferenceNode(int number) : PatternNode
{
    public int Number { get; } = number;

    public override bool CanBeEmpty => true;
}

/// <summary>A condition on the place between two code points.</summary>
internal sealed class AssertionNode(PatternAssertion assertion) : PatternNode
{
    public PatternAssertion Assertion { get; } = assertion;

    public override bool CanBeEmpty => true;
}

internal enum PatternAssertion
{
    Start,
    End,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A condition on the text before or after a place, in the form of a pattern.</summary>
internal sealed class LookaroundNode(PatternNode body, bool isBehind, bool isNegative) : PatternNode
{
    public PatternNode Body { get; } = body;

    public bool IsBehind { get; } = isBehind;

    public bool IsNegative { get; } = isNegative;

    public override bool CanBeEmpty => true;
}
