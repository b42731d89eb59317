using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Persistence.Scoping;

/// <summary>What has asked to be told when the outermost scope has ended. A listener that throws does not stop the next.</summary>
internal sealed class ScopeContext(ILogger logger) : IScopeContext
{
    private readonly Dictionary<string, Listener> _listeners = [];

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        _listeners.TryAdd(key, new Listener(priority, _listeners.Count, null, action));

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_listeners.TryGetValue(key, out Listener? known))
        {
            return known.Item is T item
                ? item
                : throw new InvalidOperationException($"Something else is already enlisted with the key '{key}'.");
        }

        T created = creator();
        _listeners.Add(key, new Listener(priority, _listeners.Count, created, completed => action?.Invoke(completed, created)));
        return created;
    }

    public T? GetEnlisted<T>(string key) => _listeners.TryGetValue(key, out Listener? known) ? (T?)known.Item : default;

    public void ScopeExit(bool completed)
    {
        foreach (Listener listener in _listeners.Values.OrderBy(listener => listener.Priority).ThenBy(listener => listener.Order).ToArray())
        {
            try
            {
                listener.Action(completed);
            }
            catch (Exception failure)
            {
                // The data is committed by now: a failure here must not make the caller believe otherwise.
                logger.ScopeListenerFailed(failure);
            }
        }

        _listeners.Clear();
    }

    private sealed record Listener(int Priority, int Order, object? Item, Action<bool> Action);
}
