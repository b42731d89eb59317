using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Answers;

/// <summary>Readers that have been let in wait before the call returns, so that no test needs to know how long anything takes.</summary>
public class AnswersInMakingTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly OutputCache _cache;
    private readonly AnswersInMaking _answers;
    private readonly List<Maker> _makers = [];
    private readonly List<(HttpContext Reader, CachedResponse Answer)> _sent = [];

    public AnswersInMakingTests()
    {
        _cache = new OutputCache(Options.Create(new DeliveryApiOptions()), _time);
        _answers = new AnswersInMaking(_cache);
    }

    [Fact]
    public async Task Answer_SixtyFourReadersOfOneList_IsMadeOnce()
    {
        Task[] readers = [.. Enumerable.Range(0, 64).Select(_ => Read("/a"))];
        Assert.Single(_makers);

        CachedResponse answer = _makers[0].Finish();
        await Task.WhenAll(readers);

        Assert.Single(_makers);
        Assert.Equal(63, _sent.Count);
        Assert.All(_sent, sent => Assert.Same(answer, sent.Answer));
    }

    [Fact]
    public async Task Answer_TooLargeToKeep_IsMadeOnceAllTheSame()
    {
        Task[] readers = [Read("/a"), Read("/a")];

        CachedResponse answer = _makers[0].Finish(size: new OutputCacheOptions().MaxEntryBytes + 1);
        await Task.WhenAll(readers);

        Assert.Single(_makers);
        Assert.Same(answer, Assert.Single(_sent).Answer);
    }

    [Fact]
    public async Task Answer_MakerSendsSlowly_OthersHaveItAlready()
    {
        Task maker = Read("/a");
        Task other = Read("/a");

        _makers[0].Give();
        await other;

        Assert.False(maker.IsCompleted);
        Assert.Single(_sent);
        _makers[0].Sent.SetResult();
        await maker;
    }

    [Fact]
    public async Task Answer_OtherLanguageSegmentHostOrStartItem_DoesNotWait()
    {
        CacheKey key = Key("/a");
        CacheKey[] keys =
        [
            key, key with { Culture = "en-GB" }, key with { Segment = "mobile" }, key with { Host = "other" }, key with { StartItem = "om" }, key with { Query = "?take=1" },
        ];

        Task[] readers = [.. keys.Select(each => Read(each))];

        Assert.Equal(keys, _makers.Select(maker => maker.Key));
        _makers.ForEach(maker => maker.Finish());
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Answer_ReaderGoesAway_StopsWaitingAndHarmsNobody()
    {
        using var gone = new CancellationTokenSource();
        Task maker = Read("/a");
        Task impatient = Read("/a", gone.Token);
        Task patient = Read("/a");

        await gone.CancelAsync();
        await impatient;

        Assert.False(patient.IsCompleted);
        _makers[0].Finish();
        await Task.WhenAll(maker, patient);
        Assert.Single(_makers);
        Assert.Single(_sent);
    }

    [Fact]
    public async Task Answer_MakerGoesAway_IsMadeByTheNext()
    {
        Task maker = Read("/a");
        Task[] others = [Read("/a"), Read("/a"), Read("/a")];

        _makers[0].Break(new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => maker);
        await UntilAsync(() => _makers.Count == 2);
        _makers[1].Finish();
        await Task.WhenAll(others);

        Assert.Equal(2, _makers.Count);
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task Answer_MakingFails_FailsForNobodyElseAndNotForEver()
    {
        Task maker = Read("/a");
        Task other = Read("/a");

        _makers[0].Break(new InvalidOperationException("once"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => maker);
        await UntilAsync(() => _makers.Count == 2);
        _makers[1].Finish();
        await other;

        Task later = Read("/a");
        await later;
        Assert.Equal(2, _makers.Count);
    }

    [Fact]
    public async Task Answer_MakingKeepsFailing_EveryReaderHasTriedInTheEnd()
    {
        Task[] readers = [.. Enumerable.Range(0, 8).Select(_ => Read("/a"))];
        for (int made = 0; made < readers.Length; made++)
        {
            await UntilAsync(() => _makers.Count > made);
            _makers[made].Break(new InvalidOperationException("always"));
        }

        foreach (Task reader in readers)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => reader);
        }
    }

    [Fact]
    public async Task Answer_Problem_IsToldToEachByItself()
    {
        Task[] readers = [Read("/a"), Read("/a"), Read("/a")];

        _makers[0].Sent.SetResult();
        await UntilAsync(() => _makers.Count == 3);
        _makers[1].Sent.SetResult();
        _makers[2].Sent.SetResult();
        await Task.WhenAll(readers);

        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Answer_ChangeWhileItIsMade_IsNeitherKeptNorGivenToWhoComesAfterIt()
    {
        Task before = Read("/a");
        Task alsoBefore = Read("/a");
        _cache.Evict([Trees.Key(1)]);
        Task after = Read("/a");
        Task alsoAfter = Read("/a");

        Assert.Equal(2, _makers.Count);
        CachedResponse old = _makers[0].Finish();
        await Task.WhenAll(before, alsoBefore);
        Assert.False(after.IsCompleted);
        Assert.False(alsoAfter.IsCompleted);
        Assert.False(_cache.TryGet(Key("/a"), out _));

        CachedResponse fresh = _makers[1].Finish();
        await Task.WhenAll(after, alsoAfter);

        Assert.Equal([old, fresh], _sent.Select(sent => sent.Answer));
        Assert.True(_cache.TryGet(Key("/a"), out CachedResponse? kept));
        Assert.Same(fresh, kept);
    }

    [Fact]
    public async Task Answer_OldBeforeItWasGiven_IsMadeAgain()
    {
        Task maker = Read("/a");
        Task other = Read("/a");
        DateTimeOffset until = _time.GetUtcNow().AddSeconds(1);
        _time.Advance(TimeSpan.FromSeconds(2));

        _makers[0].Finish(until);
        await maker;
        await UntilAsync(() => _makers.Count == 2);
        _makers[1].Finish();
        await other;

        Assert.Equal(2, _makers.Count);
    }

    private Task Read(string path, CancellationToken aborted = default) => Read(Key(path), aborted);

    private Task Read(CacheKey key, CancellationToken aborted = default)
    {
        var context = new DefaultHttpContext { RequestAborted = aborted };
        return _answers.AnswerAsync(context, key, made => MakeAsync(made, key), SendAsync);
    }

    private Task MakeAsync(HttpContext context, CacheKey key)
    {
        var maker = new Maker(key, context, _cache);
        lock (_makers)
        {
            _makers.Add(maker);
        }

        return maker.Sent.Task;
    }

    private Task SendAsync(HttpContext context, CachedResponse answer)
    {
        lock (_sent)
        {
            _sent.Add((context, answer));
        }

        return Task.CompletedTask;
    }

    // What is waited for comes as soon as those that wait have been woken.
    private async Task UntilAsync(Func<bool> holds)
    {
        while (!Now())
        {
            await Task.Yield();
        }

        bool Now()
        {
            lock (_makers)
            {
                return holds();
            }
        }
    }

    private static CacheKey Key(string path) => new(path, string.Empty, false, "localhost", null, null, null);

    private sealed class Maker(CacheKey key, HttpContext context, OutputCache cache)
    {
        private readonly long _generation = cache.Generation;

        public CacheKey Key => key;

        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CachedResponse Give(DateTimeOffset? expires = null, int size = 10)
        {
            var answer = new CachedResponse { Key = key, Body = AnswerBody.Of(new byte[size]), ETag = "\"x\"", Tags = [], ExpiresAtTicks = expires?.UtcTicks ?? long.MaxValue };
            cache.Keep(answer, _generation);
            context.Features.Get<AnswerInMaking>()?.Give(answer);
            return answer;
        }

        public CachedResponse Finish(DateTimeOffset? expires = null, int size = 10)
        {
            CachedResponse answer = Give(expires, size);
            Sent.SetResult();
            return answer;
        }

        public void Break(Exception exception) => Sent.SetException(exception);
    }
}
