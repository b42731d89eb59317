namespace Varumarke.Core.Clustering;

/// <summary>
/// Turns at work that one node at a time may do. Who dies gives its turn back: after that, work that was begun may be begun
/// again by another.
/// </summary>
public interface IWorkTurns
{
    /// <summary>Takes the turn, or null at once where somebody has it.</summary>
    /// <param name="work">What the turn is for.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>To be disposed when the work is done.</returns>
    Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken);

    /// <summary>Waits for the turn and takes it.</summary>
    /// <inheritdoc cref="TryTakeAsync"/>
    Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken);
}
