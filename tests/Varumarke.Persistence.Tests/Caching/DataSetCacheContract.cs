using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Caching;

public sealed class SqliteDataSetCacheTests(SqliteFixture fixture) : DataSetCacheContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDataSetCacheTests(PostgresFixture fixture) : DataSetCacheContract(fixture), IClassFixture<PostgresFixture>;

public abstract class DataSetCacheContract
{
    private readonly DatabaseFixture _fixture;
    private int _loads;

    protected DataSetCacheContract(DatabaseFixture fixture)
    {
        _fixture = fixture;
        new TypeBuilder(fixture).Language("sv-SE");
    }

    [Fact]
    public void Shared_ManyAtOnce_IsLoadedOnce()
    {
        DataSetCache<ILanguage> cache = Cache();
        Parallel.For(0, 16, _ => Assert.NotEmpty(cache.Shared.All));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public void Shared_AfterARolledBackChange_IsLoadedAgain()
    {
        DataSetCache<ILanguage> cache = Cache();
        DataSet<ILanguage> first = cache.Shared;
        _fixture.InScopeRolledBack(() =>
        {
            cache.Changed();
            Assert.NotSame(first, cache.Shared);
            Assert.Same(cache.Shared, cache.Shared);
            Assert.Same(first, _fixture.Elsewhere(() => cache.Shared));
        });
        Assert.NotSame(first, cache.Shared);
        Assert.Equal(3, _loads);
    }

    [Fact]
    public void Shared_ClearedWhileBeingLoaded_IsNotKept()
    {
        DataSetCache<ILanguage>? cache = null;
        cache = Cache(() => cache!.Clear());
        DataSet<ILanguage> first = cache.Shared;
        Assert.NotSame(first, cache.Shared);
    }

    [Fact]
    public void Find_Copy_IsNotWhatIsKept()
    {
        DataSetCache<ILanguage> cache = Cache();
        ILanguage kept = cache.Shared.All[0];
        Assert.NotSame(kept, cache.Find(kept.Id));
        Assert.NotSame(kept, cache.Find(kept.Key));
        Assert.Null(cache.Find(-5));
    }

    private DataSetCache<ILanguage> Cache(Action? whileLoading = null) => new(AppCaches.Create(NoAppCache.Instance), _fixture.Get<IAmbientDatabase>(), context =>
    {
        Interlocked.Increment(ref _loads);
        IReadOnlyList<ILanguage> languages = LanguageLoading.Load(context);
        whileLoading?.Invoke();
        return languages;
    });
}
