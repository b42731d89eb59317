using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Receipts;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Receipts;

/// <summary>Stores when receipts were asked about, and how often.</summary>
internal sealed class ReceiptAskKeeper(ReceiptAskMeter meter, IReceiptRepository receipts, IWorkTurns turns, TimeProvider time, ILogger<ReceiptAskKeeper> logger)
    : CountKeeper(turns, time, logger)
{
    private const int AtATime = 500;

    protected override async Task<bool> StoreAsync(CancellationToken cancellationToken)
    {
        IReadOnlyCollection<ReceiptAsks> asks = meter.Take();
        int stored = 0;
        try
        {
            // So many in one transaction that whoever else writes gets a turn.
            foreach (ReceiptAsks[] some in asks.Chunk(AtATime))
            {
                await receipts.AddAsksAsync(some, cancellationToken);
                stored += some.Length;
            }
        }
        catch
        {
            meter.Return(asks.Skip(stored));
            throw;
        }

        return stored > 0;
    }
}
