namespace Varumarke.Core.Receipts;

/// <summary>Keeps receipts. They stay when the asset goes: that is when they are asked for.</summary>
public interface IReceiptRepository
{
    /// <summary>Adds a receipt.</summary>
    Task AddAsync(Receipt receipt, CancellationToken cancellationToken);

    /// <summary>The receipt with a code; null when there is none.</summary>
    Task<Receipt?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>The receipts that have one of several codes, in no particular order.</summary>
    Task<IReadOnlyList<Receipt>> FindAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>How many receipts there are of a media item.</summary>
    Task<int> CountAsync(Guid mediaKey, CancellationToken cancellationToken);

    /// <summary>Some of the receipts of a media item, the newest first.</summary>
    Task<IReadOnlyList<TakenReceipt>> PageAsync(Guid mediaKey, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Adds to how often receipts were asked about, in one transaction. One that has been erased is left out.</summary>
    Task AddAsksAsync(IReadOnlyCollection<ReceiptAsks> asks, CancellationToken cancellationToken);

    /// <summary>Deletes those that were issued before a moment; says how many.</summary>
    Task<int> DeleteBeforeAsync(DateTime moment, CancellationToken cancellationToken);
}
