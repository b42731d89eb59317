using Varumarke.Core.Joining;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contributions;

public sealed class SqliteJoinTests(SqliteFixture fixture) : JoinContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresJoinTests(PostgresFixture fixture) : JoinContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A wish is answered once, and who wished it is forgotten with the answer.</summary>
public abstract class JoinContract(DatabaseFixture fixture)
{
    private static readonly DateTime Now = new(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);
    private readonly IJoinRepository _joins = fixture.Get<IJoinRepository>();

    [Fact]
    public void Add_AWish_IsReadBackAndTakenOnce()
    {
        JoinWish wish = Wish();
        Assert.True(_joins.TryAdd(wish));
        Assert.False(_joins.TryAdd(wish with { Language = "en" }));
        Assert.Equal(wish, _joins.Find(wish.Key));
        Assert.Null(_joins.Find(Guid.NewGuid()));
    }

    [Fact]
    public void Of_AContribution_IsAllItsWishesOldestFirst()
    {
        JoinWish late = Wish(), early = Wish() with { Contribution = late.Contribution, MadeOn = Now.AddDays(-20), Details = null };
        _joins.TryAdd(late);
        _joins.TryAdd(early);
        _joins.TryAdd(Wish());
        Assert.Equal([early, late], _joins.Of(late.Contribution));
        Assert.Equal((1, 2), (_joins.CountSince(late.Contribution, Now.AddDays(-1)), _joins.CountSince(late.Contribution, Now.AddDays(-20))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Answer_Twice_CountsOnceAndErasesWhoAsked(bool isAgreed)
    {
        JoinWish wish = Wish();
        _joins.TryAdd(wish);
        Assert.True(_joins.TryAnswer(wish.Key, isAgreed, Now.AddDays(1)));
        Assert.False(_joins.TryAnswer(wish.Key, !isAgreed, Now.AddDays(1)));
        Assert.Equal(wish with { Details = null, AnsweredOn = Now.AddDays(1), IsAgreed = isAgreed }, _joins.Find(wish.Key));
        Assert.Equal(isAgreed ? JoinState.Agreed : JoinState.Declined, _joins.Find(wish.Key)!.StateAt(Now));
    }

    [Fact]
    public void Answer_TooLateOrOfNobody_IsRefused()
    {
        JoinWish late = Wish(), nobody = Wish() with { Details = null };
        _joins.TryAdd(late);
        _joins.TryAdd(nobody);
        Assert.False(_joins.TryAnswer(late.Key, true, late.ExpiresOn));
        Assert.False(_joins.TryAnswer(nobody.Key, true, Now));
        Assert.Equal((JoinState.Waiting, JoinState.Over, JoinState.Over), (late.StateAt(Now), late.StateAt(late.ExpiresOn), nobody.StateAt(Now)));
    }

    [Fact]
    public void Erase_WhatIsTooLate_LeavesWhatWaits()
    {
        JoinWish late = Wish() with { ExpiresOn = Now.AddDays(-1) }, waiting = Wish();
        _joins.TryAdd(late);
        _joins.TryAdd(waiting);
        Assert.InRange(_joins.EraseDetails(Now), 1, int.MaxValue);
        Assert.Null(_joins.Find(late.Key)!.Details);
        Assert.Equal(waiting, _joins.Find(waiting.Key));
    }

    private static JoinWish Wish() => new()
    {
        Key = Guid.NewGuid(), Contribution = Guid.NewGuid(), SenderKind = "association", Language = "sv", Details = "sealed", MadeOn = Now, ExpiresOn = Now.AddDays(14),
    };
}
