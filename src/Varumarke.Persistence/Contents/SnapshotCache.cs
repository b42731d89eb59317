using System.Diagnostics;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Content items as they are stored, by id and by key, in Umbraco's isolated cache under Umbraco's own keys, so that its
/// refreshers clear them on every node. Snapshots rather than entities: an entity can be changed by whoever gets it,
/// and building one from a snapshot costs less than copying one.
/// <para>
/// A scope that has changed content reads past the cache until it ends; nobody else sees anything uncommitted. A
/// reader whose transaction is older than the latest change may have read what was before it, so what it read is not
/// kept.
/// </para>
/// </summary>
internal sealed class SnapshotCache<TEntity>(AppCaches caches, IAmbientDatabase database, NameTable<TEntity> names)
    where TEntity : class, IContentBase
{
    /// <summary>Cleared together with all other entries when Umbraco clears the whole cache.</summary>
    private const string GenerationKey = "varumarke_generation";

    /// <summary>How many are kept; the oldest goes first. Whoever goes through everything must not fill the memory.</summary>
    private const int Most = 2000;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Queue<(int Id, Guid Key)> _kept = new();
    private readonly object _scopeKey = new();
    private long _lastChange = Stopwatch.GetTimestamp();

    private IAppPolicyCache Cache => caches.IsolatedCaches.GetOrCreate<TEntity>();

    public ContentSnapshot? Find(int id, Func<ContentSnapshot?> read) => Find(RepositoryCacheKeys.GetKey<TEntity, int>(id), read);

    public ContentSnapshot? Find(Guid key, Func<ContentSnapshot?> read) => Find(RepositoryCacheKeys.GetGuidKey<TEntity>(key), read);

    /// <summary>Call after writing an item.</summary>
    public void Changed(int id, Guid key)
    {
        ChangesOfScope().Items[id] = key;
    }

    /// <summary>Call after writing many, or unknown ones.</summary>
    public void ChangedAll() => ChangesOfScope().All = true;

    /// <summary>Forgets everything; for changes that another node has made.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _lastChange = Stopwatch.GetTimestamp();
            Cache.Clear();
        }

        names.ChangedAll();
    }

    /// <summary>Forgets an item and all below it; for changes that another node has made.</summary>
    public void ClearBranch(int id)
    {
        string part = $",{id},";
        lock (_lock)
        {
            _lastChange = Stopwatch.GetTimestamp();
            Cache.ClearOfType<ContentSnapshot>((_, snapshot) => $"{snapshot.Node.Path},".Contains(part, StringComparison.Ordinal));
        }

        names.ChangedBranch(id);
    }

    private ContentSnapshot? Find(string cacheKey, Func<ContentSnapshot?> read)
    {
        if (database.Items.ContainsKey(_scopeKey))
        {
            return read();
        }

        if (Cache.Get(cacheKey) is ContentSnapshot cached)
        {
            return cached;
        }

        object? generation = Generation();
        ContentSnapshot? found = read();
        if (found is not null)
        {
            Keep(found, generation);
        }

        return found;
    }

    private void Keep(ContentSnapshot snapshot, object? generation)
    {
        long readsFrom = database.ReadsFrom;
        lock (_lock)
        {
            if (readsFrom <= _lastChange || !ReferenceEquals(generation, Generation()))
            {
                return;
            }

            _kept.Enqueue((snapshot.Node.Id, snapshot.Node.Key));
            if (_kept.Count > Most)
            {
                (int oldest, Guid oldestKey) = _kept.Dequeue();
                Remove(oldest, oldestKey);
            }

            Cache.Insert(RepositoryCacheKeys.GetKey<TEntity, int>(snapshot.Node.Id), () => snapshot, Idle, isSliding: true);
            Cache.Insert(RepositoryCacheKeys.GetGuidKey<TEntity>(snapshot.Node.Key), () => snapshot, Idle, isSliding: true);
        }
    }

    private object? Generation() => Cache.Get(GenerationKey, static () => new object());

    private ScopeChanges ChangesOfScope()
    {
        if (database.Items.TryGetValue(_scopeKey, out object? known))
        {
            return (ScopeChanges)known;
        }

        var changes = new ScopeChanges();
        database.Items[_scopeKey] = changes;
        database.OnScopeEnd($"snapshots_{typeof(TEntity).Name}", _ => Forget(changes));
        return changes;
    }

    private void Forget(ScopeChanges changes)
    {
        if (changes.All)
        {
            Clear();
            return;
        }

        lock (_lock)
        {
            _lastChange = Stopwatch.GetTimestamp();
            foreach ((int id, Guid key) in changes.Items)
            {
                Remove(id, key);
                names.Changed(id);
            }
        }
    }

    private void Remove(int id, Guid key)
    {
        Cache.Clear(RepositoryCacheKeys.GetKey<TEntity, int>(id));
        Cache.Clear(RepositoryCacheKeys.GetGuidKey<TEntity>(key));
    }

    private sealed class ScopeChanges
    {
        public Dictionary<int, Guid> Items { get; } = [];

        public bool All { get; set; }
    }
}
