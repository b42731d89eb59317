using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Varumarke.Core.Renditions;

namespace Varumarke.Tests.Renditions.Finished;

/// <summary>Renditions in memory, without a limit.</summary>
internal sealed class FakeRenditionStore : IRenditionStore
{
    public ConcurrentDictionary<RenditionKey, byte[]> Content { get; } = new();

    public bool Forgets { get; set; }

    public bool IsFull { get; set; }

    /// <summary>Thrown by whoever writes.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Thrown by who lets go next.</summary>
    public Exception? FaultOfRemoval { get; set; }

    /// <summary>How many removals find the disk in no state to be written.</summary>
    public int RemovalsThatFail { get; set; }

    /// <summary>How often all of it was looked through.</summary>
    public int Listings { get; private set; }

    /// <summary>What whoever looks through all of it waits for.</summary>
    public Task MayList { get; set; } = Task.CompletedTask;

    /// <summary>Ended by whoever begins to write and is then held up; null for nobody.</summary>
    public TaskCompletionSource? Hangs { get; set; }

    /// <summary>What whoever is held up waits for.</summary>
    public TaskCompletionSource GoesOn { get; set; } = new();

    public ValueTask<Stream?> OpenAsync(RenditionKey key, CancellationToken cancellationToken) =>
        new(Content.TryGetValue(key, out byte[]? bytes) ? new MemoryStream(bytes) : null);

    public async ValueTask PutAsync(RenditionKey key, Stream content, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            throw fault;
        }

        if (Hangs is { } hangs)
        {
            hangs.TrySetResult();
            await GoesOn.Task.WaitAsync(cancellationToken);
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        if (!Forgets)
        {
            Content[key] = copy.ToArray();
        }
    }

    public ValueTask OfferAsync(RenditionKey key, Stream content, CancellationToken cancellationToken) => PutAsync(key, content, cancellationToken);

    public ValueTask<bool> HasRoomAsync(long bytes, CancellationToken cancellationToken) => new(!IsFull);

    public ValueTask<bool> HoldsAsync(Guid mediaKey, CancellationToken cancellationToken) => new(Content.Keys.Any(key => key.MediaKey == mediaKey));

    public ValueTask<bool> RemoveAsync(Guid mediaKey, Func<RenditionKey, bool>? stays, CancellationToken cancellationToken)
    {
        if (FaultOfRemoval is { } fault)
        {
            FaultOfRemoval = null;
            throw fault;
        }

        if (RemovalsThatFail > 0)
        {
            RemovalsThatFail--;
            return new(false);
        }

        foreach (RenditionKey key in Content.Keys.Where(key => key.MediaKey == mediaKey && stays?.Invoke(key) != true))
        {
            Content.TryRemove(key, out _);
        }

        return new(true);
    }

    public async IAsyncEnumerable<RenditionKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Listings++;
        await MayList;
        foreach (RenditionKey key in Content.Keys)
        {
            yield return key;
        }
    }
}
