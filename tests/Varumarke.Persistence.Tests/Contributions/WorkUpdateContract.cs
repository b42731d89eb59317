using Varumarke.Core.WorkUpdates;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contributions;

public sealed class SqliteWorkUpdateTests(SqliteFixture fixture) : WorkUpdateContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresWorkUpdateTests(PostgresFixture fixture) : WorkUpdateContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A link is made once for an occasion and opens once; what was said by it stays, and is decided once.</summary>
public abstract class WorkUpdateContract(DatabaseFixture fixture)
{
    private static readonly DateTime Now = new(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);
    private readonly IWorkUpdateRepository _updates = fixture.Get<IWorkUpdateRepository>();

    [Fact]
    public void Add_ALink_IsMadeOncePerOccasionAndReadBack()
    {
        WorkLink link = Link();
        Assert.True(_updates.TryAdd(link));
        Assert.Equal(link, _updates.FindLink(link.Key));
        Assert.False(_updates.TryAdd(link with { Key = Guid.NewGuid() }));
        Assert.True(_updates.TryAdd(link with { Key = Guid.NewGuid(), Occasion = "past" }));
        Assert.Null(_updates.FindLink(Guid.NewGuid()));
    }

    [Fact]
    public void Use_ALinkTwice_OpensOnce()
    {
        WorkLink link = Link();
        _updates.TryAdd(link);
        Assert.True(_updates.TryUse(link.Key, Now));
        Assert.False(_updates.TryUse(link.Key, Now.AddDays(1)));
        Assert.Equal(Now, _updates.FindLink(link.Key)!.UsedOn);
        Assert.False(_updates.TryUse(Guid.NewGuid(), Now));
    }

    [Fact]
    public void Of_ADocument_IsAllThatWasSaidOldestFirst()
    {
        WorkUpdate late = Update(), early = late with { Key = Guid.NewGuid(), SaidOn = Now.AddDays(-1), Decision = WorkDecision.Applied, DecidedOn = Now, Picture = null, Reason = null, Before = null };
        _updates.Add(late);
        _updates.Add(early);
        _updates.Add(Update());
        Assert.Equal([early, late], _updates.Of(late.Document));
    }

    [Fact]
    public void Kept_OfAllDocuments_IsWhatHoldsInTheOrderInWhichItCameTo()
    {
        WorkUpdate first = Update() with { Decision = WorkDecision.Applied, DecidedOn = Now, SaidOn = Now }, second = first with { Key = Guid.NewGuid(), Before = first.After, After = "done", DecidedOn = Now.AddDays(1), SaidOn = Now.AddDays(-9) };
        _updates.Add(second);
        _updates.Add(first);
        _updates.Add(first with { Key = Guid.NewGuid(), Decision = WorkDecision.Refused });
        _updates.Add(first with { Key = Guid.NewGuid(), Decision = WorkDecision.Waiting, DecidedOn = null });
        Assert.Equal(
            [new KeptState(first.Document, first.Before, first.After, Now), new KeptState(first.Document, first.After, "done", Now.AddDays(1))],
            _updates.Kept().Where(kept => kept.Document == first.Document));
    }

    [Fact]
    public void Decide_WhatWaits_IsDecidedOnce()
    {
        WorkUpdate update = Update();
        _updates.Add(update);
        Assert.Contains(update, _updates.Waiting(1000));
        Assert.True(_updates.TryDecide(update.Key, WorkDecision.Applied, Now));
        Assert.False(_updates.TryDecide(update.Key, WorkDecision.Refused, Now));
        Assert.Equal((WorkDecision.Applied, Now), (_updates.Find(update.Key)!.Decision, _updates.Find(update.Key)!.DecidedOn));
        Assert.DoesNotContain(_updates.Waiting(1000), each => each.Key == update.Key);
    }

    [Fact]
    public void DeleteLinksBefore_AMoment_LeavesWhatStillOpens()
    {
        DateTime longAgo = new(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        WorkLink old = Link() with { ExpiresOn = longAgo.AddTicks(-10) }, kept = Link() with { ExpiresOn = longAgo };
        _updates.TryAdd(old);
        _updates.TryAdd(kept);
        Assert.Equal(1, _updates.DeleteLinksBefore(longAgo));
        Assert.Null(_updates.FindLink(old.Key));
        Assert.NotNull(_updates.FindLink(kept.Key));
    }

    private static WorkLink Link() => new() { Key = Guid.NewGuid(), Document = Guid.NewGuid(), Deadline = Now.Date, Occasion = "ahead", MadeOn = Now, ExpiresOn = Now.AddDays(30) };

    private static WorkUpdate Update() => new()
    {
        Key = Guid.NewGuid(),
        Document = Guid.NewGuid(),
        SaidOn = Now,
        SaidBy = "Tekniska enheten",
        Before = "underWay",
        After = "done",
        Reason = "Bänkarna står på plats.",
        Picture = Guid.NewGuid(),
    };
}
