using System.Collections.Concurrent;
using System.Text.Json;
using Varumarke.Core.Clustering;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.ServerEvents;

namespace Varumarke.ManagementApi.OpenDocuments;

/// <summary>
/// Who has which document open, as their pages say every now and then; who has not been heard of for a while is gone. Each node keeps it in
/// memory. Nodes tell each other when a page is opened and closed, and once a minute that it still is: a lease, so that what a node
/// knew that has died is forgotten. Where others have the same document open, their pages are told at once to ask anew.
/// </summary>
internal sealed class Desks(TimeProvider time, INodeMessages nodes, ServerEventQueue events) : INodeListener
{
    /// <summary>How often a page says that it is still there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>How long what another node has said holds.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>What the client's page listens to.</summary>
    public const string EventSource = "Varumarke:OpenDocument";

    private const int MostDocuments = 10_000;
    private const int MostReaders = 100;
    private static readonly TimeSpan Patience = 3 * Beat;
    private static readonly TimeSpan BetweenTellings = Lease / 2;

    private readonly Guid _node = Guid.NewGuid();
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, Seat>> _desks = new();

    public string Topic => "varumarke-open-documents";

    /// <summary>Notes that somebody has a document open.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">Its place, which says who may hear of it.</param>
    /// <param name="user">Who.</param>
    /// <param name="name">That one's name.</param>
    /// <returns>Who else has, whoever was first before the others.</returns>
    public IReadOnlyList<Reader> Open(Guid document, string path, Guid user, string name)
    {
        DateTimeOffset now = time.GetUtcNow();
        Seat? known = Find(document, user) is { } seat && seat.Until > now ? seat : null;
        bool isToBeTold = known is null || known.Told + BetweenTellings <= now;
        var reader = new Reader(user, name, known?.Reader.Since ?? now);
        var taken = new Seat(reader, Later(known?.Until, now + Patience), isToBeTold ? now : known!.Told);
        bool isKept = Take(document, taken, now);
        if (isKept && isToBeTold)
        {
            nodes.Tell(Topic, JsonSerializer.Serialize(new Said(_node, document, path, reader, IsOpen: true)));
        }

        Reader[] others = Others(document, user, now);
        if (known is null && others.Length > 0)
        {
            Ring(document, path);
        }

        return others;
    }

    /// <summary>Notes that somebody has closed it.</summary>
    public void Close(Guid document, string path, Guid user)
    {
        if (_desks.TryGetValue(document, out var desk) && desk.TryRemove(user, out Seat? seat))
        {
            nodes.Tell(Topic, JsonSerializer.Serialize(new Said(_node, document, path, seat.Reader, IsOpen: false)));
            if (Others(document, user, time.GetUtcNow()).Length > 0)
            {
                Ring(document, path);
            }
        }
    }

    /// <summary>What another node says. Its clock may be another's: how long it holds is reckoned by this one's.</summary>
    public void Heard(string text)
    {
        if (JsonSerializer.Deserialize<Said>(text) is not { } said || said.Node == _node)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        Seat? known = Find(said.Document, said.Reader.User);
        if (said.IsOpen)
        {
            Take(said.Document, new Seat(said.Reader, Later(known?.Until, now + Lease), now), now);
        }
        else if (_desks.TryGetValue(said.Document, out var desk))
        {
            desk.TryRemove(said.Reader.User, out _);
        }

        bool wasThere = known is not null && known.Until > now;
        if (said.IsOpen != wasThere && Others(said.Document, said.Reader.User, now).Length > 0)
        {
            Ring(said.Document, said.Path);
        }
    }

    private Reader[] Others(Guid document, Guid user, DateTimeOffset now) => _desks.TryGetValue(document, out var desk)
        ? [.. desk.Values.Where(seat => seat.Reader.User != user && seat.Until > now).Select(seat => seat.Reader).OrderBy(reader => reader.Since)]
        : [];

    private Seat? Find(Guid document, Guid user) => _desks.TryGetValue(document, out var desk) && desk.TryGetValue(user, out Seat? seat) ? seat : null;

    private bool Take(Guid document, Seat seat, DateTimeOffset now)
    {
        if (_desks.Count >= MostDocuments)
        {
            Tidy(now);
        }

        var desk = _desks.GetOrAdd(document, _ => new());
        if (!desk.ContainsKey(seat.Reader.User) && (desk.Count >= MostReaders || _desks.Count > MostDocuments))
        {
            return false;
        }

        desk[seat.Reader.User] = seat;
        return true;
    }

    private void Ring(Guid document, string path) => events.Add(new AddressedEvent(new ServerEvent(ChangeNames.Updated, EventSource, document), Access.Content, EventTree.Documents, path));

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private void Tidy(DateTimeOffset now)
    {
        foreach ((Guid document, var desk) in _desks)
        {
            if (!desk.Values.Any(known => known.Until > now))
            {
                _desks.TryRemove(document, out _);
            }
        }
    }

    /// <summary>A reader, until when that one is taken to be there, and when nodes last heard of it.</summary>
    private sealed record Seat(Reader Reader, DateTimeOffset Until, DateTimeOffset Told);

    private sealed record Said(Guid Node, Guid Document, string Path, Reader Reader, bool IsOpen);
}
