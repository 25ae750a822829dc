using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits <c>anyOf</c> and <c>oneOf</c>. Where a member tells branches apart it is looked up once, and only branches that allow its value
/// are tried. Only when no branch holds are the errors of all of them collected.
/// </summary>
internal sealed class BranchesWriter(ReadingMethod method, InPlaceWriter inPlace, InPlaceCheck check, string start, string end)
{
    private readonly SourceWriter _writer = method.Writer;
    private readonly ChildCheck[] _branches = [.. check.Branches];
    private readonly EvaluatedSet[] _tracking = method.Sets.For(check);
    private readonly string _matches = method.Locals.Take("matches");

    private bool IsOneOf => check is OneOfCheck;

    public void Write()
    {
        Discriminator? discriminator = Discriminator.Of(method.Context.Program, method.Check, _branches);
        string discriminatorAt = "";
        _writer.Line($"int {_matches} = 0;");
        if (discriminator is not null)
        {
            discriminatorAt = method.Locals.Take("discriminator");
            _writer.Line($"int {discriminatorAt} = JsonScanner.FindMember(json, {start}, {CSharp.Utf8Literal(discriminator.Member)}, depth);");
        }

        for (int i = 0; i < _branches.Length; i++)
        {
            // Where it is known that one more match changes nothing, the rest is left.
            string undecided = IsOneOf ? (i > 1 ? $"{_matches} < 2" : "") : _tracking.Length == 0 && i > 0 ? $"{_matches} == 0" : "";
            string allowed = discriminator?.TextsOf(i) is { } texts ? Condition(discriminatorAt, texts) : "";
            inPlace.WriteTrial(_branches[i], _tracking, string.Join(" && ", new[] { undecided, allowed }.Where(static part => part.Length > 0)), $"{_matches}++;");
        }

        inPlace.WriteTextFault();
        using (_writer.Block($"if ({_matches} == 0)"))
        {
            WriteExplanation();
            method.WriteFailure("", check.Site, check is AnyOfCheck anyOf ? anyOf.Message : OneOfCheck.NoneMessage, start);
        }

        _writer.Line();
        if (IsOneOf)
            method.WriteFailure($"{_matches} > 1", check.Site, OneOfCheck.ManyMessage, start);
    }

    /// <summary>The condition that the value at a place is one of some strings.</summary>
    public static string Condition(string at, IReadOnlyList<string> texts)
    {
        string tests = string.Join(" || ", texts.Select(text => $"JsonScanner.HasText(json, {at}, {CSharp.Utf8Literal(text)})"));
        return texts.Count == 1 ? tests : $"({tests})";
    }

    /// <summary>Emits the collecting of what is wrong with each branch.</summary>
    private void WriteExplanation()
    {
        ReadCall[] calls = [.. _branches.Select(branch => inPlace.TrialOf(branch, _tracking)).OfType<ReadCall>()];
        if (calls.Length == 0)
            return;

        using (_writer.Block($"if (state.Explains<TMode>({start}, {end}, {calls.Length}))"))
        {
            if (_tracking.Length > 0 && calls.Any(call => CSharp.Mentions(call.To("_"), inPlace.Parts)))
                _writer.Line($"EvaluatedParts {inPlace.Parts} = default;");
            foreach (ReadCall call in calls)
                call.WriteExplaining(_writer);
        }

        _writer.Line();
    }
}
