using System.Text.Json;
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
            LicenceUrl = receipt.LicenceUrl,
            AllowedChannels = receipt.AllowedChannels is { } channels ? JsonSerializer.Serialize(channels) : null,
            UsableUntil = receipt.UsableUntil,
            Purpose = receipt.Purpose,
            Channel = receipt.Channel,
            IssuedOn = receipt.IssuedOn,
        }));
        return Task.CompletedTask;
    }

    public Task<Receipt?> FindAsync(string code, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => context.Set<ReceiptRow>().AsNoTracking().FirstOrDefault(row => row.Code == code)) is { } row ? Read(row) : null);
    }

    public Task<IReadOnlyList<Receipt>> FindAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var found = new List<Receipt>();
        foreach (string[] some in codes.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.AddRange(database.ReadAnywhere(context => context.Set<ReceiptRow>().AsNoTracking().Where(row => some.Contains(row.Code)).ToList()).Select(Read));
        }

        return Task.FromResult<IReadOnlyList<Receipt>>(found);
    }

    public Task<int> CountAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => context.Set<ReceiptRow>().Count(row => row.MediaKey == mediaKey)));
    }

    public Task<IReadOnlyList<TakenReceipt>> PageAsync(Guid mediaKey, int skip, int take, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<TakenReceipt>>(database.ReadAnywhere(context => context.Set<ReceiptRow>().AsNoTracking()
            .Where(row => row.MediaKey == mediaKey)
            .OrderByDescending(row => row.IssuedOn)
            .ThenBy(row => row.Code)
            .Skip(skip)
            .Take(take)
            .Select(row => new TakenReceipt(
                row.IssuedOn,
                row.Rendition,
                row.Purpose,
                row.Channel,
                context.Set<ReceiptAddressRow>().Any(address => address.MediaKey == mediaKey && address.Code == row.Code),
                row.TimesAsked,
                row.LastAskedOn))
            .ToList()));
    }

    public Task AddAsksAsync(IReadOnlyCollection<ReceiptAsks> asks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asks);
        cancellationToken.ThrowIfCancellationRequested();
        WriteAnywhere(context =>
        {
            // In one order on every node, so that no two wait for each other. Another node may have stored a later moment before.
            foreach (ReceiptAsks ask in asks.OrderBy(ask => ask.Code, StringComparer.Ordinal))
            {
                context.Set<ReceiptRow>().Where(row => row.Code == ask.Code).ExecuteUpdate(row => row
                    .SetProperty(receipt => receipt.TimesAsked, receipt => receipt.TimesAsked + ask.Times)
                    .SetProperty(receipt => receipt.LastAskedOn, receipt => receipt.LastAskedOn > ask.LastOn ? receipt.LastAskedOn : ask.LastOn));
            }
        });
        return Task.CompletedTask;
    }

    public Task<int> DeleteBeforeAsync(DateTime moment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int deleted = 0;
        WriteAnywhere(context => deleted = context.Set<ReceiptRow>().Where(row => row.IssuedOn < moment).ExecuteDelete());
        return Task.FromResult(deleted);
    }

    private static Receipt Read(ReceiptRow row) => new()
    {
        Code = row.Code,
        MediaKey = row.MediaKey,
        ContentHash = row.ContentHash,
        Rendition = row.Rendition,
        Credit = row.Credit,
        Licence = row.Licence,
        LicenceUrl = row.LicenceUrl,
        AllowedChannels = row.AllowedChannels is { } channels ? JsonSerializer.Deserialize<string[]>(channels) : null,
        UsableUntil = row.UsableUntil,
        Purpose = row.Purpose,
        Channel = row.Channel,
        IssuedOn = row.IssuedOn,
    };

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
