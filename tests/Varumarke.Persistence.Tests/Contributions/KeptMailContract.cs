using Varumarke.Core.Mail;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contributions;

public sealed class SqliteKeptMailTests(SqliteFixture fixture) : KeptMailContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresKeptMailTests(PostgresFixture fixture) : KeptMailContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A message waits until it was taken, is there once, and its text goes with its purpose.</summary>
public abstract class KeptMailContract(DatabaseFixture fixture)
{
    private static readonly DateTime Now = new(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);
    private readonly IKeptMailRepository _mails = fixture.Get<IKeptMailRepository>();

    [Fact]
    public void Add_TheSameNameAgain_IsRefusedAlsoOnceItWasSent()
    {
        KeptMail mail = Mail();
        Assert.True(_mails.TryAdd(mail));
        Assert.Equal(mail, Assert.Single(Due(mail)));
        Assert.False(_mails.TryAdd(mail with { Content = "annat" }));

        _mails.SetSent(mail.Name, Now);

        Assert.Empty(Due(mail));
        Assert.False(_mails.TryAdd(mail));
    }

    [Fact]
    public void Add_InAScopeThatIsRolledBack_IsUndone()
    {
        KeptMail mail = Mail();
        fixture.InScopeRolledBack(() => _mails.TryAdd(mail));
        Assert.Empty(Due(mail));
    }

    [Fact]
    public void Postpone_UntilLater_IsNotDueBefore()
    {
        KeptMail mail = Mail();
        _mails.TryAdd(mail);

        _mails.Postpone(mail.Name, Now.AddMinutes(2), 3);

        Assert.Empty(Due(mail));
        Assert.Equal(3, Assert.Single(_mails.Due(Now.AddMinutes(2), 1000), each => each.Name == mail.Name).Tries);
    }

    [Fact]
    public void GiveUp_BelowAName_LeavesOthersAndErasesTheText()
    {
        KeptMail mail = Mail(), other = Mail();
        _mails.TryAdd(mail);
        _mails.TryAdd(other);

        Assert.Equal(1, _mails.GiveUpBelow(mail.Name[..^4]));
        _mails.Postpone(mail.Name, Now, 1);

        Assert.Empty(Due(mail));
        Assert.Single(Due(other));
    }

    private IEnumerable<KeptMail> Due(KeptMail mail) => _mails.Due(Now, 1000).Where(each => each.Name == mail.Name);

    private static KeptMail Mail() => new() { Name = $"contribution/{Guid.NewGuid():N}/Read", Content = "förseglat", WrittenOn = Now.AddDays(-1), TryOn = Now };
}
