using System.Collections.Concurrent;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Clustering;

/// <summary>Turns within this process, which is the only node that a SQLite file has.</summary>
internal sealed class ProcessWorkTurns : IWorkTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();

    public async Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = TurnAt(work);
        return await turn.WaitAsync(TimeSpan.Zero, cancellationToken) ? new Turn(turn) : null;
    }

    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = TurnAt(work);
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private SemaphoreSlim TurnAt(string work) => _turns.GetOrAdd(work, _ => new SemaphoreSlim(1, 1));

    private sealed class Turn(SemaphoreSlim turn) : IAsyncDisposable
    {
        private SemaphoreSlim? _turn = turn;

        public ValueTask DisposeAsync()
        {
            Interlocked.Exchange(ref _turn, null)?.Release();
            return ValueTask.CompletedTask;
        }
    }
}
