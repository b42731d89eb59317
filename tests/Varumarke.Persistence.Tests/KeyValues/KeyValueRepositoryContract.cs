using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.KeyValues;

public sealed class SqliteKeyValueTests(SqliteFixture fixture) : KeyValueRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresKeyValueTests(PostgresFixture fixture) : KeyValueRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class KeyValueRepositoryContract(DatabaseFixture fixture)
{
    private IKeyValueRepository Repository => fixture.Get<IKeyValueRepository>();

    [Fact]
    public void Save_Twice_KeepsTheLatest()
    {
        Save("plan/ett", "1");
        Save("plan/ett", "2");
        Assert.Equal("2", fixture.InScope(() => Repository.Get("plan/ett"))!.Value);
        Assert.True(fixture.InScope(() => Repository.Exists("plan/ett")));
    }

    [Fact]
    public void FindByKeyPrefix_Several_AreFound()
    {
        Save("prefix/a", "1");
        Save("prefix/b", null);
        Assert.Equal(new Dictionary<string, string?> { ["prefix/a"] = "1", ["prefix/b"] = null }, fixture.InScope(() => Repository.FindByKeyPrefix("prefix/")));
    }

    [Fact]
    public void Delete_Known_IsGone()
    {
        Save("bort", "x");
        fixture.InScope(() => Repository.Delete(new KeyValue { Identifier = "bort" }));
        Assert.Null(fixture.InScope(() => Repository.Get("bort")));
        Assert.Empty(fixture.InScope(() => Repository.GetMany("bort")));
    }

    [Fact]
    public void Save_RolledBack_IsUndone()
    {
        fixture.InScopeRolledBack(() => Repository.Save(new KeyValue { Identifier = "aldrig", Value = "x" }));
        Assert.False(fixture.InScope(() => Repository.Exists("aldrig")));
    }

    private void Save(string key, string? value) => fixture.InScope(() => Repository.Save(new KeyValue { Identifier = key, Value = value }));
}
