using Microsoft.Extensions.Logging;

namespace Varumarke.Renditions.Turns;

/// <summary>Tells of those who were turned away: of the first at once, of the others together now and then.</summary>
internal sealed class RefusalWarnings(TimeProvider time, ILogger<RefusalWarnings> logger)
{
    /// <summary>How long after one warning the next may come.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private long? _told;
    private long _since;

    public void Add(RenderClient client)
    {
        long count;
        lock (_lock)
        {
            _since++;
            if (_told is { } told && time.GetElapsedTime(told) < Pause)
            {
                return;
            }

            _told = time.GetTimestamp();
            (count, _since) = (_since, 0);
        }

        logger.QueueFull(count, client.ToString());
    }
}
