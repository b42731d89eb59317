namespace Varumarke.Engine.Sync.Reporting;

/// <summary>How far a run has come.</summary>
internal sealed record SyncProgress(string Kind, int Done, int Total);

/// <summary>Writes progress, at most a line a second and nothing at all for a run that is over within one.</summary>
internal sealed class SyncProgressLines(TextWriter output, TimeProvider clock) : IProgress<SyncProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _last = TimeSpan.Zero;

    public void Report(SyncProgress value)
    {
        TimeSpan now = clock.GetElapsedTime(_start);
        if (now - _last < Pause)
        {
            return;
        }

        _last = now;
        output.WriteLine($"{value.Kind}: {value.Done} of {value.Total}");
    }
}
