using System.Threading.Channels;
using Varumarke.Search.Gates;

namespace Varumarke.Search.Keeping;

/// <summary>
/// What changed, here or on another node, on its way into the index. The gates are asked anew from the moment when a change is told,
/// so that what was withdrawn is found no more even before the index has been written.
/// </summary>
internal sealed class ChangeQueue(ChangeGeneration generation)
{
    private readonly Channel<IndexChange> _changes = Channel.CreateUnbounded<IndexChange>(new UnboundedChannelOptions { SingleReader = true });
    private long _told;
    private long _done;

    /// <summary>Whether all that was told is in the index.</summary>
    public bool IsEmpty => Volatile.Read(ref _done) == Volatile.Read(ref _told);

    public void Tell(IndexChange change)
    {
        generation.Raise();
        Interlocked.Increment(ref _told);
        _changes.Writer.TryWrite(change);
    }

    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _changes.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>All that has been told by now.</summary>
    public IReadOnlyList<IndexChange> Take(int most)
    {
        var taken = new List<IndexChange>();
        while (taken.Count < most && _changes.Reader.TryRead(out IndexChange change))
        {
            taken.Add(change);
        }

        return taken;
    }

    /// <summary>So many are in the index, and seen by readers.</summary>
    public void Done(int count)
    {
        Interlocked.Add(ref _done, count);
        generation.Raise();
    }
}
