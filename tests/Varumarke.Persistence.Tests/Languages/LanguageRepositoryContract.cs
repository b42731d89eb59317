using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Tests.ContentTypes;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Languages;

public sealed class SqliteLanguageTests(SqliteFixture fixture) : LanguageRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresLanguageTests(PostgresFixture fixture) : LanguageRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class LanguageRepositoryContract
{
    private readonly DatabaseFixture _fixture;
    private readonly TypeBuilder _build;

    protected LanguageRepositoryContract(DatabaseFixture fixture)
    {
        (_fixture, _build) = (fixture, new TypeBuilder(fixture));
        _build.Language("sv-SE");
    }

    private ILanguageRepository Repository => _fixture.Get<ILanguageRepository>();

    [Fact]
    public void Save_NewLanguage_GetsIdAndReadsBack()
    {
        var language = new Language("en-GB", "English (United Kingdom)") { IsMandatory = true, FallbackIsoCode = "sv-SE" };
        _fixture.InScope(() => Repository.Save(language));

        ILanguage read = _fixture.InScope(() => Repository.GetByIsoCode("EN-gb"))!;
        Assert.True(language.HasIdentity);
        Assert.False(language.IsDirty());
        Assert.Equal(language.Id, read.Id);
        Assert.Equal(language.Key, read.Key);
        Assert.Equal("English (United Kingdom)", read.CultureName);
        Assert.Equal("sv-SE", read.FallbackIsoCode);
        Assert.True(read.IsMandatory);
        Assert.False(read.IsDefault);
    }

    [Fact]
    public void Get_DefaultThatIsNotMandatory_IsReadAsItIs() => _fixture.InScopeRolledBack(() =>
    {
        Repository.Save(new Language("is-IS", "Isländska") { IsDefault = true, IsMandatory = false });

        ILanguage read = Repository.GetMany().Single(one => one.IsDefault);
        Assert.Equal(("is-IS", false), (read.IsoCode, read.IsMandatory));
    });

    [Fact]
    public void Get_ChangedCopy_LeavesTheRepositoryAsItWas()
    {
        ILanguage copy = _fixture.InScope(() => Repository.GetByIsoCode("sv-SE"))!;
        copy.CultureName = "något annat";
        Assert.NotEqual("något annat", _fixture.InScope(() => Repository.Get(copy.Id))!.CultureName);
    }

    [Fact]
    public void Save_RolledBack_IsUndoneInTheCacheToo()
    {
        _fixture.InScopeRolledBack(() =>
        {
            Repository.Save(new Language("fi-FI", "Finska"));
            Assert.NotNull(Repository.GetByIsoCode("fi-FI"));
        });

        Assert.Null(_fixture.InScope(() => Repository.GetByIsoCode("fi-FI")));
    }

    [Fact]
    public void Save_NotYetCommitted_IsSeenInItsOwnScopeOnly()
    {
        _fixture.InScopeRolledBack(() =>
        {
            Repository.Save(new Language("nb-NO", "Norska"));
            Assert.NotNull(Repository.GetIdByIsoCode("nb-NO"));
            Assert.Null(_fixture.Elsewhere(() => Repository.GetByIsoCode("nb-NO")));
        });
    }

    [Fact]
    public void Save_NewDefault_TakesOverFromTheOld()
    {
        var language = new Language("da-DK", "Danska") { IsDefault = true };
        ILanguage old = _fixture.InScope(() => Repository.GetMany().Single(one => one.IsDefault));
        _fixture.InScope(() => Repository.Save(language));
        Assert.Equal("da-DK", _fixture.InScope(() => Repository.GetDefaultIsoCode()));
        Assert.Single(_fixture.InScope(() => Repository.GetMany().ToArray()), one => one.IsDefault);

        ILanguage again = _fixture.InScope(() => Repository.Get(old.Id))!;
        again.IsDefault = true;
        _fixture.InScope(() => Repository.Save(again));
        Assert.Equal(old.Id, _fixture.InScope(() => Repository.GetDefaultId()));
    }

    [Fact]
    public void Save_DefaultAsNotDefault_IsRefused() => _fixture.InScopeRolledBack(() =>
    {
        ILanguage main = Repository.GetMany().Single(one => one.IsDefault);
        main.IsDefault = false;
        Assert.Throws<InvalidOperationException>(() => Repository.Save(main));
    });

    [Fact]
    public void Save_CultureOfAnother_IsRefused() => _fixture.InScopeRolledBack(() =>
        Assert.Throws<InvalidOperationException>(() => Repository.Save(new Language("sv-SE", "Svenska igen"))));

    [Fact]
    public void Delete_Default_IsRefused() => _fixture.InScopeRolledBack(() =>
        Assert.Throws<InvalidOperationException>(() => Repository.Delete(Repository.GetMany().Single(one => one.IsDefault))));

    [Fact]
    public void Delete_LanguageWithContent_TakesItsNamesAndValuesAway()
    {
        ILanguage swedish = _build.Language("sv-SE");
        ILanguage french = _build.Language("fr-FR");
        IDataType text = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Culture, _build.Property(text, "rubrik", ContentVariation.Culture));
        int property = type.PropertyTypes.Single().Id;
        StoredDocument document = StoredDocument.Insert(_fixture, type, new StoredValue(property, swedish.Id, null, "Mod"), new StoredValue(property, french.Id, null, "Courage"));
        document.AddCulture(swedish.Id, "Hem", published: true);
        document.AddCulture(french.Id, "Maison", published: true);

        _fixture.InScope(() => Repository.Delete(french));

        Assert.Equal($$"""{"{{property}}":[["Mod",{{swedish.Id}}]]}""", document.Data());
        Assert.Equal([swedish.Id], document.Cultures().Select(culture => culture.LanguageId));
        Assert.Equal([swedish.Id], document.VersionCultures().Select(culture => culture.LanguageId));
        Assert.Null(_fixture.InScope(() => Repository.Get(french.Id)));
    }

    [Fact]
    public void Delete_LanguageOfAGroup_LeavesTheGroupWithItsOthers()
    {
        (ILanguage kept, ILanguage gone) = (_build.Language("cy-GB"), _build.Language("mt-MT"));
        var groups = _fixture.Get<IUserGroupRepository>();
        var group = new UserGroup(_fixture.Get<IShortStringHelper>()) { Name = "Översättare", Alias = "oversattare" };
        group.AddAllowedLanguage(kept.Id);
        group.AddAllowedLanguage(gone.Id);
        _fixture.InScope(() => groups.Save(group));

        _fixture.InScope(() => Repository.Delete(gone));

        Assert.Equal([kept.Id], _fixture.InScope(() => groups.Get(group.Id))!.AllowedLanguages);
    }

    [Fact]
    public void Delete_FallbackOfAnother_LeavesThatWithoutFallback()
    {
        ILanguage gone = _build.Language("et-EE");
        var other = new Language("lv-LV", "Lettiska") { FallbackIsoCode = "et-EE" };
        _fixture.InScope(() => Repository.Save(other));
        _fixture.InScope(() => Repository.Delete(gone));
        Assert.Null(_fixture.InScope(() => Repository.Get(other.Id))!.FallbackIsoCode);
    }

    [Fact]
    public void GetIdByIsoCode_Unknown_ThrowsOrAnswersNull()
    {
        Assert.Throws<ArgumentException>(() => _fixture.InScope(() => Repository.GetIdByIsoCode("xx-XX")));
        Assert.Null(_fixture.InScope(() => Repository.GetIdByIsoCode("xx-XX", throwOnNotFound: false)));
        Assert.Null(_fixture.InScope(() => Repository.GetIdByIsoCode(null)));
        Assert.Throws<ArgumentException>(() => _fixture.InScope(() => Repository.GetIsoCodeById(987654)));
        Assert.Empty(_fixture.InScope(() => Repository.GetIsoCodesByIds([987654], throwOnNotFound: false)));
    }

    [Fact]
    public void GetMany_OutsideAScope_AnswersFromTheCache()
    {
        _fixture.InScope(() => Repository.GetMany());
        Assert.NotEmpty(Repository.GetMany());
    }

    [Fact]
    public async Task Save_ParallelWriters_AllCommit()
    {
        string[] codes = ["de-DE", "it-IT", "es-ES", "pt-PT", "nl-NL", "pl-PL", "cs-CZ", "sk-SK"];
        await Task.WhenAll(codes.Select(code => Task.Run(() => _fixture.InScope(() => Repository.Save(new Language(code, code))))));
        string[] all = [.. _fixture.InScope(() => Repository.GetMany()).Select(language => language.IsoCode)];
        Assert.All(codes, code => Assert.Contains(code, all));
    }
}
