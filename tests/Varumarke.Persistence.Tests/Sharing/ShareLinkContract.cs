using Varumarke.Core.Sharing;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Sharing;

public sealed class SqliteShareLinkTests(SqliteFixture fixture) : ShareLinkContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresShareLinkTests(PostgresFixture fixture) : ShareLinkContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Links are found by the hash of their secret, listed by collection, and go when they are taken back or have long ended.</summary>
public abstract class ShareLinkContract(DatabaseFixture fixture)
{
    private static readonly DateTime Made = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly IShareLinkRepository _links = fixture.Get<IShareLinkRepository>();

    [Fact]
    public async Task Find_AndOf_ReadWhatWasAdded()
    {
        ShareLink one = One(), second = One() with { CollectionKey = one.CollectionKey, PasswordHash = null, Note = null, MadeOn = Made.AddDays(1) }, other = One();
        foreach (ShareLink link in (ShareLink[])[one, second, other])
        {
            await _links.AddAsync(link, default);
        }

        Assert.Equal(one, await _links.FindAsync(one.SecretHash, default));
        Assert.Equal([second, one], await _links.OfAsync(one.CollectionKey, default));
        Assert.True(await _links.DeleteAsync(one.SecretHash, default));
        Assert.False(await _links.DeleteAsync(one.SecretHash, default));
        Assert.Null(await _links.FindAsync(one.SecretHash, default));
    }

    [Fact]
    public async Task DeleteEnded_LongAgo_Goes()
    {
        ShareLink ended = One() with { EndsOn = Made.AddYears(-30) }, holds = One();
        await _links.AddAsync(ended, default);
        await _links.AddAsync(holds, default);

        Assert.Equal(1, await _links.DeleteEndedAsync(Made.AddYears(-29), default));
        Assert.NotNull(await _links.FindAsync(holds.SecretHash, default));
    }

    private static ShareLink One() => new()
    {
        SecretHash = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
        CollectionKey = Guid.NewGuid(),
        PasswordHash = "hashed",
        EndsOn = Made.AddDays(30),
        Note = "Tidningen å",
        MadeOn = Made,
        MadeBy = Guid.NewGuid(),
    };
}
