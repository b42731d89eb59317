namespace Varumarke.Renditions.Processing;

/// <summary>
/// Hands out memory for decoding, first come, first served, so that pictures which must be held as a whole wait for each
/// other instead of filling the machine together.
/// </summary>
internal sealed class DecodingMemory
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _queue = new();
    private readonly long _total;
    private long _free;

    public DecodingMemory(long total) => _total = _free = total;

    /// <summary>Waits until so many bytes are free, and takes them until the result is disposed.</summary>
    public async ValueTask<IDisposable> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        bytes = Math.Clamp(bytes, 0, _total);
        LinkedListNode<Waiting> node;
        lock (_lock)
        {
            if (_queue.Count == 0 && bytes <= _free)
            {
                _free -= bytes;
                return new Share(this, bytes);
            }

            node = _queue.AddLast(new Waiting(bytes, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)));
        }

        await using CancellationTokenRegistration giveUp = cancellationToken.Register(() => GiveUp(node, cancellationToken));
        await node.Value.Turn.Task;
        return new Share(this, bytes);
    }

    private void GiveUp(LinkedListNode<Waiting> node, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (node.List is null)
            {
                return;
            }

            _queue.Remove(node);
            Serve();
        }

        node.Value.Turn.TrySetCanceled(cancellationToken);
    }

    private void Return(long bytes)
    {
        lock (_lock)
        {
            _free += bytes;
            Serve();
        }
    }

    private void Serve()
    {
        while (_queue.First is { } first && first.Value.Bytes <= _free)
        {
            _queue.RemoveFirst();
            _free -= first.Value.Bytes;
            first.Value.Turn.TrySetResult();
        }
    }

    private sealed record Waiting(long Bytes, TaskCompletionSource Turn);

    private sealed class Share(DecodingMemory memory, long bytes) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
            {
                memory.Return(bytes);
            }
        }
    }
}
