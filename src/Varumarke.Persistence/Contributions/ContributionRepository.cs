using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Contributions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contributions;

/// <summary>Contributions by their key and their code.</summary>
internal sealed class ContributionRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IContributionRepository
{
    public bool TryAdd(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return Write(context =>
        {
            if (context.Set<ContributionRow>().Any(row => row.Key == contribution.Key))
            {
                return false;
            }

            context.Insert(contribution.ToRow());
            return true;
        });
    }

    public Contribution? Find(Guid key) => Read(rows => rows.FirstOrDefault(row => row.Key == key)?.ToContribution());

    public Contribution? Find(string code) => Read(rows => rows.FirstOrDefault(row => row.Code == code)?.ToContribution());

    public bool TryReplace(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return Write(context =>
        {
            // The version is taken first, in one statement: of two who have read the same one only one goes on.
            int taken = context.Set<ContributionRow>()
                .Where(row => row.Key == contribution.Key && row.Version == contribution.Version)
                .ExecuteUpdate(row => row.SetProperty(each => each.Version, each => each.Version + 1));
            if (taken == 0)
            {
                return false;
            }

            context.Replace((contribution with { Version = contribution.Version + 1 }).ToRow());
            return true;
        });
    }

    public IReadOnlyList<Contribution> MergedInto(Guid key) => Read(rows => Listed(rows.Where(row => row.MergedInto == key).OrderBy(row => row.ReceivedOn)));

    public ContributionPage Public(int skip, int take) => Page(rows => rows.Where(row => row.IsPublic), skip, take);

    public IReadOnlyList<PublicContribution> AllPublic() => Read(rows => (PublicContribution[])
        [.. rows.Where(row => row.IsPublic).Select(row => new { row.Key, row.Idea, row.Activity, row.PublishedOn, row.ReceivedOn, row.Version }).AsEnumerable().Select(row => new PublicContribution(row.Key, row.Idea, row.Activity, PublicContribution.StampOf(row.PublishedOn ?? row.ReceivedOn, row.Version)))]);

    // Each change counts its row up by one, and no row goes.
    public long Changes() => Read(rows => rows.Sum(row => (long)row.Version + 1));

    public ContributionPage Page(ContributionQuestion question, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(question);
        string? lower = question.Text?.ToLowerInvariant();
        return Page(
            rows =>
            {
                IQueryable<ContributionRow> found = rows.Where(row => row.IsHidden == question.Hidden);
                found = question.State is { } state ? found.Where(row => row.State == state) : found;
                return lower is null ? found : found.Where(row => row.Idea.ToLower().Contains(lower));
            },
            skip,
            take);
    }

    public IReadOnlyDictionary<ContributionState, int> CountPublic() => Read(rows => rows
        .Where(row => row.IsPublic)
        .GroupBy(row => row.State)
        .Select(state => new { state.Key, Count = state.Count() })
        .ToDictionary(state => state.Key, state => state.Count));

    public IReadOnlyList<TimeSpan> AnswerTimes(DateTime since) => Read(rows => rows
        .Where(row => row.ReceivedOn >= since && row.AnsweredOn != null && !row.IsHidden && row.MergedInto == null)
        .Select(row => new { row.ReceivedOn, row.AnsweredOn })
        .AsEnumerable()
        .Select(row => row.AnsweredOn!.Value - row.ReceivedOn)
        .ToArray());

    public int Count() => Read(rows => rows.Count());

    public IReadOnlyList<Guid> WithContactBefore(DateTime doneBefore, DateTime receivedBefore) => Read(rows => rows
        .Where(row => row.Contact != null && (row.DoneOn < doneBefore || row.ReceivedOn < receivedBefore))
        .Select(row => row.Key)
        .ToArray());

    public void EraseContacts(IReadOnlyCollection<Guid> keys) => Write(context =>
    {
        foreach (Guid[] some in keys.Chunk(200))
        {
            context.Set<ContributionRow>().Where(row => some.Contains(row.Key)).ExecuteUpdate(row => row.SetProperty(each => each.Contact, (string?)null));
        }

        return true;
    });

    private ContributionPage Page(Func<IQueryable<ContributionRow>, IQueryable<ContributionRow>> which, int skip, int take) => Read(rows =>
    {
        IQueryable<ContributionRow> found = which(rows);
        return new ContributionPage(found.Count(), Listed(found.OrderByDescending(row => row.ReceivedOn).ThenBy(row => row.Key).Skip(skip).Take(take)));
    });

    private static IReadOnlyList<Contribution> Listed(IQueryable<ContributionRow> rows) => [.. rows.AsEnumerable().Select(row => row.ToContribution())];

    private TResult Read<TResult>(Func<IQueryable<ContributionRow>, TResult> read) => database.ReadAnywhere(context => read(context.Set<ContributionRow>().AsNoTracking()));

    private TResult Write<TResult>(Func<VarumarkeDbContext, TResult> write)
    {
        if (database.HasScope)
        {
            return write(database.Write);
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        TResult result = write(database.Write);
        scope.Complete();
        return result;
    }
}
