using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;
using Varumarke.Core.SignIn;
using Varumarke.Persistence.Database;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Tokens;

public sealed class SqliteExpiredTokensTests(SqliteFixture fixture) : ExpiredTokensContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresExpiredTokensTests(PostgresFixture fixture) : ExpiredTokensContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Tokens that expired are cleared away, a part at a time; others stay.</summary>
public abstract class ExpiredTokensContract(DatabaseFixture fixture)
{
    private static readonly DateTime Now = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Remove_ExpiredOnes_GoAPartAtATimeAndOthersStay()
    {
        await using VarumarkeDbContext context = fixture.Get<IDatabaseEngine>().CreateContext();
        context.IsWritable = true;
        foreach (int hours in (int[])[-30, -29, -28, -1, 5])
        {
            context.Set<OpenIddictEntityFrameworkCoreToken>().Add(new OpenIddictEntityFrameworkCoreToken { Subject = "någon", ExpirationDate = Now.AddHours(hours) });
        }

        await context.SaveChangesAsync();
        IExpiredTokens tokens = fixture.Get<IExpiredTokens>();

        Assert.Equal(2, tokens.Remove(Now.AddDays(-1), most: 2));
        Assert.Equal(1, tokens.Remove(Now.AddDays(-1), most: 2));
        Assert.Equal(0, tokens.Remove(Now.AddDays(-1), most: 2));

        await using VarumarkeDbContext after = fixture.Get<IDatabaseEngine>().CreateContext();
        Assert.Equal([Now.AddHours(-1), Now.AddHours(5)], await after.Set<OpenIddictEntityFrameworkCoreToken>().OrderBy(token => token.ExpirationDate).Select(token => token.ExpirationDate!.Value).ToArrayAsync());
    }
}
