using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Contributions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contributions;

/// <summary>Contributions by their key and their code.</summary>
internal sealed class ContributionRepository(IAmbientDatabase database, ICoreScopeProvider scopes, ContributionTable table) : IContributionRepository
{
    private const int AtOnce = 200;
    private const int Beginning = 400;

    public bool TryAdd(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return Write(context =>
        {
            ForgetAtEnd(contribution.Key);
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
            ForgetAtEnd(contribution.Key);

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

    public IReadOnlyList<Contribution> Find(IReadOnlyCollection<Guid> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Count == 0 ? [] : Read(rows => (Contribution[])[.. keys.Chunk(AtOnce).SelectMany(some => Listed(rows.Where(row => some.Contains(row.Key))))]);
    }

    public IReadOnlyDictionary<Guid, int> CountMergedInto(IReadOnlyCollection<Guid> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Count == 0 ? new Dictionary<Guid, int>() : Read(rows => keys.Chunk(AtOnce)
            .SelectMany(some => rows.Where(row => row.MergedInto != null && some.Contains(row.MergedInto.Value)).GroupBy(row => row.MergedInto!.Value).Select(into => new { into.Key, Count = into.Count() }))
            .ToDictionary(into => into.Key, into => into.Count));
    }

    public IReadOnlyList<PublicContribution> AllPublic(IReadOnlyCollection<Guid>? among = null) => Read(rows =>
    {
        IQueryable<ContributionRow> shown = rows.Where(row => row.IsPublic);
        return (PublicContribution[])[.. among is null ? Beginnings(shown) : among.Chunk(AtOnce).SelectMany(some => Beginnings(shown.Where(row => some.Contains(row.Key))))];
    });

    public ContributionPage Page(ContributionQuestion question, int skip, int take)
    {
        ArgumentNullException.ThrowIfNull(question);

        // Whoever works in a scope may have changed what nobody else is to see yet.
        if (!database.HasScope && table.Find(question, skip, take) is { } known)
        {
            Dictionary<Guid, Contribution> read = Find(known.Keys).ToDictionary(each => each.Key);
            return new ContributionPage(known.Total, [.. known.Keys.Where(read.ContainsKey).Select(key => read[key])]);
        }

        return Read(rows =>
        {
            IQueryable<ContributionRow> found = Found(rows, question);
            return new ContributionPage(found.Count(), Listed(NewestFirst(found).Skip(skip).Take(take)));
        });
    }

    public void ForEach(ContributionQuestion question, Action<Contribution> read)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(read);
        Read(rows =>
        {
            int count = 0;
            foreach (ContributionRow row in NewestFirst(Found(rows, question)))
            {
                read(row.ToContribution());
                count++;
            }

            return count;
        });
    }

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
        foreach (Guid[] some in keys.Chunk(AtOnce))
        {
            context.Set<ContributionRow>().Where(row => some.Contains(row.Key)).ExecuteUpdate(row => row.SetProperty(each => each.Contact, (string?)null));
        }

        return true;
    });

    private static IQueryable<ContributionRow> Found(IQueryable<ContributionRow> rows, ContributionQuestion question)
    {
        string? lower = question.Text?.ToLowerInvariant();
        IQueryable<ContributionRow> found = rows.Where(row => row.IsHidden == question.Hidden);
        found = question.State is { } state ? found.Where(row => row.State == state) : found;
        return lower is null ? found : found.Where(row => row.Idea.ToLower().Contains(lower));
    }

    private static IQueryable<ContributionRow> NewestFirst(IQueryable<ContributionRow> rows) => rows.OrderByDescending(row => row.ReceivedOn).ThenBy(row => row.Key);

    // No title is longer than its beginning; the rest of an idea stays where it is.
    private static IEnumerable<PublicContribution> Beginnings(IQueryable<ContributionRow> rows) => rows
        .Select(row => new { row.Key, Idea = row.Idea.Substring(0, Beginning), row.State, row.Area, row.Activity, row.PublishedOn, row.ReceivedOn, row.Version })
        .AsEnumerable()
        .Select(row => new PublicContribution(row.Key, ContributionTitle.Of(row.Idea), row.State, row.ReceivedOn, row.Area, row.Activity, PublicContribution.StampOf(row.PublishedOn ?? row.ReceivedOn, row.Version)));

    private static IReadOnlyList<Contribution> Listed(IQueryable<ContributionRow> rows) => [.. rows.AsEnumerable().Select(row => row.ToContribution())];

    private TResult Read<TResult>(Func<IQueryable<ContributionRow>, TResult> read) => database.ReadAnywhere(context => read(context.Set<ContributionRow>().AsNoTracking()));

    private void ForgetAtEnd(Guid key) => database.OnScopeEnd($"contribution_{key}", _ => table.Forget(key));

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
