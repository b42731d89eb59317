using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Varumarke.Core.Caching;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Umbraco's cache of converted values that may refer to other items. Umbraco clears it whole at every change of content;
/// here that raises a generation as well, which our own properties compare. Core's block elements use it by key, and because
/// they never take a key away, it is bounded.
/// </summary>
internal sealed class ElementsCache(CacheGenerations generations, IOptions<PublishedCacheOptions> options) : IAppCache
{
    // A converted value cannot be measured; most are a few strings or a small block model.
    private const long EstimatedCost = 1024;

    private readonly BoundedCache<string, object> _values = new(options.Value.ElementsMegabytes * 1024L * 1024L);

    public CacheGauge Gauge => new("values", () => _values.Count, () => _values.Size, options.Value.ElementsMegabytes * 1024L * 1024L);

    public object? Get(string key) => _values.TryGet(key, out object value) ? value : null;

    public object? Get(string key, Func<object?> factory)
    {
        if (_values.TryGet(key, out object value))
        {
            return value;
        }

        long generation = _values.Generation(key);
        object? created = factory();
        if (created is not null)
        {
            _values.Add(key, created, EstimatedCost, generation);
        }

        return created;
    }

    public IEnumerable<object?> SearchByKey(string keyStartsWith) => throw Unsearchable();

    public IEnumerable<object?> SearchByRegex(string regex) => throw Unsearchable();

    public void Clear()
    {
        generations.RaiseElements();
        _values.Clear();
    }

    public void Clear(string key) => _values.Remove(key);

    public void ClearOfType(Type type) => _values.RemoveWhere(value => value.GetType() == type);

    public void ClearOfType<T>() => _values.RemoveWhere(value => value is T);

    public void ClearOfType<T>(Func<string, T, bool> predicate) => Clear();

    public void ClearByKey(string keyStartsWith) => Clear();

    public void ClearByRegex(string regex) => Clear();

    private static NotSupportedException Unsearchable() => new("The elements cache cannot be searched.");
}
