using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Receipts;

namespace Varumarke.Tests.Core.Receipts;

public sealed class ReceiptAskMeterTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Count_Twice_IsTakenOnce_WithTheLastMoment()
    {
        var meter = new ReceiptAskMeter(_time);
        Receipt receipt = New();
        meter.Count(receipt);
        _time.Advance(TimeSpan.FromMinutes(5));
        meter.Count(receipt);

        Assert.Equal([new ReceiptAsks(receipt.Code, 2, new DateTime(2026, 11, 30, 12, 5, 0, DateTimeKind.Utc))], meter.Take());
        Assert.Empty(meter.Take());
    }

    [Fact]
    public void Return_WhatCouldNotBeStored_IsAddedToWhatCameMeanwhile()
    {
        var meter = new ReceiptAskMeter(_time);
        Receipt receipt = New();
        meter.Count(receipt);
        IReadOnlyCollection<ReceiptAsks> taken = meter.Take();
        _time.Advance(TimeSpan.FromMinutes(1));
        meter.Count(receipt);

        meter.Return(taken);

        Assert.Equal([new ReceiptAsks(receipt.Code, 2, _time.GetUtcNow().UtcDateTime)], meter.Take());
    }

    [Fact]
    public void Count_EverNewReceipts_IsBounded()
    {
        var meter = new ReceiptAskMeter(_time);
        Receipt first = New();
        meter.Count(first);
        for (int number = 0; number < 60_000; number++)
        {
            meter.Count(first with { Code = $"{number:d20}" });
        }

        meter.Count(first);

        IReadOnlyCollection<ReceiptAsks> taken = meter.Take();
        Assert.Equal(50_000, taken.Count);
        Assert.Contains(taken, asks => asks.Code == first.Code && asks.Times == 2);
    }

    private static Receipt New() => new() { Code = ReceiptCode.New(), MediaKey = Guid.NewGuid(), Rendition = ReceiptDesk.Original, IssuedOn = DateTime.UnixEpoch };
}
