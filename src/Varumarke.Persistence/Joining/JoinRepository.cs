using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Joining;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Joining;

/// <summary>Wishes to join by their key and their contribution.</summary>
internal sealed class JoinRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IJoinRepository
{
    private const int AtOnce = 200;

    public bool TryAdd(JoinWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return Write(context =>
        {
            if (context.Set<JoinRow>().Any(row => row.Key == wish.Key))
            {
                return false;
            }

            context.Insert(JoinRow.Of(wish));
            return true;
        });
    }

    public JoinWish? Find(Guid key) => Read(rows => rows.FirstOrDefault(row => row.Key == key)?.ToWish());

    public IReadOnlyList<JoinWish> Of(Guid contribution) => Read(rows => (JoinWish[])
        [.. rows.Where(row => row.Contribution == contribution).OrderBy(row => row.MadeOn).ThenBy(row => row.Key).AsEnumerable().Select(row => row.ToWish())]);

    public IReadOnlyList<JoinWish> Of(IReadOnlyCollection<Guid> contributions)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return contributions.Count == 0 ? [] : Read(rows => (JoinWish[])
            [.. contributions.Chunk(AtOnce).SelectMany(some => rows.Where(row => some.Contains(row.Contribution)).AsEnumerable()).Select(row => row.ToWish())]);
    }

    public int CountSince(Guid contribution, DateTime since) => Read(rows => rows.Count(row => row.Contribution == contribution && row.MadeOn >= since));

    // In one statement: of two answers at once one is the first.
    public bool TryAnswer(Guid key, bool isAgreed, DateTime when) => Write(context => context.Set<JoinRow>()
        .Where(row => row.Key == key && row.AnsweredOn == null && row.Details != null && row.ExpiresOn > when)
        .ExecuteUpdate(row => row.SetProperty(each => each.AnsweredOn, when).SetProperty(each => each.IsAgreed, isAgreed).SetProperty(each => each.Details, (string?)null)) > 0);

    public int EraseDetails(DateTime expiredBy) => Write(context => context.Set<JoinRow>()
        .Where(row => row.Details != null && row.ExpiresOn <= expiredBy)
        .ExecuteUpdate(row => row.SetProperty(each => each.Details, (string?)null)));

    private TResult Read<TResult>(Func<IQueryable<JoinRow>, TResult> read) => database.ReadAnywhere(context => read(context.Set<JoinRow>().AsNoTracking()));

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
