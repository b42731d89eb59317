using System.Collections.Concurrent;

namespace Varumarke.ManagementApi.OpenDocuments;

/// <summary>Somebody who has a document open.</summary>
/// <param name="User">The user's key.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Since">When it was opened.</param>
internal sealed record Reader(Guid User, string Name, DateTimeOffset Since);

/// <summary>
/// Who has which document open, as their pages say every now and then; who has not been heard of for a while is gone. Kept in memory,
/// so of one node alone.
/// </summary>
internal sealed class Desks(TimeProvider time)
{
    /// <summary>How often a page says that it is still there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private const int MostDocuments = 10_000;
    private const int MostReaders = 100;
    private static readonly TimeSpan Patience = 3 * Beat;

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, (Reader Reader, DateTimeOffset Seen)>> _desks = new();

    /// <summary>Notes that somebody has a document open.</summary>
    /// <returns>Who else has, whoever was first before the others.</returns>
    public IReadOnlyList<Reader> Open(Guid document, Guid user, string name)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_desks.Count >= MostDocuments)
        {
            Tidy(now);
        }

        var desk = _desks.GetOrAdd(document, _ => new());
        if (desk.ContainsKey(user) || (desk.Count < MostReaders && _desks.Count <= MostDocuments))
        {
            desk.AddOrUpdate(user, _ => (new Reader(user, name, now), now), (_, known) => IsThere(known.Seen, now) ? (known.Reader with { Name = name }, now) : (new Reader(user, name, now), now));
        }

        return [.. desk.Values.Where(known => known.Reader.User != user && IsThere(known.Seen, now)).Select(known => known.Reader).OrderBy(reader => reader.Since)];
    }

    /// <summary>Notes that somebody has closed it.</summary>
    public void Close(Guid document, Guid user)
    {
        if (_desks.TryGetValue(document, out var desk))
        {
            desk.TryRemove(user, out _);
        }
    }

    private static bool IsThere(DateTimeOffset seen, DateTimeOffset now) => seen + Patience > now;

    private void Tidy(DateTimeOffset now)
    {
        foreach ((Guid document, var desk) in _desks)
        {
            if (!desk.Values.Any(known => IsThere(known.Seen, now)))
            {
                _desks.TryRemove(document, out _);
            }
        }
    }
}
