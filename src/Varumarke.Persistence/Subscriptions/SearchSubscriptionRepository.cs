using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Subscriptions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Subscriptions;

/// <summary>Subscriptions. Within a scope it takes part in its transaction; otherwise each call is one of its own.</summary>
internal sealed class SearchSubscriptionRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : ISearchSubscriptionRepository
{
    private static readonly Expression<Func<SearchSubscriptionRow, SearchSubscription>> Read = row => new SearchSubscription
    {
        Id = row.Id,
        Address = row.Address,
        Language = row.Language,
        Query = row.Query,
        AskedOn = row.AskedOn,
        ConfirmedOn = row.ConfirmedOn,
        ToldUntil = row.ToldUntil,
        SentOn = row.SentOn,
    };

    public Task AddAsync(SearchSubscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Write(
            context =>
            {
                context.Insert(new SearchSubscriptionRow
                {
                    Id = subscription.Id,
                    Address = subscription.Address,
                    Language = subscription.Language,
                    Query = subscription.Query,
                    AskedOn = subscription.AskedOn,
                    ConfirmedOn = subscription.ConfirmedOn,
                    ToldUntil = subscription.ToldUntil,
                    SentOn = subscription.SentOn,
                });
                return 1;
            },
            cancellationToken);
        return Task.CompletedTask;
    }

    public Task<SearchSubscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => Rows(context).AsNoTracking().Where(row => row.Id == id).Select(Read).FirstOrDefault()));
    }

    public Task<IReadOnlyList<SearchSubscription>> ConfirmedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<SearchSubscription>>(database.ReadAnywhere(context =>
            Rows(context).AsNoTracking().Where(row => row.ConfirmedOn != null).OrderBy(row => row.Id).Select(Read).ToList()));
    }

    public Task<bool> ConfirmAsync(string id, DateTime now, CancellationToken cancellationToken) => Task.FromResult(Write(
        context => Rows(context).Where(row => row.Id == id && row.ConfirmedOn == null)
            .ExecuteUpdate(row => row.SetProperty(subscription => subscription.ConfirmedOn, now).SetProperty(subscription => subscription.ToldUntil, now)),
        cancellationToken) > 0);

    public Task SetToldAsync(string id, DateTime toldUntil, DateTime sentOn, CancellationToken cancellationToken)
    {
        Write(
            context => Rows(context).Where(row => row.Id == id)
                .ExecuteUpdate(row => row.SetProperty(subscription => subscription.ToldUntil, toldUntil).SetProperty(subscription => subscription.SentOn, sentOn)),
            cancellationToken);
        return Task.CompletedTask;
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => Rows(context).Where(row => row.Id == id).ExecuteDelete(), cancellationToken) > 0);

    public Task<int> DeleteUnconfirmedAsync(DateTime before, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => Rows(context).Where(row => row.ConfirmedOn == null && row.AskedOn < before).ExecuteDelete(), cancellationToken));

    private static DbSet<SearchSubscriptionRow> Rows(VarumarkeDbContext context) => context.Set<SearchSubscriptionRow>();

    private int Write(Func<VarumarkeDbContext, int> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return database.WriteAnywhere(scopes, write);
    }
}
