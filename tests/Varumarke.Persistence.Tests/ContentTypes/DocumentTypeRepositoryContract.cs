using System.Data;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.ContentTypes;

public sealed class SqliteDocumentTypeTests(SqliteFixture fixture) : DocumentTypeRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresDocumentTypeTests(PostgresFixture fixture) : DocumentTypeRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class DocumentTypeRepositoryContract(DatabaseFixture fixture)
{
    private readonly TypeBuilder _build = new(fixture);

    private IContentTypeRepository Repository => fixture.Get<IContentTypeRepository>();

    [Fact]
    public void Save_New_ReadsBackWhole()
    {
        IDataType text = _build.DataType();
        PropertyType title = _build.Property(text, "rubrik", ContentVariation.Culture);
        title.Name = "Rubrik";
        title.Description = "Syns överst";
        title.Mandatory = true;
        title.MandatoryMessage = "Skriv en rubrik";
        title.ValidationRegExp = "^.{3,}$";
        title.ValidationRegExpMessage = "Minst tre tecken";
        title.LabelOnTop = true;
        ContentType type = _build.NewDocumentType(ContentVariation.Culture, title, _build.Property(text, "ingress"));
        type.Icon = "icon-home color-blue";
        type.Description = "Startsidan";
        type.AllowedAsRoot = true;
        type.IsElement = true;
        type.ListView = Guid.NewGuid();
        type.HistoryCleanup = new HistoryCleanup { PreventCleanup = true, KeepAllVersionsNewerThanDays = 3, KeepLatestVersionPerDayForDays = 30 };
        type.AddPropertyType(_build.Property(text, "utanfor"));
        type.PropertyGroups["innehall"].Type = PropertyGroupType.Tab;
        _build.Save(type);

        IContentType read = Get(type.Id);
        Assert.Equal((type.Key, type.Alias, type.Name, "icon-home color-blue", "Startsidan"), (read.Key, read.Alias, read.Name, read.Icon, read.Description));
        Assert.True(read.AllowedAsRoot);
        Assert.True(read.IsElement);
        Assert.Equal(type.ListView, read.ListView);
        Assert.Equal(ContentVariation.Culture, read.Variations);
        Assert.Equal((true, 3, 30), (read.HistoryCleanup!.PreventCleanup, read.HistoryCleanup.KeepAllVersionsNewerThanDays, read.HistoryCleanup.KeepLatestVersionPerDayForDays));
        PropertyGroup group = Assert.Single(read.PropertyGroups);
        Assert.Equal((type.PropertyGroups["innehall"].Id, type.PropertyGroups["innehall"].Key, "innehall", "Innehåll", PropertyGroupType.Tab), (group.Id, group.Key, group.Alias, group.Name, group.Type));
        Assert.Equal(["rubrik", "ingress"], group.PropertyTypes!.Select(property => property.Alias));
        Assert.Equal("utanfor", Assert.Single(read.NoGroupPropertyTypes).Alias);
        IPropertyType property = group.PropertyTypes!["rubrik"];
        Assert.Equal((title.Id, title.Key, "Rubrik", "Syns överst", true, "Skriv en rubrik"), (property.Id, property.Key, property.Name, property.Description, property.Mandatory, property.MandatoryMessage));
        Assert.Equal(("^.{3,}$", "Minst tre tecken", true, ContentVariation.Culture), (property.ValidationRegExp, property.ValidationRegExpMessage, property.LabelOnTop, property.Variations));
        Assert.Equal((text.Id, text.Key, text.EditorAlias, group.Id), (property.DataTypeId, property.DataTypeKey, property.PropertyEditorAlias, property.PropertyGroupId!.Value));
        Assert.False(read.IsDirty());
        Assert.False(type.IsDirty());
    }

    [Fact]
    public void Save_PropertyMovedBetweenGroups_KeepsItsId()
    {
        IDataType text = _build.DataType();
        IContentType type = Get(_build.DocumentType(ContentVariation.Nothing, _build.Property(text, "rubrik")).Id);
        int id = type.PropertyTypes.Single().Id;
        type.AddPropertyGroup("sidfot", "Sidfot");
        type.MovePropertyType("rubrik", "sidfot");
        type.RemovePropertyGroup("innehall");
        _build.Save(type);
        IContentType read = Get(type.Id);
        Assert.Equal("sidfot", Assert.Single(read.PropertyGroups).Alias);
        Assert.Equal(id, Assert.Single(read.PropertyGroups["sidfot"].PropertyTypes!).Id);
    }

    [Fact]
    public void Save_GroupRemoved_KeepsItsPropertiesUngrouped()
    {
        IContentType type = Get(_build.DocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik")).Id);
        type.RemovePropertyGroup("innehall");
        _build.Save(type);
        IContentType read = Get(type.Id);
        Assert.Empty(read.PropertyGroups);
        Assert.Equal(type.PropertyTypes.Single().Id, read.NoGroupPropertyTypes.Single().Id);
    }

    [Fact]
    public void Save_PropertyRemoved_ValuesAreGoneFromEveryVersion()
    {
        IDataType text = _build.DataType();
        IContentType type = Get(_build.DocumentType(ContentVariation.Nothing, _build.Property(text, "kvar"), _build.Property(text, "bort")).Id);
        (int kept, int gone) = (Id(type, "kvar"), Id(type, "bort"));
        StoredDocument document = StoredDocument.Insert(fixture, type, new StoredValue(kept, null, null, "å"), new StoredValue(gone, null, null, "ä"));
        int published = document.Publish(new StoredValue(gone, null, null, "ö"));
        type.RemovePropertyType("bort");
        _build.Save(type);
        Assert.Equal(["kvar"], Get(type.Id).PropertyTypes.Select(property => property.Alias));
        Assert.Equal($$"""{"{{kept}}":[["å"]]}""", document.Data());
        Assert.Equal("{}", document.Read(context => context.Set<ContentVersionRow>().Single(version => version.Id == published).Data));
    }

    [Fact]
    public void Save_CompositionAddedAndRemoved_PropertiesComeAndGo()
    {
        IDataType text = _build.DataType();
        IContentType seo = _build.DocumentType(ContentVariation.Nothing, _build.Property(text, "metaTitel"));
        IContentType page = Get(_build.DocumentType(ContentVariation.Nothing, _build.Property(text, "rubrik")).Id);
        page.AddContentType(seo);
        _build.Save(page);
        page = Get(page.Id);
        Assert.Equal(["metaTitel", "rubrik"], page.CompositionPropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal([seo.Id], page.CompositionIds());

        StoredDocument document = StoredDocument.Insert(fixture, page, new StoredValue(Id(seo, "metaTitel"), null, null, "t"), new StoredValue(Id(page, "rubrik"), null, null, "r"));
        page.RemoveContentType(seo.Alias);
        _build.Save(page);
        Assert.Empty(Get(page.Id).ContentTypeComposition);
        Assert.Equal($$"""{"{{Id(page, "rubrik")}}":[["r"]]}""", document.Data());
        Assert.Single(Get(seo.Id).PropertyTypes);
    }

    [Fact]
    public void Save_ComposedOfItself_IsRefused()
    {
        IContentType inner = _build.DocumentType();
        IContentType outer = Get(_build.DocumentType().Id);
        outer.AddContentType(Get(inner.Id));
        _build.Save(outer);
        IContentType changed = Get(inner.Id);
        changed.ContentTypeComposition = [Get(outer.Id)];
        Assert.Throws<InvalidCompositionException>(() => _build.Save(changed));
        Assert.Empty(Get(inner.Id).ContentTypeComposition);
    }

    [Fact]
    public void Save_AllowedTypes_KeepOrderAndLeaveOutTheDeleted()
    {
        IContentType first = _build.DocumentType();
        IContentType second = _build.DocumentType();
        ContentType parent = _build.NewDocumentType();
        parent.AllowedContentTypes = [new ContentTypeSort(second.Key, 0, second.Alias), new ContentTypeSort(Guid.NewGuid(), 1, "borta"), new ContentTypeSort(first.Key, 2, first.Alias), new ContentTypeSort(parent.Key, 3, parent.Alias)];
        _build.Save(parent);
        Assert.Equal([second.Key, first.Key, parent.Key], Get(parent.Id).AllowedContentTypes!.OrderBy(sort => sort.SortOrder).Select(sort => sort.Key));
        Assert.Equal([parent.Key], fixture.InScope(() => Repository.GetAllowedParentKeys(first.Key)));
        fixture.InScope(() => Repository.Delete(Get(first.Id)));
        Assert.Equal([second.Key, parent.Key], Get(parent.Id).AllowedContentTypes!.Select(sort => sort.Key));
    }

    [Fact]
    public void Save_AliasOfAnother_IsRefused()
    {
        IContentType first = _build.DocumentType();
        ContentType second = _build.NewDocumentType();
        second.Alias = first.Alias.ToUpperInvariant();
        Assert.Throws<DuplicateNameException>(() => _build.Save(second));
    }

    [Fact]
    public void Save_PropertyVariesMoreThanItsType_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => _build.DocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik", ContentVariation.Culture)));

    [Fact]
    public void Save_PropertyWithOnlyAnEditor_GetsADataTypeOfIt()
    {
        IDataType text = _build.DataType();
        var property = new PropertyType(fixture.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), text.EditorAlias, text.DatabaseType, "rubrik") { Name = "Rubrik" };
        IContentType type = _build.DocumentType(ContentVariation.Nothing, property);
        Assert.NotEqual(0, Get(type.Id).PropertyTypes.Single().DataTypeId);
    }

    [Fact]
    public void Save_DataTypeMissing_SaysWhich()
    {
        var property = new PropertyType(fixture.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), "Nobody.Has", ValueStorageType.Ntext, "karta") { Name = "Karta" };
        Assert.Contains("karta", Assert.Throws<InvalidOperationException>(() => _build.DocumentType(ContentVariation.Nothing, property)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_RolledBackInTheMiddle_LeavesNoTrace()
    {
        IDataType text = _build.DataType();
        IContentType type = Get(_build.DocumentType(ContentVariation.Nothing, _build.Property(text, "rubrik")).Id);
        StoredDocument document = StoredDocument.Insert(fixture, type, new StoredValue(Id(type, "rubrik"), null, null, "r"));
        fixture.InScopeRolledBack(() =>
        {
            type.RemovePropertyType("rubrik");
            type.Name = "Ändrad";
            Repository.Save(type);
            Assert.Equal("Ändrad", Repository.Get(type.Id)!.Name);
            Assert.NotEqual("Ändrad", fixture.Elsewhere(() => Repository.Get(type.Id))!.Name);
        });
        Assert.Single(Get(type.Id).PropertyTypes);
        Assert.Contains("r", document.Data(), StringComparison.Ordinal);
    }

    [Fact]
    public void Get_ByAliasKeyAndQuery_FindTheSame()
    {
        IContentType type = _build.DocumentType();
        Assert.Equal(type.Id, fixture.InScope(() => Repository.Get(type.Alias.ToUpperInvariant()))!.Id);
        Assert.Equal(type.Id, fixture.InScope(() => Repository.Get(type.Key))!.Id);
        Assert.Equal(type.Id, Assert.Single(fixture.InScope(() => Repository.GetMany(type.Key)))!.Id);
        Assert.Equal(type.Id, Assert.Single(fixture.InScope(() => Repository.Get(fixture.Scopes.CreateQuery<IContentType>().Where(one => one.Alias == type.Alias)))).Id);
        Assert.True(fixture.InScope(() => Repository.Exists(type.Key)));
        Assert.False(fixture.InScope(() => Repository.Exists(Guid.NewGuid())));
        Assert.Equal([type.Id], fixture.InScope(() => Repository.GetAllContentTypeIds([type.Alias])));
        Assert.Contains(type.Alias, fixture.InScope(() => Repository.GetAllContentTypeAliases(Constants.ObjectTypes.DocumentType)));
        Assert.DoesNotContain(type.Alias, fixture.InScope(() => Repository.GetAllContentTypeAliases(Constants.ObjectTypes.MediaType)));
    }

    [Fact]
    public void GetUniqueAlias_Taken_Numbers()
    {
        IContentType type = _build.DocumentType();
        Assert.Equal(type.Alias + "1", fixture.InScope(() => Repository.GetUniqueAlias(type.Alias)));
    }

    [Fact]
    public void HasContainerInPath_ListViewAbove_IsFound()
    {
        ContentType list = _build.NewDocumentType();
        list.ListView = Guid.NewGuid();
        _build.Save(list);
        StoredDocument inList = StoredDocument.Insert(fixture, list);
        StoredDocument plain = StoredDocument.Insert(fixture, _build.DocumentType());
        Assert.True(fixture.InScope(() => Repository.HasContainerInPath($"-1,{inList.Id},{plain.Id}")));
        Assert.False(fixture.InScope(() => Repository.HasContainerInPath($"-1,{plain.Id}")));
        Assert.True(fixture.InScope(() => Repository.HasContentNodes(list.Id)));
    }

    [Fact]
    public void Delete_ComposedElsewhere_IsTakenOutOfTheCompositions()
    {
        IContentType seo = _build.DocumentType();
        IContentType page = Get(_build.DocumentType().Id);
        page.AddContentType(Get(seo.Id));
        _build.Save(page);
        fixture.InScope(() => Repository.Delete(Get(seo.Id)));
        Assert.Empty(Get(page.Id).ContentTypeComposition);
        Assert.Null(fixture.InScope(() => Repository.Get(seo.Id)));
    }

    [Fact]
    public void ClearCache_OutsideAnyScope_IsAllowed()
    {
        IContentType type = _build.DocumentType();
        fixture.Get<IContentTypeCommonRepository>().ClearCache();
        Assert.Contains(fixture.InScope(() => fixture.Get<IContentTypeCommonRepository>().GetAllTypes())!, one => one.Id == type.Id);
    }

    [Fact]
    public async Task Save_ParallelWriters_AllCommit()
    {
        ContentType[] types = [.. Enumerable.Range(0, 12).Select(_ => _build.NewDocumentType())];
        await Task.WhenAll(types.Select(type => Task.Run(() => _build.Save(type))));
        Assert.All(types, type => Assert.Equal(type.Alias, Get(type.Id).Alias));
    }

    [Fact]
    public async Task HasSavedPropertyValues_BeforeAndAfter_TellsTheDifference()
    {
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik"));
        IPropertyTypeUsageRepository usage = fixture.Get<IPropertyTypeUsageRepository>();
        Assert.False(await usage.HasSavedPropertyValuesAsync(type.Key, "rubrik"));
        StoredDocument.Insert(fixture, type, new StoredValue(Id(type, "rubrik"), null, null, "r"));
        Assert.True(await usage.HasSavedPropertyValuesAsync(type.Key, "Rubrik"));
        Assert.True(await usage.ContentTypeExistAsync(type.Key));
        Assert.False(await usage.ContentTypeExistAsync(Guid.NewGuid()));
    }

    private static int Id(IContentType type, string alias) => type.PropertyTypes.Single(property => property.Alias == alias).Id;

    private IContentType Get(int id) => fixture.InScope(() => Repository.Get(id))!;
}
