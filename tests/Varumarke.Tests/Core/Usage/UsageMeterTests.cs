using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Usage;

namespace Varumarke.Tests.Core.Usage;

public sealed class UsageMeterTests
{
    private static readonly Guid Asset = Guid.NewGuid();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 23, 59, 0, TimeSpan.Zero));

    [Fact]
    public void Count_OverTheEndOfAMonth_IsTwoMonths_AndTakenOnce()
    {
        var meter = new UsageMeter(_time);
        meter.Count(UsageKind.Viewed, Asset);
        meter.Count(UsageKind.Viewed, Asset);
        _time.Advance(TimeSpan.FromMinutes(2));
        meter.Count(UsageKind.Viewed, Asset);
        meter.CountNothing("  Järv   i SKOG ");

        IReadOnlyCollection<UsageCount> taken = meter.Take();
        Assert.Equal(
            [new(202611, UsageKind.Viewed, $"{Asset:N}", 2), new(202612, UsageKind.Nothing, "järv i skog", 1), new(202612, UsageKind.Viewed, $"{Asset:N}", 1)],
            taken.OrderBy(count => count.Month).ThenBy(count => count.Kind, StringComparer.Ordinal));
        Assert.Empty(meter.Take());
        meter.Return(taken);
        meter.Count(UsageKind.Viewed, Asset);
        Assert.Contains(new UsageCount(202612, UsageKind.Viewed, $"{Asset:N}", 2), meter.Take());
    }

    [Fact]
    public void Count_AnAnswer_IsCountedByWayAndAnswerAlone()
    {
        var meter = new UsageMeter(_time);
        meter.Count(new MayIAnswer(MayIWay.Receipt, true));
        meter.Count(new MayIAnswer(MayIWay.Receipt, true));
        meter.Count(new MayIAnswer(MayIWay.File, null));
        meter.Count(new MayIAnswer(MayIWay.Draft, false));

        Assert.Equal(
            [new(202611, UsageKind.Answered, "draft-no", 1), new(202611, UsageKind.Answered, "file-unknown", 1), new(202611, UsageKind.Answered, "receipt-yes", 2)],
            meter.Take().OrderBy(count => count.Subject, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna@exempel.se")]
    [InlineData("850101-1234")]
    [InlineData("070 123 45 67")]
    [InlineData("a\u0000b")]
    public void CountNothing_WhatCouldTellOfSomebody_IsNotCounted(string words)
    {
        var meter = new UsageMeter(_time);
        meter.CountNothing(words);
        meter.CountNothing(new string('x', 100));

        Assert.Empty(meter.Take());
    }

    [Fact]
    public void Count_EverNewNonsense_IsBounded()
    {
        var meter = new UsageMeter(_time);
        meter.Count(UsageKind.Viewed, Asset);
        for (int number = 0; number < 21_000; number++)
        {
            meter.Count(UsageKind.Viewed, Guid.NewGuid());
        }

        meter.Count(UsageKind.Viewed, Asset);
        IReadOnlyCollection<UsageCount> taken = meter.Take();
        Assert.Equal(20_000, taken.Count);
        Assert.Contains(new UsageCount(202611, UsageKind.Viewed, $"{Asset:N}", 2), taken);
    }
}
