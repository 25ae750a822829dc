using System.Text;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>Compares the verdicts of a validator with those of NJsonSchema.</summary>
internal sealed class DifferentialRun
{
    /// <param name="validate">What the validator has against a payload; nothing if it is valid.</param>
    /// <param name="opinions">Payloads, and what NJsonSchema has against them.</param>
    public DifferentialRun(Func<byte[], IReadOnlyList<Complaint>> validate, SecondOpinions opinions)
    {
        foreach ((string payload, IReadOnlyList<Complaint> complaints) in opinions.All)
        {
            Compare(payload, validate(Encoding.UTF8.GetBytes(payload)), complaints);
        }
    }

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>How often each known difference was the reason for a disagreement.</summary>
    public Dictionary<KnownDifference, int> Explained { get; } = [];

    /// <summary>Disagreements for which there is no reason on the list.</summary>
    public List<string> Unexplained { get; } = [];

    private void Compare(string payload, IReadOnlyList<Complaint> project, IReadOnlyList<Complaint> other)
    {
        if (project.Count == 0 == (other.Count == 0))
        {
            _ = project.Count == 0 ? Accepted++ : Rejected++;
            return;
        }

        bool isRejectedByProject = project.Count > 0;
        foreach (Complaint complaint in isRejectedByProject ? project : other)
        {
            KnownDifference? reason = KnownDifference.All.FirstOrDefault(
                difference => difference.IsRejectedByProject == isRejectedByProject && difference.Explains(complaint));
            if (reason is null)
            {
                Unexplained.Add($"{(isRejectedByProject ? "rejected by the project" : "rejected by NJsonSchema")}: {complaint}\n  {payload}");
                return;
            }

            Explained[reason] = Explained.GetValueOrDefault(reason) + 1;
        }
    }
}
