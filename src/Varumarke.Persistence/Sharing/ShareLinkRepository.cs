using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Sharing;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Sharing;

/// <summary>Share links by the hash of their secret. Each call is a transaction of its own.</summary>
internal sealed class ShareLinkRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IShareLinkRepository
{
    private static readonly Expression<Func<ShareLinkRow, ShareLink>> Read = row => new ShareLink
    {
        SecretHash = row.SecretHash,
        CollectionKey = row.CollectionKey,
        PasswordHash = row.PasswordHash,
        EndsOn = row.EndsOn,
        Note = row.Note,
        MadeOn = row.MadeOn,
        MadeBy = row.MadeBy,
    };

    public Task AddAsync(ShareLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        Write(
            context =>
            {
                context.Insert(new ShareLinkRow
                {
                    SecretHash = link.SecretHash,
                    CollectionKey = link.CollectionKey,
                    PasswordHash = link.PasswordHash,
                    EndsOn = link.EndsOn,
                    Note = link.Note,
                    MadeOn = link.MadeOn,
                    MadeBy = link.MadeBy,
                });
                return 1;
            },
            cancellationToken);
        return Task.CompletedTask;
    }

    public Task<ShareLink?> FindAsync(string secretHash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => context.Set<ShareLinkRow>().AsNoTracking().Where(row => row.SecretHash == secretHash).Select(Read).FirstOrDefault()));
    }

    public Task<IReadOnlyList<ShareLink>> OfAsync(Guid collectionKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ShareLink>>(database.ReadAnywhere(context =>
            context.Set<ShareLinkRow>().AsNoTracking().Where(row => row.CollectionKey == collectionKey).OrderByDescending(row => row.MadeOn).Select(Read).ToList()));
    }

    public Task<bool> DeleteAsync(string secretHash, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => context.Set<ShareLinkRow>().Where(row => row.SecretHash == secretHash).ExecuteDelete(), cancellationToken) > 0);

    public Task<int> DeleteEndedAsync(DateTime before, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => context.Set<ShareLinkRow>().Where(row => row.EndsOn < before).ExecuteDelete(), cancellationToken));

    private int Write(Func<VarumarkeDbContext, int> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return database.WriteAnywhere(scopes, write);
    }
}
