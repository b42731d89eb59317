using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Persistence.Caching;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Services;

public sealed class SqliteTypeServicesTests(SqliteFixture fixture) : TypeServicesContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTypeServicesTests(PostgresFixture fixture) : TypeServicesContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Umbraco's own services over the repositories, notifications and cache refreshers included.</summary>
public abstract class TypeServicesContract(DatabaseFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private readonly TypeBuilder _build = new(fixture);

    [Fact]
    public async Task Language_CreatedChangedDeleted_AnswersSuccess()
    {
        await Swedish();
        ILanguageService service = fixture.Get<ILanguageService>();
        Attempt<ILanguage, LanguageOperationStatus> created = await service.CreateAsync(new Language("nn-NO", "Nynorska") { FallbackIsoCode = "sv-SE" }, User);
        Assert.Equal(LanguageOperationStatus.Success, created.Status);
        created.Result.IsMandatory = true;
        Assert.Equal(LanguageOperationStatus.Success, (await service.UpdateAsync(created.Result, User)).Status);
        Assert.True((await service.GetAsync("nn-NO"))!.IsMandatory);
        Assert.Equal(LanguageOperationStatus.DuplicateIsoCode, (await service.CreateAsync(new Language("nn-NO", "Igen"), User)).Status);
        Assert.Equal(LanguageOperationStatus.Success, (await service.DeleteAsync("nn-NO", User)).Status);
        Assert.Null(await service.GetAsync("nn-NO"));
        Assert.Equal("sv-SE", await service.GetDefaultIsoCodeAsync());
    }

    [Fact]
    public async Task DataType_CreatedMovedCopiedDeleted_AnswersSuccess()
    {
        IDataTypeService service = fixture.Get<IDataTypeService>();
        DataType dataType = _build.NewDataType();
        Assert.Equal(DataTypeOperationStatus.Success, (await service.CreateAsync(dataType, User)).Status);
        Attempt<EntityContainer?, EntityContainerOperationStatus> folder = await fixture.Get<IDataTypeContainerService>().CreateAsync(null, TypeBuilder.Unique("Mapp"), null, User);
        Assert.Equal(EntityContainerOperationStatus.Success, folder.Status);
        Assert.Equal(DataTypeOperationStatus.Success, (await service.MoveAsync(dataType, folder.Result!.Key, User)).Status);
        Assert.Equal(folder.Result.Id, (await service.GetAsync(dataType.Key))!.ParentId);
        Attempt<IDataType, DataTypeOperationStatus> copy = await service.CopyAsync(dataType, folder.Result.Key, User);
        Assert.Equal(DataTypeOperationStatus.Success, copy.Status);
        Assert.NotEqual(dataType.Id, copy.Result.Id);
        Assert.Equal(EntityContainerOperationStatus.NotEmpty, (await fixture.Get<IDataTypeContainerService>().DeleteAsync(folder.Result.Key, User)).Status);
        Assert.Equal(DataTypeOperationStatus.Success, (await service.DeleteAsync(copy.Result.Key, User)).Status);
        Assert.Null(await service.GetAsync(copy.Result.Key));
        Assert.Contains(await service.GetByEditorUiAlias("Umb.PropertyEditorUi.Test"), one => one.Key == dataType.Key);
    }

    [Fact]
    public async Task DataType_DeletedWhileUsed_TakesThePropertyAway()
    {
        IDataType dataType = _build.DataType();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(dataType, "bort"), _build.Property(_build.DataType(), "kvar"));
        Assert.Equal(DataTypeOperationStatus.Success, (await fixture.Get<IDataTypeService>().DeleteAsync(dataType.Key, User)).Status);
        Assert.Equal(["kvar"], (await fixture.Get<IContentTypeService>().GetAsync(type.Key))!.PropertyTypes.Select(property => property.Alias));
    }

    [Fact]
    public async Task DocumentType_CreatedMovedCopiedDeleted_AnswersSuccess()
    {
        IContentTypeService service = fixture.Get<IContentTypeService>();
        ContentType type = _build.NewDocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik"));
        Attempt<ContentTypeOperationStatus> created = await service.CreateAsync(type, User);
        Assert.Equal(ContentTypeOperationStatus.Success, created.Result);
        Attempt<EntityContainer?, EntityContainerOperationStatus> folder = await fixture.Get<IContentTypeContainerService>().CreateAsync(null, TypeBuilder.Unique("Mapp"), null, User);
        Assert.Equal(ContentTypeStructureOperationStatus.Success, (await service.MoveAsync(type.Key, folder.Result!.Key)).Status);
        Assert.Equal($"-1,{folder.Result.Id},{type.Id}", (await service.GetAsync(type.Key))!.Path);
        Attempt<IContentType?, ContentTypeStructureOperationStatus> copy = await service.CopyAsync(type.Key, null);
        Assert.Equal(ContentTypeStructureOperationStatus.Success, copy.Status);
        IContentType copied = (await service.GetAsync(copy.Result!.Key))!;
        Assert.NotEqual(type.PropertyTypes.Single().Id, copied.PropertyTypes.Single().Id);
        Assert.Equal("rubrik", copied.PropertyTypes.Single().Alias);
        Assert.Equal(ContentTypeOperationStatus.Success, await service.DeleteAsync(copied.Key, User));
        Assert.Null(await service.GetAsync(copied.Key));
    }

    [Fact]
    public async Task MediaAndMemberType_CreatedAndRead_KeepTheirOwn()
    {
        IDataType text = _build.DataType();
        var strings = fixture.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>();
        var media = new MediaType(strings, -1) { Alias = TypeBuilder.Unique("bild"), Name = "Bild" };
        media.AddPropertyType(_build.Property(text, Constants.Conventions.Media.File));
        Assert.Equal(ContentTypeOperationStatus.Success, (await fixture.Get<IMediaTypeService>().CreateAsync(media, User)).Result);
        Assert.Equal(Constants.Conventions.Media.File, (await fixture.Get<IMediaTypeService>().GetAsync(media.Key))!.PropertyTypes.Single().Alias);

        var member = new MemberType(strings, -1) { Alias = TypeBuilder.Unique("medlem"), Name = "Medlem" };
        member.AddPropertyType(_build.Property(text, "epost"));
        member.SetMemberCanEditProperty("epost", true);
        member.SetMemberCanViewProperty("epost", true);
        member.SetIsSensitiveProperty("epost", true);
        Assert.Equal(ContentTypeOperationStatus.Success, (await fixture.Get<IMemberTypeService>().CreateAsync(member, User)).Result);
        IMemberType read = (await fixture.Get<IMemberTypeService>().GetAsync(member.Key))!;
        Assert.True(read.MemberCanEditProperty("epost") && read.MemberCanViewProperty("epost") && read.IsSensitiveProperty("epost"));
        Assert.Null(await fixture.Get<IContentTypeService>().GetAsync(member.Key));
        Assert.Contains(media.Alias, fixture.Get<IContentTypeService>().GetAllContentTypeAliases());
    }

    [Fact]
    public async Task Dictionary_CreatedMovedDeleted_AnswersSuccess()
    {
        await Swedish();
        IDictionaryItemService service = fixture.Get<IDictionaryItemService>();
        ILanguage swedish = (await fixture.Get<ILanguageService>().GetAsync("sv-SE"))!;
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> parent = await service.CreateAsync(new DictionaryItem(TypeBuilder.Unique("Portal")), User);
        var item = new DictionaryItem(TypeBuilder.Unique("Portal.Sok")) { Translations = [new DictionaryTranslation(swedish, "Sök")] };
        Assert.Equal(DictionaryItemOperationStatus.Success, (await service.CreateAsync(item, User)).Status);
        Assert.Equal(DictionaryItemOperationStatus.DuplicateItemKey, (await service.CreateAsync(new DictionaryItem(item.ItemKey), User)).Status);
        Assert.Equal(DictionaryItemOperationStatus.Success, (await service.MoveAsync(item, parent.Result.Key, User)).Status);
        Assert.Equal(1, await service.CountChildrenAsync(parent.Result.Key));
        PagedModel<IDictionaryItem> page = await service.GetPagedAsync(parent.Result.Key, 0, 10);
        Assert.Equal("Sök", page.Items.Single().Translations.Single().Value);
        Assert.Equal(DictionaryItemOperationStatus.Success, (await service.DeleteAsync(parent.Result.Key, User)).Status);
        Assert.False(await service.ExistsAsync(item.ItemKey));
    }

    [Fact]
    public void RelationsAndEntities_ThroughServices_Agree()
    {
        (IContent one, IContent other) = (Document(_build.DocumentType()), Document(_build.DocumentType()));
        IRelationService relations = fixture.Get<IRelationService>();
        IRelation relation = relations.Relate(one.Id, other.Id, Constants.Conventions.RelationTypes.RelateDocumentOnCopyAlias);
        Assert.True(relations.AreRelated(one.Id, other.Id));
        Assert.Equal(relation.Id, relations.GetByParentId(one.Id)!.Single().Id);
        Assert.Equal(other.Id, relations.GetChildEntityFromRelation(relation)!.Id);

        IEntityService entities = fixture.Get<IEntityService>();
        Assert.IsType<DocumentEntitySlim>(entities.Get(one.Key, UmbracoObjectTypes.Document));
        Assert.Equal(one.Id, entities.GetId(one.Key, UmbracoObjectTypes.Document).Result);
        Assert.Contains(entities.GetRootEntities(UmbracoObjectTypes.Document), entity => entity.Id == other.Id);
        relations.Delete(relation);
        Assert.False(relations.AreRelated(one.Id, other.Id));
    }

    [Fact]
    public async Task DocumentType_BeginsToVary_PublishedDocumentFollows()
    {
        await Swedish();
        IContentTypeService service = fixture.Get<IContentTypeService>();
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik"));
        IContent document = Document(type, content => content.SetValue("rubrik", "Modigt fôlk"));
        Assert.True(fixture.Get<IContentService>().Publish(document, ["*"]).Success);

        IContentType changed = (await service.GetAsync(type.Key))!;
        changed.Variations = ContentVariation.Culture;
        changed.PropertyTypes.Single().Variations = ContentVariation.Culture;
        Assert.Equal(ContentTypeOperationStatus.Success, (await service.UpdateAsync(changed, User)).Result);

        IContent read = fixture.Get<IContentService>().GetById(document.Key)!;
        Assert.Equal("Modigt fôlk", read.GetValue("rubrik", "sv-SE"));
        Assert.Equal("Modigt fôlk", read.GetValue("rubrik", "sv-SE", published: true));
        Assert.Equal(["sv-SE"], read.PublishedCultures);
        Assert.Equal(document.Name, read.GetCultureName("sv-SE"));
        Assert.False(read.IsCultureEdited("sv-SE"));

        changed = (await service.GetAsync(type.Key))!;
        changed.Variations = ContentVariation.Nothing;
        Assert.Equal(ContentTypeOperationStatus.Success, (await service.UpdateAsync(changed, User)).Result);
        read = fixture.Get<IContentService>().GetById(document.Key)!;
        Assert.Equal("Modigt fôlk", read.GetValue("rubrik", published: true));
        Assert.True(read.Published);
        Assert.False(read.Edited);
        Assert.Empty(read.AvailableCultures);
    }

    [Fact]
    public async Task DocumentType_PropertyRemoved_DocumentForgetsIt()
    {
        IContentType type = _build.DocumentType(ContentVariation.Nothing, _build.Property(_build.DataType(), "rubrik"), _build.Property(_build.DataType(), "bort"));
        IContent document = Document(type, content => content.SetValue("bort", "x"));
        IContentType changed = (await fixture.Get<IContentTypeService>().GetAsync(type.Key))!;
        changed.RemovePropertyType("bort");
        Assert.Equal(ContentTypeOperationStatus.Success, (await fixture.Get<IContentTypeService>().UpdateAsync(changed, User)).Result);
        Assert.Equal(["rubrik"], fixture.Get<IContentService>().GetById(document.Id)!.Properties.Select(property => property.Alias));
    }

    [Fact]
    public async Task DocumentType_Deleted_TakesItsDocumentsAlong()
    {
        IContentType type = _build.DocumentType();
        IContent document = Document(type);
        Assert.Equal(ContentTypeOperationStatus.Success, await fixture.Get<IContentTypeService>().DeleteAsync(type.Key, User));
        Assert.Null(fixture.Get<IContentService>().GetById(document.Id));
        Assert.False(fixture.Get<IEntityService>().Exists(document.Key));
    }

    [Fact]
    public void Save_DataTypeElsewhere_RefresherClearsWhatIsKept()
    {
        // Another node saved it: this one hears of it through Umbraco's cache refresher alone.
        IDataType dataType = _build.DataType();
        DataSetCache<IDataType> cache = fixture.Get<DataSetCache<IDataType>>();
        IDataType kept = fixture.InScope(() => cache.Shared.Find(dataType.Id))!;
        fixture.Get<Umbraco.Cms.Core.Cache.CacheRefresherCollection>()
            .OfType<Umbraco.Cms.Core.Cache.DataTypeCacheRefresher>().Single()
            .Refresh([new Umbraco.Cms.Core.Cache.DataTypeCacheRefresher.JsonPayload(dataType.Id, dataType.Key, removed: false)]);
        Assert.NotSame(kept, fixture.InScope(() => cache.Shared.Find(dataType.Id)));
    }

    private async Task Swedish()
    {
        if (await fixture.Get<ILanguageService>().GetAsync("sv-SE") is null)
        {
            Assert.Equal(LanguageOperationStatus.Success, (await fixture.Get<ILanguageService>().CreateAsync(new Language("sv-SE", "Svenska") { IsDefault = true, IsMandatory = true }, User)).Status);
        }
    }

    private IContent Document(IContentType type, Action<IContent>? fill = null)
    {
        IContentService service = fixture.Get<IContentService>();
        IContent content = service.Create(TypeBuilder.Unique("Dokument"), Constants.System.Root, type.Alias);
        fill?.Invoke(content);
        Assert.True(service.Save(content).Success);
        return content;
    }
}
