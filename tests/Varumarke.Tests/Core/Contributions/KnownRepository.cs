using Varumarke.Core.Contributions;

namespace Varumarke.Tests.Core.Contributions;

/// <summary>Contributions in memory that count what is read of them.</summary>
internal sealed class KnownRepository : IContributionRepository
{
    public Dictionary<Guid, Contribution> All { get; } = [];

    /// <summary>How many rows were read to tell what is shown.</summary>
    public int ShownRead { get; private set; }

    /// <summary>How many whole contributions were read.</summary>
    public int WholeRead { get; private set; }

    /// <summary>Happens once while it is told what is shown.</summary>
    public Action? Meanwhile { get; set; }

    public IReadOnlyList<PublicContribution> AllPublic(IReadOnlyCollection<Guid>? among = null)
    {
        PublicContribution[] shown =
        [
            .. All.Values.Where(each => each.IsPublic && (among is null || among.Contains(each.Key))).Select(each =>
                new PublicContribution(each.Key, ContributionTitle.Of(each.Idea), each.State, each.ReceivedOn, each.Area, each.Activity, PublicContribution.StampOf(each.PublishedOn!.Value, each.Version))),
        ];
        ShownRead += shown.Length;
        Action? meanwhile = Meanwhile;
        Meanwhile = null;
        meanwhile?.Invoke();
        return shown;
    }

    public IReadOnlyList<Contribution> Find(IReadOnlyCollection<Guid> keys)
    {
        Contribution[] found = [.. keys.Where(All.ContainsKey).Select(key => All[key])];
        WholeRead += found.Length;
        return found;
    }

    public Contribution? Find(Guid key) => All.GetValueOrDefault(key);

    public bool TryAdd(Contribution contribution) => throw new NotSupportedException();

    public Contribution? Find(string code) => throw new NotSupportedException();

    public bool TryReplace(Contribution contribution) => throw new NotSupportedException();

    public IReadOnlyList<Contribution> MergedInto(Guid key) => throw new NotSupportedException();

    public IReadOnlyDictionary<Guid, int> CountMergedInto(IReadOnlyCollection<Guid> keys) => throw new NotSupportedException();

    public ContributionPage Page(ContributionQuestion question, int skip, int take) => throw new NotSupportedException();

    public void ForEach(ContributionQuestion question, Action<Contribution> read) => throw new NotSupportedException();

    public IReadOnlyList<TimeSpan> AnswerTimes(DateTime since) => throw new NotSupportedException();

    public int Count() => throw new NotSupportedException();

    public IReadOnlyList<Guid> WithContactBefore(DateTime doneBefore, DateTime receivedBefore) => throw new NotSupportedException();

    public void EraseContacts(IReadOnlyCollection<Guid> keys) => throw new NotSupportedException();
}
