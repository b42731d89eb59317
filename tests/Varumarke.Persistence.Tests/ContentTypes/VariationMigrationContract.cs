using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.ContentTypes;

public sealed class SqliteVariationMigrationTests(SqliteFixture fixture) : VariationMigrationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresVariationMigrationTests(PostgresFixture fixture) : VariationMigrationContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What a change of variation does to content that exists.</summary>
public abstract class VariationMigrationContract
{
    private readonly DatabaseFixture _fixture;
    private readonly TypeBuilder _build;
    private readonly int _swedish;
    private readonly int _english;
    private readonly IDataType _text;

    protected VariationMigrationContract(DatabaseFixture fixture)
    {
        (_fixture, _build) = (fixture, new TypeBuilder(fixture));
        _swedish = _build.Language("sv-SE").Id;
        _english = _build.Language("en-GB").Id;
        _text = _build.DataType();
    }

    [Fact]
    public void Type_BeginsToVary_NamesAndStateGoToTheDefaultLanguage()
    {
        IContentType type = Stored(ContentVariation.Nothing, ContentVariation.Nothing);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, null, "Mod"));
        type.Variations = ContentVariation.Culture;
        _build.Save(type);
        ContentCultureRow culture = Assert.Single(document.Cultures());
        Assert.Equal((_swedish, "Dokument", true, false, true), (culture.LanguageId, culture.Name, culture.Available, culture.Published, culture.Edited));
        Assert.Equal((_swedish, "Dokument"), document.VersionCultures().Select(row => (row.LanguageId, row.Name)).Single());
        Assert.Equal(Data(type, "[\"Mod\"]"), document.Data());
    }

    [Fact]
    public void Property_BeginsToVary_ValueGoesToTheDefaultLanguage()
    {
        IContentType type = Stored(ContentVariation.Culture, ContentVariation.Nothing);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, null, "Mod"), Value(type, _swedish, "gammalt"), Value(type, _english, "Courage"));
        type.PropertyTypes.Single().Variations = ContentVariation.Culture;
        _build.Save(type);
        Assert.Equal(Data(type, $"[\"Courage\",{_english}],[\"Mod\",{_swedish}]"), document.Data());
    }

    [Fact]
    public void Property_StopsVarying_DefaultLanguageBecomesInvariantAndTheOthersAreKept()
    {
        IContentType type = Stored(ContentVariation.Culture, ContentVariation.Culture);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, _swedish, "Mod"), Value(type, _english, "Courage"));
        type.PropertyTypes.Single().Variations = ContentVariation.Nothing;
        _build.Save(type);
        Assert.Equal(Data(type, $"[\"Mod\",{_swedish}],[\"Courage\",{_english}],[\"Mod\"]"), document.Data());
    }

    [Fact]
    public void Type_StopsVarying_DefaultLanguageNamesAndValuesAreKept()
    {
        IContentType type = Stored(ContentVariation.Culture, ContentVariation.Culture);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, _swedish, "Mod"));
        document.AddCulture(_swedish, "Hem", published: false);
        document.AddCulture(_english, "Home", published: false);
        type.Variations = ContentVariation.Nothing;
        _build.Save(type);
        Assert.Empty(document.Cultures());
        Assert.Empty(document.VersionCultures());
        Assert.Equal("Hem", document.Content().Node.Name);
        Assert.Equal(Data(type, $"[\"Mod\",{_swedish}],[\"Mod\"]"), document.Data());
        Assert.Equal(ContentVariation.Nothing, _fixture.InScope(() => _fixture.Get<IContentTypeRepository>().Get(type.Id))!.PropertyTypes.Single().Variations);
    }

    [Fact]
    public void Composition_BeginsToVary_OnlyContentOfVaryingTypesMoves()
    {
        IContentType shared = Stored(ContentVariation.Culture, ContentVariation.Nothing);
        IContentType varying = Composed(shared, ContentVariation.Culture);
        IContentType plain = Composed(shared, ContentVariation.Nothing);
        StoredDocument moves = StoredDocument.Insert(_fixture, varying, Value(shared, null, "ja"));
        StoredDocument stays = StoredDocument.Insert(_fixture, plain, Value(shared, null, "nej"));
        shared.PropertyTypes.Single().Variations = ContentVariation.Culture;
        _build.Save(shared);
        Assert.Equal(Data(shared, $"[\"ja\",{_swedish}]"), moves.Data());
        Assert.Equal(Data(shared, "[\"nej\"]"), stays.Data());
    }

    [Fact]
    public void ComposedType_BeginsToVary_ItsComposedPropertiesMoveToo()
    {
        IContentType shared = Stored(ContentVariation.Culture, ContentVariation.Culture);
        IContentType page = Composed(shared, ContentVariation.Nothing);
        StoredDocument document = StoredDocument.Insert(_fixture, page, Value(shared, null, "ja"));
        page = _fixture.InScope(() => _fixture.Get<IContentTypeRepository>().Get(page.Id))!;
        page.Variations = ContentVariation.Culture;
        _build.Save(page);
        Assert.Equal(Data(shared, $"[\"ja\",{_swedish}]"), document.Data());
    }

    [Fact]
    public void Property_StopsVarying_EditedIsWorkedOutAgain()
    {
        IContentType type = Stored(ContentVariation.Culture, ContentVariation.Culture);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, _swedish, "Mod"), Value(type, _english, "Ändrad"));
        document.AddCulture(_swedish, "Hem", published: true);
        document.AddCulture(_english, "Home", published: true);
        int published = document.Publish(Value(type, _swedish, "Mod"), Value(type, _english, "Courage"));
        _fixture.InScope(() =>
        {
            var context = _fixture.Get<Varumarke.Persistence.Scoping.IAmbientDatabase>().Write;
            context.InsertMany(new[] { (_swedish, "Hem"), (_english, "Home") }.Select(name => new ContentVersionCultureRow { VersionId = published, LanguageId = name.Item1, Name = name.Item2 }));
            context.Set<ContentCultureRow>().Where(row => row.NodeId == document.Id && row.LanguageId == _english).ExecuteUpdate(set => set.SetProperty(row => row.Edited, true));
        });
        type.PropertyTypes.Single().Variations = ContentVariation.Nothing;
        _build.Save(type);
        Assert.All(document.Cultures(), culture => Assert.False(culture.Edited));
        Assert.False(document.Content().Edited);
    }

    [Fact]
    public void Type_VariesAndRolledBack_ContentIsAsItWas()
    {
        IContentType type = Stored(ContentVariation.Nothing, ContentVariation.Nothing);
        StoredDocument document = StoredDocument.Insert(_fixture, type, Value(type, null, "Mod"));
        _fixture.InScopeRolledBack(() =>
        {
            type.Variations = ContentVariation.Culture;
            type.PropertyTypes.Single().Variations = ContentVariation.Culture;
            _fixture.Get<IContentTypeRepository>().Save(type);
        });
        Assert.Empty(document.Cultures());
        Assert.Equal(Data(type, "[\"Mod\"]"), document.Data());
    }

    [Fact]
    public void Property_BeginsToVaryWithManyDocuments_AllMove()
    {
        IContentType type = Stored(ContentVariation.Culture, ContentVariation.Nothing);
        StoredDocument[] documents = [.. Enumerable.Range(0, 30).Select(number => StoredDocument.Insert(_fixture, type, Value(type, null, $"nr {number}")))];
        type.PropertyTypes.Single().Variations = ContentVariation.Culture;
        _build.Save(type);
        Assert.All(documents, document => Assert.Contains($",{_swedish}]", document.Data(), StringComparison.Ordinal));
    }

    private IContentType Stored(ContentVariation type, ContentVariation property) =>
        _fixture.InScope(() => _fixture.Get<IContentTypeRepository>().Get(_build.DocumentType(type, _build.Property(_text, "rubrik", property)).Id))!;

    private IContentType Composed(IContentType shared, ContentVariation variation)
    {
        ContentType type = _build.NewDocumentType(variation);
        type.AddContentType(shared);
        _build.Save(type);
        return type;
    }

    private static StoredValue Value(IContentType type, int? language, string text) => new(type.PropertyTypes.Single().Id, language, null, text);

    private static string Data(IContentType type, string values) => $$"""{"{{type.PropertyTypes.Single().Id}}":[{{values}}]}""";
}
