using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Mail;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Mail;

public sealed class SqliteMailOutboxTests(SqliteFixture fixture) : MailOutboxContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresMailOutboxTests(PostgresFixture fixture) : MailOutboxContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A message is taken once, waits until it is due, and leaves nothing of what it said once it is closed.</summary>
public abstract class MailOutboxContract(DatabaseFixture fixture)
{
    private static readonly DateTime Now = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly IMailOutboxRepository _outbox = fixture.Get<IMailOutboxRepository>();

    [Fact]
    public async Task Add_Twice_IsThereOnce_AlsoAfterItWasClosed()
    {
        OutboxItem item = Item();

        Assert.True(await _outbox.AddAsync(item, default));
        Assert.False(await _outbox.AddAsync(item with { Content = "other" }, default));
        Assert.Equal(item, await WaitingAsync(item.Key, Now));
        await _outbox.CloseAsync(item.Key, Now, default);

        Assert.False(await _outbox.AddAsync(item, default));
        Assert.Null(await WaitingAsync(item.Key, Now.AddYears(1)));
    }

    [Fact]
    public async Task Due_TriedAgainLater_IsNotDueBefore()
    {
        OutboxItem item = Item();
        await _outbox.AddAsync(item, default);

        Assert.True(await _outbox.TryAgainAtAsync(item.Key, Now.AddHours(1), default));

        Assert.Null(await WaitingAsync(item.Key, Now.AddMinutes(59)));
        Assert.Equal(item with { Attempts = 1, DueOn = Now.AddHours(1) }, await WaitingAsync(item.Key, Now.AddHours(1)));
        await _outbox.CloseAsync(item.Key, Now, default);
        Assert.False(await _outbox.TryAgainAtAsync(item.Key, Now, default));
    }

    [Fact]
    public async Task Due_AtTheVeryTick_IsDue()
    {
        DateTime now = Now.AddTicks(1_234_567);
        OutboxItem item = Item() with { DueOn = now };
        await _outbox.AddAsync(item, default);

        Assert.NotNull(await WaitingAsync(item.Key, now));
    }

    [Fact]
    public async Task Drop_ClosesWhatIsAboutIt_AndNothingElse()
    {
        string about = Guid.NewGuid().ToString("N");
        OutboxItem one = Item() with { About = about }, two = Item() with { About = about }, other = Item();
        foreach (OutboxItem item in (OutboxItem[])[one, two, other])
        {
            await _outbox.AddAsync(item, default);
        }

        await _outbox.CloseAsync(two.Key, Now, default);

        Assert.Equal(1, await _outbox.DropAsync(about, Now, default));
        Assert.Null(await WaitingAsync(one.Key, Now));
        Assert.NotNull(await WaitingAsync(other.Key, Now));
    }

    [Fact]
    public async Task DeleteClosed_OlderOnes_AreForgotten_AndWhatWaitsStays()
    {
        OutboxItem closed = Item(), waits = Item();
        await _outbox.AddAsync(closed, default);
        await _outbox.AddAsync(waits, default);
        await _outbox.CloseAsync(closed.Key, Now.AddYears(-20), default);

        Assert.Equal(1, await _outbox.DeleteClosedAsync(Now.AddYears(-20).AddSeconds(1), default));
        Assert.True(await _outbox.AddAsync(closed, default));
        Assert.NotNull(await WaitingAsync(waits.Key, Now));
    }

    [Fact]
    public async Task Add_InAScopeThatIsNotCompleted_IsNotThere()
    {
        OutboxItem item = Item();
        using (fixture.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            Assert.True(await _outbox.AddAsync(item, default));
        }

        Assert.Null(await WaitingAsync(item.Key, Now));
        Assert.True(await _outbox.AddAsync(item, default));
    }

    private static OutboxItem Item() => new() { Key = Guid.NewGuid().ToString("N") + new string('0', 32), Content = "sealed åäö", AddedOn = Now.AddMinutes(-1), DueOn = Now };

    private async Task<OutboxItem?> WaitingAsync(string key, DateTime now) => (await _outbox.DueAsync(now, 10_000, default)).SingleOrDefault(item => item.Key == key);
}
