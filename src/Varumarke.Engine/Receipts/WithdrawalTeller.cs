using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Receipts;

/// <summary>
/// Tells those who left an address that what they took may not be used any more: every minute the gate is asked for each item that
/// somebody wants to be told of, since rights also end by the clock. One address is told once of an item, however often it was taken.
/// The message and the mark that it waits are one transaction; the address is erased when the message has left.
/// </summary>
internal sealed class WithdrawalTeller(
    IReceiptAddressRepository addresses, IServiceProvider services, IMailOutbox outbox, Lazy<ITextProtector> protector, ICoreScopeProvider scopes, IWorkTurns turns, TimeProvider time, ILogger<WithdrawalTeller> logger)
    : RecurringJob(TimeSpan.FromMinutes(1), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        foreach (Guid key in await addresses.WaitingMediaAsync(stoppingToken))
        {
            if (!MayLeave(key))
            {
                await TellAsync(key, stoppingToken);
            }
        }
    }

    // Looked up here, since hosted services are made before the engine has booted. What lies in the bin has no place in the tree.
    private bool MayLeave(Guid key) =>
        services.GetRequiredService<IMediaNavigationQueryService>().TryGetParentKey(key, out _) && services.GetRequiredService<AssetDecisions>().Decide(key) is { IsDeliverable: true };

    private async Task TellAsync(Guid key, CancellationToken stoppingToken)
    {
        DateTime now = Time.GetUtcNow().UtcDateTime;
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using ICoreScope scope = scopes.CreateCoreScope();
        foreach (ReceiptAddress left in await addresses.WaitingAsync(key, stoppingToken))
        {
            // One that cannot be opened any more, or was left for another receipt of the same item, has no use.
            if (protector.Value.Unprotect(ReceiptAddressBook.Purpose, left.Address) is not { } address || !told.Add(address))
            {
                await addresses.DeleteAsync(left.Group, key, stoppingToken);
                continue;
            }

            await addresses.SetQueuedAsync(left.Group, key, now, stoppingToken);
            await outbox.AddAsync(
                new OutgoingMail
                {
                    Key = $"{ReceiptAddressBook.WithdrawnKind}:{left.Group}:{key:N}:{now.Ticks}",
                    To = address,
                    Kind = ReceiptAddressBook.WithdrawnKind,
                    Data = $"{left.Group} {key:N}",
                    About = ReceiptAddressBook.About(left.Group),
                },
                stoppingToken);
        }

        scope.Complete();
        Logger.WithdrawalTold(told.Count, key);
    }
}
