using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Lower bounds above upper ones: of numbers, lengths and counts.</summary>
internal sealed class BoundContradictions(AnalysisContext context)
{
    public void Check(ValueCheck check)
    {
        bool Allows(JsonTypes type) => (check.Types & type) != JsonTypes.None;

        if (Allows(JsonTypes.Number))
            CheckNumbers(check);
        if (Allows(JsonTypes.String))
            CheckLengths(check);
        if (Allows(JsonTypes.Array) && check.Array is { } array)
        {
            CheckCounts(check, array.Counts, "array", "item");
            CheckContains(check, array);
        }

        if (Allows(JsonTypes.Object) && check.Object is { } members)
        {
            CheckCounts(check, members.Counts, "object", "member");
            CheckRequiredCount(check, members);
        }
    }

    private void CheckNumbers(ValueCheck check)
    {
        bool onlyIntegers = (check.Types & JsonTypes.Number) == JsonTypes.Integer;
        NumberBoundCheck[] bounds = [.. check.Numbers.OfType<NumberBoundCheck>()];
        foreach (NumberBoundCheck lower in bounds.Where(IsLower))
        {
            foreach (NumberBoundCheck upper in bounds.Where(static bound => !IsLower(bound)))
            {
                int order = JsonDecimal.Compare(JsonKinds.Ascii(lower.Limit), JsonKinds.Ascii(upper.Limit));
                bool isCrossed = order > 0 || (order == 0 && (lower.Bound == NumberBound.ExclusiveMinimum || upper.Bound == NumberBound.ExclusiveMaximum));
                if (isCrossed || (onlyIntegers && HasNoIntegerBetween(lower, upper)))
                {
                    context.ReportContradiction(check, lower.Site, upper.Site, $"no {(isCrossed ? "number" : "integer")} is {Describe(lower)} and {Describe(upper)}");
                    return;
                }
            }
        }
    }

    private static bool IsLower(NumberBoundCheck bound) => bound.Bound is NumberBound.Minimum or NumberBound.ExclusiveMinimum;

    /// <summary>"at least 5": what the message of the keyword demands.</summary>
    private static string Describe(NumberBoundCheck bound) => bound.Message.Substring("must be ".Length);

    private static bool HasNoIntegerBetween(NumberBoundCheck lower, NumberBoundCheck upper)
    {
        if (!TryParse(lower.Limit, out decimal from) || !TryParse(upper.Limit, out decimal to))
            return false;

        decimal least = lower.Bound == NumberBound.ExclusiveMinimum ? Math.Floor(from) + 1 : Math.Ceiling(from);
        decimal most = upper.Bound == NumberBound.ExclusiveMaximum ? Math.Ceiling(to) - 1 : Math.Floor(to);
        return least > most;
    }

    /// <summary>Numbers that the framework's type holds exactly, and one more.</summary>
    private static bool TryParse(string number, out decimal value) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && number.Length < 20 && Math.Abs(value) < 1e20m;

    private void CheckLengths(ValueCheck check)
    {
        MinLengthCheck? least = check.Text.OfType<MinLengthCheck>().OrderByDescending(static bound => bound.Length).FirstOrDefault();
        MaxLengthCheck? most = check.Text.OfType<MaxLengthCheck>().OrderBy(static bound => bound.Length).FirstOrDefault();
        if (least?.Length > most?.Length)
            context.ReportContradiction(check, least!.Site, most!.Site, Describe("string", least.Length, most.Length, "character"));
    }

    private void CheckCounts(ValueCheck check, List<CountCheck> counts, string kind, string counted)
    {
        CountCheck? least = counts.Where(static bound => bound.Bound == CountBound.Minimum).OrderByDescending(static bound => bound.Count).FirstOrDefault();
        CountCheck? most = Least(counts);
        if (least?.Count > most?.Count)
            context.ReportContradiction(check, least!.Site, most!.Site, Describe(kind, least.Count, most.Count, counted));
    }

    private static CountCheck? Least(List<CountCheck> counts) =>
        counts.Where(static bound => bound.Bound == CountBound.Maximum).OrderBy(static bound => bound.Count).FirstOrDefault();

    private static string Describe(string kind, int least, int most, string counted) =>
        $"no {kind} has at least {least.ToString(CultureInfo.InvariantCulture)} and at most {Sentence.Count(most, counted)}";

    private void CheckContains(ValueCheck check, ArrayCheck array)
    {
        CountCheck? most = Least(array.Counts);
        foreach (ContainsCheck contains in array.Contains)
        {
            if (contains.Least > contains.Most)
                context.ReportContradiction(check, contains.LeastSite, contains.MostSite, Describe("array", contains.Least, contains.Most.Value, "such item"));
            else if (contains.Least > most?.Count)
                context.ReportContradiction(check, contains.LeastSite, most.Site, $"{Sentence.Count(contains.Least, "item")} must satisfy 'contains', and at most {most.Count.ToString(CultureInfo.InvariantCulture)} may be there");
        }
    }

    private void CheckRequiredCount(ValueCheck check, ObjectCheck members)
    {
        MemberCheck[] required = [.. members.Members.Where(static member => member.RequiredSite is not null)];
        if (Least(members.Counts) is { } most && required.Length > most.Count)
            context.ReportContradiction(check, most.Site, required[0].RequiredSite!.Value, $"{Sentence.Count(required.Length, "member")} must be there, and at most {most.Count.ToString(CultureInfo.InvariantCulture)} may be");
    }
}
