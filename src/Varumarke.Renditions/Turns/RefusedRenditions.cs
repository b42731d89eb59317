using Varumarke.Core.Pictures;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Turns;

/// <summary>
/// What could not be made a moment ago, and why: a picture that takes all the time that it is given and comes to nothing would
/// otherwise take it again with each request. For a minute, since a machine that is busy now may be idle then.
/// </summary>
internal sealed class RefusedRenditions(TimeProvider time)
{
    /// <summary>How long a refusal stands.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private const int Most = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<RenditionKey, PictureVerdict> _verdicts = [];
    private readonly Queue<(RenditionKey Key, long At)> _queue = new();

    public PictureVerdict? Find(RenditionKey key)
    {
        lock (_lock)
        {
            Forget(Most);
            return _verdicts.GetValueOrDefault(key);
        }
    }

    public void Keep(RenditionKey key, PictureVerdict verdict)
    {
        lock (_lock)
        {
            Forget(Most - 1);
            if (_verdicts.TryAdd(key, verdict))
            {
                _queue.Enqueue((key, time.GetTimestamp()));
            }
        }
    }

    private void Forget(int most)
    {
        while (_queue.TryPeek(out (RenditionKey Key, long At) oldest) && (_queue.Count > most || time.GetElapsedTime(oldest.At) >= Holds))
        {
            _verdicts.Remove(oldest.Key);
            _queue.Dequeue();
        }
    }
}
