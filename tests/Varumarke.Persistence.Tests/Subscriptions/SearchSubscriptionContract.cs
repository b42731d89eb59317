using Varumarke.Core.Receipts;
using Varumarke.Core.Subscriptions;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Subscriptions;

public sealed class SqliteSearchSubscriptionTests(SqliteFixture fixture) : SearchSubscriptionContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresSearchSubscriptionTests(PostgresFixture fixture) : SearchSubscriptionContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A subscription holds once it is confirmed, and is forgotten when it never is.</summary>
public abstract class SearchSubscriptionContract(DatabaseFixture fixture)
{
    private static readonly DateTime Asked = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly ISearchSubscriptionRepository _subscriptions = fixture.Get<ISearchSubscriptionRepository>();

    [Fact]
    public async Task Confirm_Once_CountsFromThen()
    {
        SearchSubscription one = One(), other = One();
        await _subscriptions.AddAsync(one, default);
        await _subscriptions.AddAsync(other, default);
        Assert.DoesNotContain(await _subscriptions.ConfirmedAsync(default), each => each.Id == one.Id);

        Assert.True(await _subscriptions.ConfirmAsync(one.Id, Asked.AddHours(1), default));
        Assert.False(await _subscriptions.ConfirmAsync(one.Id, Asked.AddHours(2), default));
        Assert.False(await _subscriptions.ConfirmAsync(ReceiptCode.New(), Asked, default));

        SearchSubscription confirmed = one with { ConfirmedOn = Asked.AddHours(1), ToldUntil = Asked.AddHours(1) };
        Assert.Equal(confirmed, (await _subscriptions.ConfirmedAsync(default)).Single(each => each.Id == one.Id));
        await _subscriptions.SetToldAsync(one.Id, Asked.AddDays(1), Asked.AddDays(2), default);
        Assert.Equal(confirmed with { ToldUntil = Asked.AddDays(1), SentOn = Asked.AddDays(2) }, await _subscriptions.FindAsync(one.Id, default));
        Assert.Equal(other, await _subscriptions.FindAsync(other.Id, default));
    }

    [Fact]
    public async Task Delete_ByNameAndUnconfirmedByAge_LeavesConfirmedOnes()
    {
        SearchSubscription left = One(), forgotten = One() with { AskedOn = Asked.AddYears(-30) }, confirmed = forgotten with { Id = ReceiptCode.New() };
        foreach (SearchSubscription each in (SearchSubscription[])[left, forgotten, confirmed])
        {
            await _subscriptions.AddAsync(each, default);
        }

        await _subscriptions.ConfirmAsync(confirmed.Id, Asked, default);

        Assert.True(await _subscriptions.DeleteAsync(left.Id, default));
        Assert.False(await _subscriptions.DeleteAsync(left.Id, default));
        Assert.Equal(1, await _subscriptions.DeleteUnconfirmedAsync(Asked.AddYears(-29), default));
        Assert.NotNull(await _subscriptions.FindAsync(confirmed.Id, default));
    }

    private static SearchSubscription One() => new() { Id = ReceiptCode.New(), Address = "sealed", Language = "sv", Query = "q=bro%20%C3%A5&season=winter", AskedOn = Asked, ToldUntil = Asked };
}
