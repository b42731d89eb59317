namespace Varumarke.Core.Receipts;

/// <summary>Keeps the addresses of those who want to be told. They go as soon as they have been told.</summary>
public interface IReceiptAddressRepository
{
    /// <summary>Adds addresses.</summary>
    Task AddAsync(IReadOnlyCollection<ReceiptAddress> addresses, CancellationToken cancellationToken);

    /// <summary>The items of which somebody wants to be told and for whom no message waits.</summary>
    Task<IReadOnlyList<Guid>> WaitingMediaAsync(CancellationToken cancellationToken);

    /// <summary>The addresses of an item for which no message waits, the newest first.</summary>
    Task<IReadOnlyList<ReceiptAddress>> WaitingAsync(Guid mediaKey, CancellationToken cancellationToken);

    /// <summary>One of them; null when it has been erased.</summary>
    Task<ReceiptAddress?> FindAsync(string group, Guid mediaKey, CancellationToken cancellationToken);

    /// <summary>Says that a message waits in the outbox, or that there is none any more.</summary>
    Task SetQueuedAsync(string group, Guid mediaKey, DateTime? queuedOn, CancellationToken cancellationToken);

    /// <summary>Erases the address of one item of a group.</summary>
    Task DeleteAsync(string group, Guid mediaKey, CancellationToken cancellationToken);

    /// <summary>Erases a whole group; says how many items it had.</summary>
    Task<int> DeleteAsync(string group, CancellationToken cancellationToken);

    /// <summary>Erases those that were left before a moment; says how many.</summary>
    Task<int> DeleteBeforeAsync(DateTime moment, CancellationToken cancellationToken);
}
