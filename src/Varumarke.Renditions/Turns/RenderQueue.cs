using Microsoft.Extensions.Options;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Turns;

/// <summary>
/// Lets as many renditions be made at once as there are cores, and some more wait. Clients take turns: whoever asks for a
/// hundred waits behind their own, and who asks for one is next but one. Every other turn is this program's own, if it has
/// something to do. Beyond what may wait nobody gains by waiting: whoever has most of it waiting gives up a place for one who
/// has less, and everybody else is told to come back. Nothing is remembered of clients who wait for nothing.
/// </summary>
internal sealed class RenderQueue(IOptions<RenditionsOptions> options)
{
    // One rendition that many ask for stands in a few lines: enough for whoever is next.
    private const int MostLines = 8;

    private readonly int _parallel = options.Value.MaxParallel;
    private readonly int _limit = options.Value.MaxParallel + options.Value.MaxQueued;
    private readonly int _ofClient = options.Value.MaxQueuedPerClient;
    private readonly Lock _lock = new();
    private readonly Dictionary<RenderClient, RenderLine> _lines = [];
    private readonly LinkedList<RenderLine> _rotation = new();
    private readonly Dictionary<RenditionKey, RenderTurn> _awaited = [];
    private readonly RenderLine _own = new(RenderClient.Program);
    private bool _wasOwn;
    private int _running;
    private int _inside;
    private int _waiting;

    /// <summary>How many wait at this moment.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>How many clients wait at this moment.</summary>
    public int Clients
    {
        get
        {
            lock (_lock)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>Nothing is being made or kept, and nobody waits.</summary>
    public bool IsIdle => Volatile.Read(ref _inside) == 0;

    /// <summary>Makes something when its turn comes, gives it out, and keeps it beside that; a refusal at once when too many wait.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="key">What is asked for, so that others can ask for it too (<see cref="AlsoFor"/>); null for what nobody can.</param>
    /// <param name="make">Takes a turn.</param>
    /// <param name="keep">Takes none, since it waits for a disk or a network and the next one can use the core meanwhile. It counts among those inside, so that a slow store is not buried. Nobody waits for it: it must not fail.</param>
    /// <param name="cancellationToken">Ends the wait, and what listens to it.</param>
    public async Task<RenderOutcome<T>> RunAsync<T>(
        RenderClient client, RenditionKey? key, Func<Task<T>> make, Func<T, Task> keep, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        RenderRefusal refusal = Enter(client, key, out RenderTurn? turn);
        if (turn is not null)
        {
            await using CancellationTokenRegistration giveUp = cancellationToken.Register(() => GiveUp(turn, cancellationToken));
            refusal = await turn.Come;
        }

        if (refusal != RenderRefusal.None)
        {
            return new RenderOutcome<T>(null, refusal);
        }

        T made;
        try
        {
            made = await InTurnAsync(make);
        }
        catch
        {
            Leave();
            throw;
        }

        // Whoever asked has it now.
        _ = KeepAsync(made, keep);
        return new RenderOutcome<T>(made, RenderRefusal.None);
    }

    /// <summary>Somebody else asks for what waits already: its turn comes when it is either's.</summary>
    public void AlsoFor(RenderClient client, RenditionKey key)
    {
        lock (_lock)
        {
            if (_awaited.TryGetValue(key, out RenderTurn? turn)
                && turn.Lines < MostLines
                && !(_lines.TryGetValue(client, out RenderLine? line) && (turn.StandsIn(line) || line.Waiting.Count >= _ofClient)))
            {
                turn.Join(LineOf(client));
            }
        }
    }

    private async Task KeepAsync<T>(T made, Func<T, Task> keep)
    {
        try
        {
            await keep(made);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _inside--;
        }
    }

    private RenderRefusal Enter(RenderClient client, RenditionKey? key, out RenderTurn? turn)
    {
        turn = null;
        bool isOwn = client == RenderClient.Program;
        lock (_lock)
        {
            int waiting = _lines.GetValueOrDefault(client)?.Waiting.Count ?? 0;
            if (!isOwn && waiting >= _ofClient && _running >= _parallel)
            {
                return RenderRefusal.TooManyOfClient;
            }

            if (!isOwn && _inside >= _limit && !MakesRoom(waiting + 1))
            {
                return RenderRefusal.Full;
            }

            _inside++;
            if (_running < _parallel)
            {
                _running++;
                return RenderRefusal.None;
            }

            turn = new RenderTurn(key);
            turn.Join(isOwn ? _own : LineOf(client));
            if (key is not null)
            {
                _awaited.TryAdd(key, turn);
            }

            _waiting++;
            return RenderRefusal.None;
        }
    }

    private RenderLine LineOf(RenderClient client)
    {
        if (!_lines.TryGetValue(client, out RenderLine? line))
        {
            _lines.Add(client, line = new RenderLine(client));
            _rotation.AddLast(line);
        }

        return line;
    }

    // What only the longest line waits for makes room, the last of it; not for one whose own line would be as long.
    private bool MakesRoom(int length)
    {
        RenderLine? longest = _rotation.MaxBy(line => line.Waiting.Count);
        if (longest is null || longest.Waiting.Count <= length || longest.Waiting.LastOrDefault(turn => turn.Lines == 1) is not { } last)
        {
            return false;
        }

        Remove(last);
        _inside--;
        last.Refuse();
        return true;
    }

    private void Remove(RenderTurn turn)
    {
        _waiting--;
        if (turn.Key is { } key && _awaited.GetValueOrDefault(key) == turn)
        {
            _awaited.Remove(key);
        }

        foreach (RenderLine line in turn.Leave().Where(line => line != _own && line.Waiting.Count == 0))
        {
            _lines.Remove(line.Client);
            _rotation.Remove(line);
        }
    }

    private void GiveUp(RenderTurn turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (turn.Lines == 0)
            {
                return;
            }

            Remove(turn);
            _inside--;
        }

        turn.GiveUp(cancellationToken);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> make)
    {
        try
        {
            return await make();
        }
        finally
        {
            PassOn();
        }
    }

    private void PassOn()
    {
        lock (_lock)
        {
            if (Next() is { } turn)
            {
                Remove(turn);
                turn.Begin();
            }
            else
            {
                _running--;
            }
        }
    }

    private RenderTurn? Next()
    {
        RenderLine? others = _rotation.First?.Value;
        _wasOwn = _own.Waiting.Count > 0 && (others is null || !_wasOwn);
        if (_wasOwn)
        {
            return _own.Waiting.First!.Value;
        }

        if (others is not null)
        {
            _rotation.RemoveFirst();
            _rotation.AddLast(others);
        }

        return others?.Waiting.First!.Value;
    }
}
