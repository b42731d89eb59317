using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Dictionary;

public sealed class SqliteDictionaryTests(SqliteFixture fixture) : DictionaryRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDictionaryTests(PostgresFixture fixture) : DictionaryRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class DictionaryRepositoryContract
{
    private readonly DatabaseFixture _fixture;
    private readonly TypeBuilder _build;
    private readonly ILanguage _swedish;

    protected DictionaryRepositoryContract(DatabaseFixture fixture)
    {
        (_fixture, _build) = (fixture, new TypeBuilder(fixture));
        _swedish = _build.Language("sv-SE");
    }

    private IDictionaryRepository Repository => _fixture.Get<IDictionaryRepository>();

    [Fact]
    public void Save_New_ReadsBackWithTranslations()
    {
        DictionaryItem item = Item(translations: [new DictionaryTranslation(_swedish, "Läs mer"), new DictionaryTranslation(_build.Language("en-GB"), "Read more")]);
        IDictionaryItem read = _fixture.InScope(() => Repository.Get(item.ItemKey))!;
        Assert.Equal((item.Id, item.Key), (read.Id, read.Key));
        Assert.Equal([("sv-SE", "Läs mer"), ("en-GB", "Read more")], read.Translations.Select(translation => (translation.LanguageIsoCode, translation.Value)));
        Assert.All(read.Translations, translation => Assert.True(translation.HasIdentity));
        Assert.False(read.IsDirty());
        Assert.Equal(item.Key, _fixture.InScope(() => Repository.GetDictionaryItemKeyMap())[item.ItemKey]);
    }

    [Fact]
    public void Save_TranslationChangedAndRemoved_ReadsBackSo()
    {
        DictionaryItem item = Item(translations: [new DictionaryTranslation(_swedish, "Stäng"), new DictionaryTranslation(_build.Language("en-GB"), "Close")]);
        IDictionaryItem copy = _fixture.InScope(() => Repository.Get(item.Key))!;
        copy.Translations = copy.Translations.Where(translation => translation.LanguageIsoCode == "sv-SE").ToList();
        copy.Translations.Single().Value = "Stäng fönstret";
        _fixture.InScope(() => Repository.Save(copy));
        Assert.Equal("Stäng fönstret", _fixture.InScope(() => Repository.Get(item.Id))!.Translations.Single().Value);
    }

    [Fact]
    public void Get_ChangedCopy_LeavesTheRepositoryAsItWas()
    {
        DictionaryItem item = Item(translations: [new DictionaryTranslation(_swedish, "Orörd")]);
        _fixture.InScope(() => Repository.Get(item.Id))!.Translations.Single().Value = "Rörd";
        Assert.Equal("Orörd", _fixture.InScope(() => Repository.Get(item.Id))!.Translations.Single().Value);
    }

    [Fact]
    public void GetDictionaryItemDescendants_Tree_ComesFromTheTopDown()
    {
        DictionaryItem root = Item();
        DictionaryItem child = Item(root);
        DictionaryItem grandchild = Item(child);
        Assert.Equal([child.Id, grandchild.Id], _fixture.InScope(() => Repository.GetDictionaryItemDescendants(root.Key)).Select(item => item.Id));
        Assert.Equal([grandchild.Id], _fixture.InScope(() => Repository.GetDictionaryItemDescendants(root.Key, grandchild.ItemKey.ToUpperInvariant())).Select(item => item.Id));
        Assert.Contains(_fixture.InScope(() => Repository.GetDictionaryItemDescendants(null)), item => item.Id == grandchild.Id);
        Assert.Contains(_fixture.InScope(() => Repository.Get(_fixture.Scopes.CreateQuery<IDictionaryItem>().Where(item => item.ParentId == root.Key))), item => item.Id == child.Id);
    }

    [Fact]
    public void Delete_Parent_TakesItsDescendantsAlong()
    {
        DictionaryItem root = Item();
        DictionaryItem child = Item(Item(root));
        _fixture.InScope(() => Repository.Delete(root));
        Assert.False(_fixture.InScope(() => Repository.Exists(child.Id)));
    }

    [Fact]
    public void Delete_Language_TakesItsTranslationsAlong()
    {
        ILanguage language = _build.Language("fi-FI");
        DictionaryItem item = Item(translations: [new DictionaryTranslation(_swedish, "Hej"), new DictionaryTranslation(language, "Hei")]);
        _fixture.InScope(() => _fixture.Get<ILanguageRepository>().Delete(language));
        Assert.Equal("sv-SE", _fixture.InScope(() => Repository.Get(item.Id))!.Translations.Single().LanguageIsoCode);
    }

    [Fact]
    public void Save_RolledBack_IsUndoneAndUnseenElsewhere()
    {
        string key = TypeBuilder.Unique("Nyckel");
        _fixture.InScopeRolledBack(() =>
        {
            Repository.Save(new DictionaryItem(key));
            Assert.NotNull(Repository.Get(key));
            Assert.Null(_fixture.Elsewhere(() => Repository.Get(key)));
        });
        Assert.Null(_fixture.InScope(() => Repository.Get(key)));
    }

    [Fact]
    public void GetMany_KeysAndGuids_FindTheSame()
    {
        DictionaryItem one = Item();
        DictionaryItem other = Item();
        Assert.Equal([one.Id, other.Id], _fixture.InScope(() => Repository.GetMany(one.Key, other.Key)).Select(item => item.Id));
        Assert.Equal(2, _fixture.InScope(() => Repository.GetManyByKeys(one.ItemKey, other.ItemKey)).Count());
    }

    [Fact]
    public void Save_BelowItselfOrNowhere_IsRefused()
    {
        DictionaryItem root = Item();
        DictionaryItem child = Item(root);
        root.ParentId = child.Key;
        Assert.Throws<InvalidOperationException>(() => _fixture.InScope(() => Repository.Save(root)));
        Assert.Throws<InvalidOperationException>(() => _fixture.InScope(() => Repository.Save(new DictionaryItem(Guid.NewGuid(), TypeBuilder.Unique("Nyckel")))));
    }

    [Fact]
    public async Task Save_ParallelWriters_AllCommit()
    {
        string[] keys = [.. Enumerable.Range(0, 12).Select(_ => TypeBuilder.Unique("Nyckel"))];
        await Task.WhenAll(keys.Select(key => Task.Run(() => _fixture.InScope(() => Repository.Save(new DictionaryItem(key) { Translations = [new DictionaryTranslation(_swedish, key)] })))));
        Assert.All(keys, key => Assert.Equal(key, _fixture.InScope(() => Repository.Get(key))!.Translations.Single().Value));
    }

    private DictionaryItem Item(DictionaryItem? parent = null, params DictionaryTranslation[] translations)
    {
        var item = new DictionaryItem(parent?.Key, TypeBuilder.Unique("Nyckel.")) { Translations = [.. translations] };
        _fixture.InScope(() => Repository.Save(item));
        return item;
    }
}
