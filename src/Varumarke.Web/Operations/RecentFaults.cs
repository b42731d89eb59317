using System.Collections.Concurrent;

namespace Varumarke.Web.Operations;

/// <summary>
/// What was found when something was last tried, for some seconds: whoever asks for the program's health a hundred times a second
/// makes it write no more than one small file each ten.
/// </summary>
internal sealed class RecentFaults(TimeProvider time)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Found> _found = new();

    /// <summary>A sentence, or null where nothing is wrong.</summary>
    public Task<string?> OfAsync(string what, Func<Task<string?>> find)
    {
        if (_found.TryGetValue(what, out Found? found) && time.GetElapsedTime(found.At) < Holds)
        {
            return found.Fault.Value;
        }

        var fresh = new Found(time.GetTimestamp(), new Lazy<Task<string?>>(find));
        return _found.AddOrUpdate(what, fresh, (_, other) => ReferenceEquals(other, found) ? fresh : other).Fault.Value;
    }

    private sealed record Found(long At, Lazy<Task<string?>> Fault);
}
