using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Varumarke.Core.Caching;
using Varumarke.Core.Changes;

namespace Varumarke.Portal.Keeping;

/// <summary>
/// Pages that were made a moment ago, for those who ask for the same. None is older than the second that it is, none is from before a
/// change, and each is made once for all who wait for it.
/// </summary>
internal sealed class KeptPages(IEnumerable<IGeneration> generations, IOptions<PortalOptions> options, TimeProvider time)
{
    private readonly IGeneration[] _generations = [.. generations];
    private readonly BoundedCache<PageKey, KeptPage> _pages = new(options.Value.KeptPagesBytes);
    private readonly ConcurrentDictionary<(PageKey Key, PageMoment Moment), TaskCompletionSource<KeptPage?>> _making = new();

    /// <summary>Whether any are kept.</summary>
    public bool IsOn { get; } = options.Value.KeptPagesBytes > 0;

    /// <summary>The moment that it is.</summary>
    public PageMoment Now
    {
        get
        {
            long generation = 0;
            foreach (IGeneration each in _generations)
            {
                generation += each.Now;
            }

            return new PageMoment(generation, time.GetUtcNow().Ticks / TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>What is kept and still holds; null for nothing.</summary>
    public KeptPage? Find(PageKey key, PageMoment now) => _pages.TryGet(key, out KeptPage kept) && kept.HoldsIn(now) ? kept : null;

    /// <summary>
    /// The page, kept or made by somebody else meanwhile; null for the one who made it, and for everybody where it turned out that it
    /// may not be kept: they make their own.
    /// </summary>
    /// <param name="key">Of what.</param>
    /// <param name="now">The moment.</param>
    /// <param name="make">
    /// Makes and sends it, and gives it back where it may be kept. Called for one of those who ask, with what it does as soon as it is
    /// seen that it may not be, so that nobody waits for the end of a long file.
    /// </param>
    /// <param name="aborted">The one who asks has gone.</param>
    /// <returns>Whether it was made for this one, and if not, what there is.</returns>
    public async ValueTask<(bool IsMade, KeptPage? Page)> GetAsync(PageKey key, PageMoment now, Func<Action, Task<KeptPage?>> make, CancellationToken aborted)
    {
        if (Find(key, now) is { } kept)
        {
            return (false, kept);
        }

        var own = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<KeptPage?> making = _making.GetOrAdd((key, now), own);
        if (making != own)
        {
            return (false, await making.Task.WaitAsync(aborted));
        }

        void End(KeptPage? page)
        {
            _making.TryRemove(KeyValuePair.Create((key, now), own));
            own.TrySetResult(page);
        }

        KeptPage? made = null;
        try
        {
            made = await make(() => End(null));
            if (made is not null)
            {
                _pages.Add(key, made, made.Size + (2L * key.Length), _pages.Generation(key));
            }
        }
        finally
        {
            End(made);
        }

        return (true, null);
    }
}
