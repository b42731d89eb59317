using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Lets those who ask for the same answer at the same time have it made once. One makes it and the others wait; each may stop
/// waiting, the maker too. Whoever comes after a change does not wait for an answer that was begun before it, so that nobody is
/// told what was true before he asked.
/// </summary>
internal sealed class AnswersInMaking(OutputCache cache)
{
    // Makers that go away are as rare as readers that do; after so many in a row each makes his own.
    private const int MaxWaits = 3;
    private const int ClientClosedRequest = 499;
    private readonly ConcurrentDictionary<CacheKey, AnswerInMaking> _making = new();

    /// <param name="context">The request.</param>
    /// <param name="key">What it asks for.</param>
    /// <param name="make">Makes the answer, gives it to the <see cref="AnswerInMaking"/> of its context, and sends it.</param>
    /// <param name="send">Sends an answer that somebody else has made.</param>
    public async Task AnswerAsync(HttpContext context, CacheKey key, RequestDelegate make, Func<HttpContext, CachedResponse, Task> send)
    {
        for (int wait = 0; wait < MaxWaits; wait++)
        {
            var own = new AnswerInMaking(cache.Generation);
            AnswerInMaking making = Join(key, own);
            if (ReferenceEquals(making, own))
            {
                await MakeAsync(context, key, own, make, send);
                return;
            }

            if (await OutcomeAsync(making, context.RequestAborted) is not { } outcome)
            {
                context.Response.StatusCode = ClientClosedRequest;
                return;
            }

            if (outcome.Answer is { } answer && !cache.IsOld(answer))
            {
                await send(context, answer);
                return;
            }

            if (outcome is { Answer: null, MayBeTriedAgain: false })
            {
                break;
            }
        }

        await make(context);
    }

    private AnswerInMaking Join(CacheKey key, AnswerInMaking own)
    {
        while (true)
        {
            AnswerInMaking making = _making.GetOrAdd(key, own);
            if (making.Generation == own.Generation)
            {
                return making;
            }

            if (_making.TryUpdate(key, own, making))
            {
                return own;
            }
        }
    }

    private async Task MakeAsync(HttpContext context, CacheKey key, AnswerInMaking own, RequestDelegate make, Func<HttpContext, CachedResponse, Task> send)
    {
        try
        {
            // Between a look into the cache and this, another may have finished it.
            if (cache.TryGet(key, out CachedResponse? kept))
            {
                own.Give(kept);
                await send(context, kept);
                return;
            }

            context.Features.Set(own);
            await make(context);
            own.End();
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<CacheKey, AnswerInMaking>(key, own));

            // Whatever was given or ended before stands.
            own.Fail();
        }
    }

    // Null when the one who waits has gone.
    private static async Task<AnswerInMaking.Outcome?> OutcomeAsync(AnswerInMaking making, CancellationToken aborted)
    {
        try
        {
            return await making.Finished.WaitAsync(aborted);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
