using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Varumarke.Core.Boot;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Users;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Users;

public sealed class SqliteStockGroupsTests(SqliteFixture fixture) : StockGroupsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresStockGroupsTests(PostgresFixture fixture) : StockGroupsContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Umbraco's groups are Umbraco's, in databases of today and of before.</summary>
public abstract class StockGroupsContract(DatabaseFixture fixture)
{
    [Fact]
    public void NewDatabase_Groups_AreThoseOfStockUmbraco()
    {
        using VarumarkeDbContext context = fixture.Get<IDatabaseEngine>().CreateContext();
        Dictionary<string, UserGroupRow> groups = context.Set<UserGroupRow>().ToDictionary(group => group.Alias);

        Assert.Equal(["admin", "editor", "sensitiveData", "translator", "writer"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("forms", groups["admin"].Sections);
        Assert.Equal(["content", "media", "forms"], groups["editor"].Sections);
        Assert.Equal((-1, -1), (groups["writer"].StartContentId, groups["writer"].StartMediaId));
        Assert.Contains("Umb.Document.Notifications", groups["writer"].Permissions);
        Assert.Equal((-1, -1), (groups["translator"].StartContentId, groups["translator"].StartMediaId));
        Assert.DoesNotContain("Umb.Document.Create", groups["translator"].Permissions);
        Assert.False(groups["sensitiveData"].HasAccessToAllLanguages);
        Assert.Equal(Constants.Security.WriterGroupKey, groups["writer"].Key);
    }

    [Fact]
    public async Task DatabaseOfBefore_GroupsThatNobodyChanged_AreMendedAndOthersStay()
    {
        await using VarumarkeDbContext context = fixture.Get<IDatabaseEngine>().CreateContext();
        context.IsWritable = true;
        StockGroup translators = StockGroups.Before.Single(group => group.Alias == "translator");
        List<string> before = [.. translators.Permissions];
        await context.Set<UserGroupRow>().Where(group => group.Alias == "translator").ExecuteUpdateAsync(set => set
            .SetProperty(group => group.Permissions, before).SetProperty(group => group.StartContentId, (int?)null).SetProperty(group => group.StartMediaId, (int?)null));
        List<string> own = ["content", "settings"];
        await context.Set<UserGroupRow>().Where(group => group.Alias == "editor").ExecuteUpdateAsync(set => set.SetProperty(group => group.Sections, own));
        await context.Set<AppliedSeedRow>().Where(seed => seed.Name == "stock-groups").ExecuteDeleteAsync();

        await fixture.Get<IDatabaseInitializer>().EnsureReadyAsync(CancellationToken.None);

        await using VarumarkeDbContext after = fixture.Get<IDatabaseEngine>().CreateContext();
        UserGroupRow mended = await after.Set<UserGroupRow>().SingleAsync(group => group.Alias == "translator");
        Assert.Equal((-1, -1), (mended.StartContentId, mended.StartMediaId));
        Assert.DoesNotContain("Umb.Document.Create", mended.Permissions);
        Assert.Equal(own, (await after.Set<UserGroupRow>().SingleAsync(group => group.Alias == "editor")).Sections);

        // As it was found: the tests of this class share the database.
        context.IsWritable = true;
        List<string> stock = [.. StockGroups.All.Single(group => group.Alias == "editor").Sections];
        await context.Set<UserGroupRow>().Where(group => group.Alias == "editor").ExecuteUpdateAsync(set => set.SetProperty(group => group.Sections, stock));
    }
}
