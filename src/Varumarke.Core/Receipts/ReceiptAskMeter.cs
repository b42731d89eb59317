using System.Collections.Concurrent;

namespace Varumarke.Core.Receipts;

/// <summary>
/// Counts in memory how often somebody asks with a receipt whether they may still use what they took; by whom is neither asked nor known
/// here. It is stored from time to time, so that no answer waits for it.
/// </summary>
public sealed class ReceiptAskMeter(TimeProvider time)
{
    // Thousands may be asked about in one question; what is new beyond this is not counted until the next storing.
    private const int Most = 50_000;

    private ConcurrentDictionary<string, ReceiptAsks> _asks = new(StringComparer.Ordinal);

    /// <summary>Counts a question with a receipt that there is.</summary>
    public void Count(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        DateTime now = time.GetUtcNow().UtcDateTime;

        // Asking for the number of entries stops all who count: only who brings something new is to do that.
        if (_asks.ContainsKey(receipt.Code) || _asks.Count < Most)
        {
            _asks.AddOrUpdate(receipt.Code, code => new ReceiptAsks(code, 1, now), (_, before) => before with { Times = before.Times + 1, LastOn = now });
        }
    }

    /// <summary>What has been counted since the last time.</summary>
    public IReadOnlyCollection<ReceiptAsks> Take() =>

        // Somebody who has the old one in hand may add to it a moment longer; that one count is lost, and nobody waits.
        _asks.IsEmpty ? [] : [.. Interlocked.Exchange(ref _asks, new(StringComparer.Ordinal)).Values];

    /// <summary>Gives counts back that could not be stored.</summary>
    public void Return(IEnumerable<ReceiptAsks> asks)
    {
        ArgumentNullException.ThrowIfNull(asks);
        foreach (ReceiptAsks ask in asks)
        {
            _asks.AddOrUpdate(ask.Code, ask, (_, newer) => newer with { Times = newer.Times + ask.Times });
        }
    }
}
