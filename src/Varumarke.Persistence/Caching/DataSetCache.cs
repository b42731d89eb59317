using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Caching;

/// <summary>
/// The whole of a small, hot set (languages, data types, content types …) kept in memory, as it is committed
/// (<see cref="CommittedCache{T}"/>). A scope that has changed the set reads its own state.
/// </summary>
internal sealed class DataSetCache<T>(AppCaches caches, IAmbientDatabase database, Func<VarumarkeDbContext, IEnumerable<T>> load)
    where T : class, IEntity
{
    private const string CacheKey = "set";

    private readonly CommittedCache<T> _committed = new(caches, database);
    private readonly Lock _loading = new();
    private readonly object _scopeKey = new();

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
        _committed.Changed();
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
    public void Clear() => _committed.Clear();

    private DataSet<T> OwnState(OwnDataSet own) => own.Set ??= Load(database.Read);

    private DataSet<T> SharedState()
    {
        if (_committed.Find<DataSet<T>>(CacheKey) is { } known)
        {
            return known;
        }

        // One reads for all: after a change everybody comes at once, and each would take a connection of its own.
        lock (_loading)
        {
            return _committed.Find<DataSet<T>>(CacheKey) ?? _committed.Load(CacheKey, Load)!;
        }
    }

    private DataSet<T> Load(VarumarkeDbContext context) => new(load(context));

    private sealed class OwnDataSet
    {
        public DataSet<T>? Set { get; set; }
    }
}
