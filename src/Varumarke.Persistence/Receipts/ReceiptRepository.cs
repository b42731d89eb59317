using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Receipts;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Receipts;

/// <summary>Receipts by their code. Within a scope it takes part in its transaction; otherwise each call is one of its own.</summary>
internal sealed class ReceiptRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IReceiptRepository
{
    private const int AtOnce = 200;

    private static readonly Expression<Func<ReceiptRow, Receipt>> Read = row => new Receipt
    {
        Code = row.Code,
        MediaKey = row.MediaKey,
        ContentHash = row.ContentHash,
        Rendition = row.Rendition,
        Credit = row.Credit,
        Licence = row.Licence,
        UsableUntil = row.UsableUntil,
        Purpose = row.Purpose,
        IssuedOn = row.IssuedOn,
    };

    public Task AddAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        cancellationToken.ThrowIfCancellationRequested();
        WriteAnywhere(context => context.Insert(new ReceiptRow
        {
            Code = receipt.Code,
            MediaKey = receipt.MediaKey,
            ContentHash = receipt.ContentHash,
            Rendition = receipt.Rendition,
            Credit = receipt.Credit,
            Licence = receipt.Licence,
            UsableUntil = receipt.UsableUntil,
            Purpose = receipt.Purpose,
            IssuedOn = receipt.IssuedOn,
        }));
        return Task.CompletedTask;
    }

    public Task<Receipt?> FindAsync(string code, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => context.Set<ReceiptRow>().AsNoTracking().Where(row => row.Code == code).Select(Read).FirstOrDefault()));
    }

    public Task<IReadOnlyList<Receipt>> FindAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var found = new List<Receipt>();
        foreach (string[] some in codes.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(database.ReadAnywhere(context => context.Set<ReceiptRow>().AsNoTracking().Where(row => some.Contains(row.Code)).Select(Read).ToList()));
        }

        return Task.FromResult<IReadOnlyList<Receipt>>(found);
    }

    public Task<int> CountAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => context.Set<ReceiptRow>().Count(row => row.MediaKey == mediaKey)));
    }

    public Task<int> DeleteBeforeAsync(DateTime moment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int deleted = 0;
        WriteAnywhere(context => deleted = context.Set<ReceiptRow>().Where(row => row.IssuedOn < moment).ExecuteDelete());
        return Task.FromResult(deleted);
    }

    private void WriteAnywhere(Action<VarumarkeDbContext> write)
    {
        if (database.HasScope)
        {
            write(database.Write);
            return;
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        write(database.Write);
        scope.Complete();
    }
}
