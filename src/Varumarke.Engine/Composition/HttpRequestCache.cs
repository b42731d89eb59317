using System.Collections;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Cache;

namespace Varumarke.Engine.Composition;

/// <summary>
/// Umbraco's per-request cache on the current HTTP request. Outside a request it is unavailable, and Umbraco's accessors
/// then fall back to ambient state. The items live in a concurrent dictionary, because one request may read in parallel.
/// </summary>
internal sealed class HttpRequestCache(IHttpContextAccessor httpContextAccessor) : IRequestCache
{
    private static readonly object ItemsKey = new();

    public bool IsAvailable => httpContextAccessor.HttpContext is not null;

    public object? Get(string key) => Existing()?.GetValueOrDefault(key);

    public object? Get(string key, Func<object?> factory)
    {
        if (Items() is not { } items)
        {
            return factory();
        }

        if (items.TryGetValue(key, out object? found))
        {
            return found;
        }

        object? created = factory();
        return created is null ? null : items.GetOrAdd(key, created);
    }

    public bool Set(string key, object? value)
    {
        if (Items() is not { } items)
        {
            return false;
        }

        items[key] = value;
        return true;
    }

    public bool Remove(string key) => Existing()?.TryRemove(key, out _) ?? false;

    public IEnumerable<object?> SearchByKey(string keyStartsWith) =>
        Where(pair => pair.Key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value);

    public IEnumerable<object?> SearchByRegex(string regex) =>
        Where(pair => Regex.IsMatch(pair.Key, regex)).Select(pair => pair.Value);

    public void Clear() => Existing()?.Clear();

    public void Clear(string key) => Remove(key);

    public void ClearOfType(Type type) => RemoveWhere(pair => pair.Value?.GetType() == type);

    public void ClearOfType<T>() => RemoveWhere(pair => pair.Value is T);

    public void ClearOfType<T>(Func<string, T, bool> predicate) =>
        RemoveWhere(pair => pair.Value is T value && predicate(pair.Key, value));

    public void ClearByKey(string keyStartsWith) =>
        RemoveWhere(pair => pair.Key.StartsWith(keyStartsWith, StringComparison.OrdinalIgnoreCase));

    public void ClearByRegex(string regex) => RemoveWhere(pair => Regex.IsMatch(pair.Key, regex));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Where(_ => true).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ConcurrentDictionary<string, object?>? Existing() =>
        httpContextAccessor.HttpContext?.Items[ItemsKey] as ConcurrentDictionary<string, object?>;

    private ConcurrentDictionary<string, object?>? Items()
    {
        if (httpContextAccessor.HttpContext is not { } context)
        {
            return null;
        }

        if (context.Items[ItemsKey] is ConcurrentDictionary<string, object?> items)
        {
            return items;
        }

        // Few keys and few writers: the default of one lock per core and 31 buckets would cost more than it saves.
        items = new ConcurrentDictionary<string, object?>(concurrencyLevel: 1, capacity: 7);
        context.Items[ItemsKey] = items;
        return items;
    }

    private IEnumerable<KeyValuePair<string, object?>> Where(Func<KeyValuePair<string, object?>, bool> predicate) =>
        Existing()?.Where(predicate) ?? [];

    private void RemoveWhere(Func<KeyValuePair<string, object?>, bool> predicate)
    {
        foreach (KeyValuePair<string, object?> pair in Where(predicate).ToArray())
        {
            Remove(pair.Key);
        }
    }
}
