namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// An answer that somebody makes while others wait for it; a feature of the maker's HTTP context.
/// </summary>
/// <param name="generation">The output cache's generation before anything was read for it.</param>
internal sealed class AnswerInMaking(long generation)
{
    // The waiting go on by themselves: the maker has an answer to send.
    private readonly TaskCompletionSource<Outcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Generation => generation;

    public Task<Outcome> Finished => _outcome.Task;

    /// <summary>Hands the answer to those who wait, before it is sent: a maker that reads slowly keeps nobody waiting.</summary>
    public void Give(CachedResponse answer) => _outcome.TrySetResult(new Outcome(answer, MayBeTriedAgain: false));

    /// <summary>There is no answer that could be shared: a problem, a redirect.</summary>
    public void End() => _outcome.TrySetResult(new Outcome(null, MayBeTriedAgain: false));

    /// <summary>The making failed, or the maker went away. The next one may have more luck.</summary>
    public void Fail() => _outcome.TrySetResult(new Outcome(null, MayBeTriedAgain: true));

    internal sealed record Outcome(CachedResponse? Answer, bool MayBeTriedAgain);
}
