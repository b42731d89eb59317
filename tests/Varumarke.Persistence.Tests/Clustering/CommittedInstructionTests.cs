using Npgsql;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Clustering;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Clustering;

/// <summary>A change and what other nodes must hear of it are committed together, or not at all.</summary>
public sealed class CommittedInstructionTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private IInstructionLog Log => fixture.Get<IInstructionLog>();

    [Fact]
    public async Task Save_Committed_IsToldOnce()
    {
        long before = Log.Begin().Id;

        await AddAsync("da-DK");

        InstructionEntry entry = Assert.Single(Log.After(before, 100));
        Assert.Contains(LanguageCacheRefresher.UniqueId.ToString(), entry.Instructions, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Save_CannotBeTold_IsNotCommittedEither()
    {
        await ExecuteAsync("ALTER TABLE cache_instructions ADD CONSTRAINT closed CHECK (false) NOT VALID");
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => AddAsync("se-SE"));
        }
        finally
        {
            await ExecuteAsync("ALTER TABLE cache_instructions DROP CONSTRAINT closed");
        }

        Assert.Null(await fixture.Get<ILanguageService>().GetAsync("se-SE"));
        await AddAsync("se-SE");
    }

    [Fact]
    public async Task Save_RolledBack_IsNotTold()
    {
        long before = Log.Begin().Id;

        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            await AddAsync("nb-NO");
        }

        Assert.Empty(Log.After(before, 100));
    }

    [Fact]
    public async Task Save_TwoInOneScope_AreToldTogether()
    {
        long before = Log.Begin().Id;

        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            await AddAsync("is-IS");
            await AddAsync("fo-FO");
            Assert.Empty(Log.After(before, 100));
            scope.Complete();
        }

        Assert.Single(Log.After(before, 100));
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(fixture.Database.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    private async Task AddAsync(string culture)
    {
        var added = await fixture.Get<ILanguageService>().CreateAsync(new Language(culture, culture), Constants.Security.SuperUserKey);
        Assert.True(added.Success, added.Status.ToString());
    }
}
