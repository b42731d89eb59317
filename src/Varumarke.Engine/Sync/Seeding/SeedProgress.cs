using Microsoft.Extensions.Logging;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>Tells whoever waits for the first start how far it has come, at most once a second.</summary>
internal sealed class SeedProgress(ILogger logger, TimeProvider time) : IProgress<SyncProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long _last = time.GetTimestamp();

    public void Report(SyncProgress value)
    {
        if (time.GetElapsedTime(_last) >= Pause)
        {
            _last = time.GetTimestamp();
            logger.SeedProgresses(value.Kind, value.Done, value.Total);
        }
    }
}
