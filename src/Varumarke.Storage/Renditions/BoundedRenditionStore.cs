using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;

namespace Varumarke.Storage.Renditions;

/// <summary>
/// Renditions in a store of files, never more than the limit. What is read does not wait for what is written: a file is either
/// there as a whole or not at all. Several processes may share a container: each reads what the others have stored, and takes
/// stock of it from time to time (<see cref="TakeStockAsync"/>); between two such times the sum may pass the limit by what the
/// others have added. Longer than most files here, since all of it turns on one lock and one index.
/// </summary>
internal sealed class BoundedRenditionStore(IFileStore store, RenditionCacheOptions options, TimeProvider time, ILogger logger) : IRenditionStore, IDisposable
{
    // Held while room is made, so that two writers do not count on the same bytes. Not held while a file is written.
    private readonly SemaphoreSlim _makingRoom = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<Arrival> _arriving = [];
    private RenditionIndex? _index;
    private HashSet<string>? _addedWhileListing;

    /// <summary>The bytes that are stored, as far as is known.</summary>
    public long Total => Locked(index => index.Total);

    public async ValueTask<Stream?> OpenAsync(RenditionKey key, CancellationToken cancellationToken)
    {
        try
        {
            Stream? file = await store.OpenReadAsync(key.Path, cancellationToken);
            Note(key, file);
            return file;
        }
        catch (FileStoreException failure)
        {
            logger.RenditionNotRead(failure);
            return null;
        }
    }

    public ValueTask PutAsync(RenditionKey key, Stream content, CancellationToken cancellationToken) =>
        KeepAsync(key, content, isOffered: false, cancellationToken);

    public ValueTask OfferAsync(RenditionKey key, Stream content, CancellationToken cancellationToken) =>
        KeepAsync(key, content, isOffered: true, cancellationToken);

    public async ValueTask<bool> HasRoomAsync(long bytes, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureStockAsync(cancellationToken);
            return Locked(index => index.Total + bytes <= options.MaxBytes);
        }
        catch (FileStoreException failure)
        {
            logger.RenditionNotRead(failure);
            return false;
        }
    }

    public async ValueTask<bool> HoldsAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        if (IsArriving(mediaKey))
        {
            return true;
        }

        try
        {
            // By the store's own list: another process may have stored more than this one knows of.
            return await store.ListAsync(RenditionKey.FolderOf(mediaKey), cancellationToken).AnyAsync(cancellationToken);
        }
        catch (FileStoreException failure)
        {
            logger.RenditionNotRead(failure);
            return true;
        }
    }

    public async ValueTask<bool> RemoveAsync(Guid mediaKey, Func<RenditionKey, bool>? stays, CancellationToken cancellationToken)
    {
        await _makingRoom.WaitAsync(cancellationToken);
        try
        {
            Unwant(mediaKey, stays);
            await foreach (StoredFile file in store.ListAsync(RenditionKey.FolderOf(mediaKey), cancellationToken))
            {
                if (stays is null || RenditionPath.Read(file.Path) is not { } key || !stays(key))
                {
                    await DeleteAsync(file.Path, cancellationToken);
                }
            }

            return true;
        }
        catch (FileStoreException failure)
        {
            logger.RenditionsNotRemoved(failure, mediaKey);
            return false;
        }
        finally
        {
            _makingRoom.Release();
        }
    }

    public async IAsyncEnumerable<RenditionKey> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await EnsureStockAsync(cancellationToken);
        }
        catch (FileStoreException failure)
        {
            logger.RenditionNotRead(failure);
        }

        foreach (RenditionKey key in Locked(index => index.Entries.Select(entry => entry.Key).ToArray()) ?? [])
        {
            yield return key;
        }
    }

    /// <summary>
    /// Compares what is known with what is there, removes what is too much, and saves the times of use.
    /// </summary>
    public async Task TakeStockAsync(CancellationToken cancellationToken)
    {
        await _makingRoom.WaitAsync(cancellationToken);
        try
        {
            await LoadAsync(cancellationToken);
            await MakeRoomAsync(0, onlyNeverUsed: false, cancellationToken);
        }
        catch (FileStoreException failure)
        {
            logger.StockNotTaken(failure);
        }
        finally
        {
            _makingRoom.Release();
        }

        await SaveUsesAsync(cancellationToken);
    }

    /// <summary>Saves the times of use for the next start.</summary>
    public async Task SaveUsesAsync(CancellationToken cancellationToken)
    {
        if (Locked(index => index.Entries.ToArray()) is not { Length: > 0 } entries)
        {
            return;
        }

        try
        {
            await UseLog.WriteAsync(store, entries, cancellationToken);
        }
        catch (FileStoreException failure)
        {
            logger.StockNotTaken(failure);
        }
    }

    public void Dispose() => _makingRoom.Dispose();

    private async ValueTask KeepAsync(RenditionKey key, Stream content, bool isOffered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using FileStream? spooled = content.CanSeek ? null : await SpooledContent.OfAsync(content, options.MaxBytes, cancellationToken);
        Stream known = spooled ?? content;
        long length = known.Length - known.Position;
        if (length > options.MaxBytes)
        {
            return;
        }

        try
        {
            await StoreAsync(new Arrival(key, length, isOffered), known, cancellationToken);
        }
        catch (FileStoreException failure)
        {
            logger.RenditionNotKept(failure);
        }
    }

    private async Task StoreAsync(Arrival arrival, Stream content, CancellationToken cancellationToken)
    {
        await EnsureStockAsync(cancellationToken);
        if (!await TryReserveAsync(arrival, cancellationToken))
        {
            return;
        }

        bool isStored = false;
        try
        {
            await store.WriteAsync(arrival.Key.Path, content, cancellationToken);
            isStored = true;
            if (IsUnwanted(arrival))
            {
                // Its room stays reserved until it is gone: another writer may be about to store it again.
                isStored = false;
                await store.DeleteAsync(arrival.Key.Path, CancellationToken.None);
            }
        }
        finally
        {
            Arrived(arrival, isStored);
        }
    }

    // False when others that are being written need all the room there is; this one is then made again later.
    private async Task<bool> TryReserveAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        await _makingRoom.WaitAsync(cancellationToken);
        try
        {
            if (arrival.IsOffered && !Locked(index => IsWelcome(index, arrival)))
            {
                return false;
            }

            await MakeRoomAsync(arrival.Length, arrival.IsOffered, cancellationToken);
            lock (_lock)
            {
                if (_index!.Total + arrival.Length > options.MaxBytes)
                {
                    return false;
                }

                _index.Reserve(arrival.Length);
                _arriving.Add(arrival);
                return true;
            }
        }
        finally
        {
            _makingRoom.Release();
        }
    }

    // One that is there already may have been asked for, and has the same bytes.
    private bool IsWelcome(RenditionIndex index, Arrival arrival) =>
        !index.Holds(arrival.Key.Path)
        && !_arriving.Exists(other => other.Key == arrival.Key)
        && index.Total - index.NeverUsed + arrival.Length <= options.MaxBytes;

    private bool IsUnwanted(Arrival arrival)
    {
        lock (_lock)
        {
            return arrival.IsUnwanted;
        }
    }

    private void Arrived(Arrival arrival, bool isStored)
    {
        lock (_lock)
        {
            _arriving.Remove(arrival);
            _index!.Release(arrival.Length);
            if (isStored && !arrival.IsUnwanted)
            {
                Add(arrival.Key, arrival.Length, isUsed: !arrival.IsOffered);
            }
        }
    }

    private async Task MakeRoomAsync(long length, bool onlyNeverUsed, CancellationToken cancellationToken)
    {
        // Not one that is being written anew: it would be removed under its new entry.
        while (Locked(index => index.Total + length > options.MaxBytes ? index.First(onlyNeverUsed, IsArriving)?.Path : null) is { } first)
        {
            await DeleteAsync(first, cancellationToken);
        }
    }

    private bool IsArriving(RenditionIndex.Entry entry) => _arriving.Exists(arrival => arrival.Key == entry.Key);

    private bool IsArriving(Guid mediaKey)
    {
        lock (_lock)
        {
            return _arriving.Exists(arrival => arrival.Key.MediaKey == mediaKey);
        }
    }

    private void Unwant(Guid mediaKey, Func<RenditionKey, bool>? stays)
    {
        lock (_lock)
        {
            foreach (Arrival arrival in _arriving.Where(arrival => arrival.Key.MediaKey == mediaKey && stays?.Invoke(arrival.Key) != true))
            {
                arrival.IsUnwanted = true;
            }
        }
    }

    private async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(path, cancellationToken);
        Locked(index =>
        {
            index.Remove(path);
            return true;
        });
    }

    private void Note(RenditionKey key, Stream? file)
    {
        lock (_lock)
        {
            // One that was not there may have arrived since: an entry too many does no harm, one too few would.
            if (_index is null || file is null)
            {
                return;
            }

            if (!_index.Touch(key.Path, time.GetUtcNow()) && !_arriving.Exists(arrival => arrival.Key == key))
            {
                // Another process has stored it.
                Add(key, file.Length, isUsed: true);
            }
        }
    }

    private void Add(RenditionKey key, long length, bool isUsed)
    {
        _index!.Add(key, length, time.GetUtcNow(), isUsed);
        _addedWhileListing?.Add(key.Path);
    }

    private async Task EnsureStockAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _index) is not null)
        {
            return;
        }

        await _makingRoom.WaitAsync(cancellationToken);
        try
        {
            if (_index is null)
            {
                await LoadAsync(cancellationToken);
                await MakeRoomAsync(0, onlyNeverUsed: false, cancellationToken);
            }
        }
        finally
        {
            _makingRoom.Release();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _addedWhileListing = new HashSet<string>(StringComparer.Ordinal);
        }

        Dictionary<string, DateTimeOffset> uses = await UseLog.ReadAsync(store, cancellationToken);
        var found = new List<RenditionIndex.Entry>();
        await foreach (StoredFile file in store.ListAsync(string.Empty, cancellationToken))
        {
            if (RenditionPath.Read(file.Path) is { } key)
            {
                bool isUsed = uses.TryGetValue(file.Path, out DateTimeOffset known) && known > file.LastModified;
                found.Add(new RenditionIndex.Entry(key, file.Path, file.Length, isUsed ? known : file.LastModified, isUsed || !key.IsWorkingCopy));
            }
        }

        lock (_lock)
        {
            _index = Merge(found, _addedWhileListing);
            _addedWhileListing = null;
        }
    }

    // What this process knows of uses is newer than any file, and what it has stored while the list was read may not be in it.
    private RenditionIndex Merge(List<RenditionIndex.Entry> found, HashSet<string> addedMeanwhile)
    {
        Dictionary<string, RenditionIndex.Entry> entries = [];
        found.ForEach(entry => entries[entry.Path] = entry);
        foreach (RenditionIndex.Entry known in _index?.Entries ?? [])
        {
            bool isThere = entries.TryGetValue(known.Path, out RenditionIndex.Entry? listed);
            if (addedMeanwhile.Contains(known.Path) || (isThere && (known.IsUsed, known.Used).CompareTo((listed!.IsUsed, listed.Used)) > 0))
            {
                entries[known.Path] = known;
            }
        }

        var index = new RenditionIndex();
        foreach (RenditionIndex.Entry entry in entries.Values.OrderBy(entry => entry.Used))
        {
            index.Add(entry.Key, entry.Length, entry.Used, entry.IsUsed);
        }

        foreach (Arrival arrival in _arriving)
        {
            index.Reserve(arrival.Length);
        }

        return index;
    }

    private T? Locked<T>(Func<RenditionIndex, T?> read)
    {
        lock (_lock)
        {
            return _index is null ? default : read(_index);
        }
    }

    /// <summary>A rendition on its way in.</summary>
    private sealed class Arrival(RenditionKey key, long length, bool isOffered)
    {
        public RenditionKey Key { get; } = key;

        public long Length { get; } = length;

        public bool IsOffered { get; } = isOffered;

        public bool IsUnwanted { get; set; }
    }
}
