namespace Varumarke.DeliveryApi.Assets;

/// <summary>The renditions that are promised in one answer.</summary>
internal sealed class RenditionsOfAnswer
{
    private readonly List<PendingRenditions> _pending = [];

    /// <summary>A file could not be read, so that the answer should not be kept for long.</summary>
    public bool AreIncomplete => _pending.Exists(pending => pending.IsWithoutFacts);

    public void Add(PendingRenditions pending) => _pending.Add(pending);

    /// <summary>Makes all of them good: those whose facts are not in memory wait beside each other.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        List<Task>? waiting = null;
        foreach (PendingRenditions pending in _pending)
        {
            ValueTask completed = pending.CompleteAsync(cancellationToken);
            if (!completed.IsCompletedSuccessfully)
            {
                (waiting ??= []).Add(completed.AsTask());
            }
        }

        if (waiting is not null)
        {
            await Task.WhenAll(waiting);
        }
    }
}
