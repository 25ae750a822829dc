using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Emit;

/// <summary>What the emitters of one reading method share: the check that it carries out, the places of its keywords and its locals.</summary>
internal sealed class ReadingMethod
{
    /// <summary>Locals that methods without members in C# use under fixed names.</summary>
    private static readonly string[] FixedLocals =
    [
        "json", "position", "depth", "state", "value", "start", "end", "text", "number", "flag", "known", "common", "converted", "index", "items", "item",
        "itemStart", "name", "valueStart", "memberStart", "memberName", "ordinal", EvaluatedSets.Parameter,
    ];

    public ReadingMethod(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string name, bool tracks = false, NameScope? locals = null)
    {
        Writer = writer;
        Context = context;
        Check = check;
        Scope = scope;
        Name = name;
        Locals = locals ?? new NameScope([.. FixedLocals, .. new SeenMembers(check.Object?.Members.Count ?? 0).Names]);
        Sets = new EvaluatedSets(check, tracks, Locals);
    }

    public SourceWriter Writer { get; }

    public ReaderContext Context { get; }

    public ValueCheck Check { get; }

    public LocationScope Scope { get; }

    /// <summary>What the names of helper methods begin with.</summary>
    public string Name { get; }

    /// <summary>The names of locals and parameters. What is emitted under a name that is not fixed takes it here.</summary>
    public NameScope Locals { get; }

    public EvaluatedSets Sets { get; }

    /// <summary>Emits the end of reading under a condition, the position being that of the value.</summary>
    public void WriteStop(string condition, string start)
    {
        Writer.Line($"if ({condition})");
        using (Writer.Indent())
            Writer.Line($"return ~{start};");
    }

    /// <summary>Emits that a keyword is broken under a condition; an empty condition always holds.</summary>
    public void WriteFailure(string condition, KeywordSite site, string message, string start) =>
        WriteStop((condition.Length > 0 ? condition + " && " : "") + Failure.Of(Scope, site, message, start), start);
}
