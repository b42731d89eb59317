using Varumarke.Core.Assets;

namespace Varumarke.Intake.Duplicates;

/// <summary>
/// The perceptual hashes of all pictures, kept in memory: read once, then only what has changed, here or on another node. A
/// picture that another node is measuring at this moment may be missed; the content hash, asked of the database, never is.
/// </summary>
internal sealed class KnownPictures(IPictureFactsRepository facts) : IDisposable
{
    // Reading so many one by one costs more than reading all anew.
    private const int MostChanged = 10_000;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _lock = new();
    private HashSet<Guid> _changed = [];
    private PerceptualHashes? _hashes;
    private int _forgotten;

    /// <summary>Pictures that look like one with this hash, the most alike first.</summary>
    public async Task<IReadOnlyList<Guid>> NearAsync(ulong hash, int maxDistance, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            PerceptualHashes hashes = await CurrentAsync(cancellationToken);
            return hashes.Near(hash, maxDistance);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is known of an item may have changed; it is read again before the next answer.</summary>
    public void Changed(Guid key)
    {
        lock (_lock)
        {
            _changed.Add(key);
        }
    }

    /// <summary>Everything may have changed.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _hashes = null;
            _changed = [];
            _forgotten++;
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<PerceptualHashes> CurrentAsync(CancellationToken cancellationToken)
    {
        (PerceptualHashes? hashes, HashSet<Guid> changed, int forgotten) = Take();
        if (hashes is null)
        {
            hashes = new PerceptualHashes();
            foreach ((Guid key, ulong hash) in await facts.GetPerceptualHashesAsync(cancellationToken))
            {
                hashes.Set(key, hash);
            }

            lock (_lock)
            {
                // Everything may have changed while it was read.
                _hashes = forgotten == _forgotten ? hashes : null;
            }

            return hashes;
        }

        if (changed.Count > 0)
        {
            await RenewAsync(hashes, changed, cancellationToken);
        }

        return hashes;
    }

    private (PerceptualHashes? Hashes, HashSet<Guid> Changed, int Forgotten) Take()
    {
        lock (_lock)
        {
            HashSet<Guid> changed = _changed;
            _changed = [];
            _hashes = changed.Count > MostChanged ? null : _hashes;
            return (_hashes, changed, _forgotten);
        }
    }

    private async Task RenewAsync(PerceptualHashes hashes, HashSet<Guid> changed, CancellationToken cancellationToken)
    {
        IReadOnlyList<PictureFacts> known;
        try
        {
            known = await facts.GetAsync(changed, cancellationToken);
        }
        catch
        {
            Forget(); // what was taken off the list has not been read
            throw;
        }

        foreach (Guid key in changed)
        {
            hashes.Remove(key);
        }

        foreach (PictureFacts fact in known)
        {
            if (fact.PerceptualHash is { } hash)
            {
                hashes.Set(fact.MediaKey, hash);
            }
        }
    }
}
