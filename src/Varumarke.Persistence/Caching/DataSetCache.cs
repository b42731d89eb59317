using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Caching;

/// <summary>
/// The whole of a small, hot set (languages, data types, content types …) kept in memory. It lives in Umbraco's isolated
/// cache of <typeparamref name="T"/>, so Umbraco's cache refreshers clear it, on every node. A scope that has changed
/// the set reads its own state, which nobody else sees before the commit.
/// </summary>
internal sealed class DataSetCache<T>(AppCaches caches, IAmbientDatabase database, Func<VarumarkeDbContext, IEnumerable<T>> load)
    where T : class, IEntity
{
    private const string CacheKey = "varumarke_dataset";
    private const string LoadingKey = "varumarke_dataset_loading";

    private readonly Lock _lock = new();
    private readonly Lock _loading = new();
    private readonly object _scopeKey = new();
    private int _generation;

    /// <summary>The items as cached, NOT to be changed or handed out: for reading within the repositories.</summary>
    public DataSet<T> Shared => database.HasScope && database.Items.TryGetValue(_scopeKey, out object? own)
        ? OwnState((OwnDataSet)own)
        : SharedState();

    /// <summary>A copy that the caller may change.</summary>
    public T? Find(int id) => Copy(Shared.Find(id));

    /// <inheritdoc cref="Find(int)"/>
    public T? Find(Guid key) => Copy(Shared.Find(key));

    /// <summary>Copies of all items, in their order.</summary>
    public IReadOnlyList<T> All() => Shared.All.Select(item => Copy(item)!).ToArray();

    /// <summary>Call after every write: this scope reads afresh from now on, and everybody else after its end.</summary>
    public void Changed()
    {
        database.Items[_scopeKey] = new OwnDataSet();
        database.OnScopeEnd($"dataset_{typeof(T).Name}", _ => Clear());
    }

    /// <summary>A deep copy, with nothing marked as changed.</summary>
    public static T? Copy(T? item)
    {
        T? copy = (T?)item?.DeepClone();
        if (copy is IContentType { HistoryCleanup: { } cleanup } type)
        {
            // Umbraco's own deep clone leaves both with the same one.
            type.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = cleanup.PreventCleanup,
                KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays,
            };
            type.HistoryCleanup.ResetDirtyProperties();
            type.ResetDirtyProperties(false);
        }

        return copy;
    }

    /// <summary>Forgets what is kept for everybody; may be called outside any scope.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _generation++;
            caches.IsolatedCaches.GetOrCreate<T>().Clear(CacheKey);
        }
    }

    private DataSet<T> OwnState(OwnDataSet own) => own.Set ??= Load(database.Read);

    private DataSet<T> SharedState()
    {
        if (Cached is { } known)
        {
            return known;
        }

        // One reads for all: after a change everybody comes at once, and each would take a connection of its own.
        lock (_loading)
        {
            return Cached ?? LoadCommitted();
        }
    }

    private DataSet<T>? Cached => caches.IsolatedCaches.GetOrCreate<T>().Get(CacheKey) as DataSet<T>;

    private DataSet<T> LoadCommitted()
    {
        int generation = Volatile.Read(ref _generation);
        object token = new();
        IAppPolicyCache cache = caches.IsolatedCaches.GetOrCreate<T>();
        cache.Insert(LoadingKey, () => token);
        DataSet<T> loaded = database.ReadCommitted(Load);
        lock (_lock)
        {
            // Somebody may have committed a change after this read began: then what was read is old, good for this
            // caller's own snapshot, not for everyone. Another node's change is heard by a refresher, which clears the
            // whole cache, and with it the token.
            if (generation == _generation && ReferenceEquals(cache.Get(LoadingKey), token))
            {
                cache.Insert(CacheKey, () => loaded);
            }
        }

        return loaded;
    }

    private DataSet<T> Load(VarumarkeDbContext context) => new(load(context));

    private sealed class OwnDataSet
    {
        public DataSet<T>? Set { get; set; }
    }
}

/// <summary>Items by id and by key.</summary>
internal sealed class DataSet<T> where T : class, IEntity
{
    private readonly Dictionary<int, T> _byId;
    private readonly Dictionary<Guid, T> _byKey;

    public DataSet(IEnumerable<T> items)
    {
        All = [.. items];
        _byId = All.ToDictionary(item => item.Id);
        _byKey = All.ToDictionary(item => item.Key);
    }

    public IReadOnlyList<T> All { get; }

    public T? Find(int id) => _byId.GetValueOrDefault(id);

    public T? Find(Guid key) => _byKey.GetValueOrDefault(key);
}
