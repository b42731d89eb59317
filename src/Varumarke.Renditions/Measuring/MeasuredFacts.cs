using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.OwnWork;

namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Stores what readers have measured, beside their requests: a read never waits for a write, and never fails with one. Where the
/// database cannot be written, because another has it or the disk is full, that is told once and tried again after a
/// while. What is not stored when the program ends is measured again.
/// </summary>
internal sealed class MeasuredFacts : IDisposable
{
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Brake = TimeSpan.FromMinutes(1);

    private readonly IPictureFactsRepository _repository;
    private readonly ILogger<MeasuredFacts> _logger;
    private readonly ConcurrentDictionary<Guid, PictureFacts> _waiting = new();
    private readonly Lock _lock = new();
    private readonly ITimer _again;
    private Task _storing = Task.CompletedTask;
    private bool _isBraked;
    private bool _isTold;

    public MeasuredFacts(IPictureFactsRepository repository, TimeProvider time, ILogger<MeasuredFacts> logger)
    {
        _repository = repository;
        _logger = logger;
        using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _again = time.CreateTimer(_ => TryAgain(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What was measured of an item and is not stored yet.</summary>
    public PictureFacts? Find(Guid mediaKey) => _waiting.GetValueOrDefault(mediaKey);

    /// <summary>Stores it soon.</summary>
    public void Keep(PictureFacts facts)
    {
        if (_waiting.Count < MostWaiting)
        {
            _waiting[facts.MediaKey] = facts;
            Begin();
        }
    }

    /// <summary>Ends when nothing is being stored any more.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return _storing;
        }
    }

    public void Dispose() => _again.Dispose();

    private void TryAgain()
    {
        lock (_lock)
        {
            _isBraked = false;
        }

        Begin();
    }

    private void Begin()
    {
        lock (_lock)
        {
            if (_isBraked || !_storing.IsCompleted || _waiting.IsEmpty)
            {
                return;
            }

            // Outside the caller's transaction: what was measured stays true when that one is rolled back.
            _storing = Apart.Run(StoreAsync);
        }
    }

    private async Task StoreAsync()
    {
        while (TakeOne() is { } facts)
        {
            try
            {
                await _repository.SaveAsync(facts, CancellationToken.None);
                _waiting.TryRemove(KeyValuePair.Create(facts.MediaKey, facts));
                _isTold = false;
            }
            catch (Exception failure)
            {
                Pause(failure);
                return;
            }
        }
    }

    // Whoever adds one while this ends begins anew.
    private PictureFacts? TakeOne()
    {
        lock (_lock)
        {
            PictureFacts? next = _waiting.Values.FirstOrDefault();
            _storing = next is null ? Task.CompletedTask : _storing;
            return next;
        }
    }

    private void Pause(Exception failure)
    {
        if (!_isTold)
        {
            _isTold = true;
            _logger.FactsNotStored(failure);
        }

        lock (_lock)
        {
            _isBraked = true;
        }

        _again.Change(Brake, Timeout.InfiniteTimeSpan);
    }
}
