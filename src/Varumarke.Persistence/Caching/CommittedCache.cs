using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Caching;

/// <summary>
/// What has been read of one kind of entity, as it is committed. It lives in Umbraco's isolated cache of <typeparamref name="T"/>,
/// so Umbraco's cache refreshers clear it, on every node. A scope that has changed something of the kind is to read its own state,
/// which nobody else sees before the commit.
/// </summary>
internal sealed class CommittedCache<T>(AppCaches caches, IAmbientDatabase database)
    where T : class, IEntity
{
    private const string Prefix = "varumarke_committed_";
    private const string Loading = "_loading";

    private readonly Lock _lock = new();
    private readonly object _scopeKey = new();
    private int _generation;

    /// <summary>Whether the scope around the caller has changed something of this kind.</summary>
    public bool IsChangedHere => database.HasScope && database.Items.ContainsKey(_scopeKey);

    /// <summary>What is kept under a key; null when nothing is.</summary>
    public TValue? Find<TValue>(string key)
        where TValue : class => Cache.Get(Prefix + key) as TValue;

    /// <summary>Reads what is committed, and keeps it unless something of the kind was changed meanwhile.</summary>
    public TValue? Load<TValue>(string key, Func<VarumarkeDbContext, TValue?> load)
        where TValue : class
    {
        int generation = Volatile.Read(ref _generation);
        object token = new();
        IAppPolicyCache cache = Cache;
        cache.Insert(Prefix + key + Loading, () => token);
        TValue? loaded = database.ReadCommitted(load);
        lock (_lock)
        {
            // Somebody may have committed a change after this read began: then what was read is old, good for this
            // caller's own snapshot, not for everyone. Another node's change is heard by a refresher, which clears the
            // whole cache, and with it the token.
            if (loaded is not null && generation == _generation && ReferenceEquals(cache.Get(Prefix + key + Loading), token))
            {
                cache.Insert(Prefix + key, () => loaded);
            }

            cache.Clear(Prefix + key + Loading);
        }

        return loaded;
    }

    /// <summary>Call after every write: this scope reads afresh from now on, and everybody else after its end.</summary>
    public void Changed()
    {
        database.Items[_scopeKey] = true;
        database.OnScopeEnd($"committed_{typeof(T).Name}", _ => Clear());
    }

    /// <summary>Forgets what is kept for everybody; may be called outside any scope.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _generation++;
            Cache.ClearByKey(Prefix);
        }
    }

    private IAppPolicyCache Cache => caches.IsolatedCaches.GetOrCreate<T>();
}
