using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Tests.ContentTypes;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Tags;

public sealed class SqliteTagTests(SqliteFixture fixture) : TagRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTagTests(PostgresFixture fixture) : TagRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class TagRepositoryContract
{
    private readonly DatabaseFixture _fixture;
    private readonly IContentType _type;
    private readonly int _property;
    private readonly int _english;
    private readonly string _group = TypeBuilder.Unique("grupp");

    protected TagRepositoryContract(DatabaseFixture fixture)
    {
        _fixture = fixture;
        var build = new TypeBuilder(fixture);
        build.Language("sv-SE");
        _english = build.Language("en-GB").Id;
        _type = build.DocumentType(ContentVariation.Nothing, build.Property(build.DataType(), "amnen"));
        _property = _type.PropertyTypes.Single().Id;
    }

    private ITagRepository Repository => _fixture.Get<ITagRepository>();

    [Fact]
    public void Assign_Twice_ReplacesOrAdds()
    {
        int document = Document();
        Assign(document, ["älv", "skog"]);
        Assert.Equal(["skog", "älv"], Texts(document));
        Assign(document, ["skog", "snö"]);
        Assert.Equal(["skog", "snö"], Texts(document));
        Assign(document, ["bruk"], replace: false);
        Assert.Equal(["bruk", "skog", "snö"], Texts(document));
    }

    [Fact]
    public void Assign_OtherCase_IsTheSameTag()
    {
        (int one, int other) = (Document(), Document());
        Assign(one, ["Älv"]);
        Assign(other, ["älv", "ÄLV", " "]);
        Assert.Equal(["Älv"], Texts(other));
        ITag tag = Assert.Single(_fixture.InScope(() => Repository.GetTagsForEntityType(TaggableObjectTypes.Content, _group)));
        Assert.Equal(2, tag.NodeCount);
    }

    [Fact]
    public void GetTags_InALanguage_AreKeptApart()
    {
        int document = Document();
        _fixture.InScope(() => Repository.Assign(document, _property, [new Tag(0, _group, "skog"), new Tag(0, _group, "forest", _english)]));
        Assert.Equal(["skog"], Texts(document));
        Assert.Equal(["forest"], _fixture.InScope(() => Repository.GetTagsForEntity(document, _group, "en-GB")).Select(tag => tag.Text));
        Assert.Equal(2, _fixture.InScope(() => Repository.GetTagsForEntity(document, _group, "*")).Count());
        Assert.Empty(_fixture.InScope(() => Repository.GetTagsForEntity(document, _group, "xx-XX")));
    }

    [Fact]
    public void GetTaggedEntities_ByTagAndGroup_TellWhere()
    {
        int document = Document();
        Assign(document, ["älv", "skog"]);
        TaggedEntity entity = Assert.Single(_fixture.InScope(() => Repository.GetTaggedEntitiesByTag(TaggableObjectTypes.Content, "ÄLV", _group)));
        Assert.Equal(document, entity.EntityId);
        TaggedProperty property = Assert.Single(entity.TaggedProperties);
        Assert.Equal((_property, "amnen"), (property.PropertyTypeId, property.PropertyTypeAlias));
        Assert.Equal(["älv"], property.Tags.Select(tag => tag.Text));
        Assert.Single(_fixture.InScope(() => Repository.GetTaggedEntitiesByTagGroup(TaggableObjectTypes.All, _group)));
        Assert.Empty(_fixture.InScope(() => Repository.GetTaggedEntitiesByTagGroup(TaggableObjectTypes.Media, _group)));
        Assert.Equal(2, _fixture.InScope(() => Repository.GetTaggedEntityById(document))!.TaggedProperties.Single().Tags.Count());
        Assert.Null(_fixture.InScope(() => Repository.GetTaggedEntityByKey(Guid.NewGuid())));
    }

    [Fact]
    public void GetTagsForProperty_ByAlias_FindsThem()
    {
        int document = Document();
        Assign(document, ["älv"]);
        Guid key = _fixture.InScope(() => _fixture.Get<IEntityRepository>().Get(document)!.Key);
        Assert.Single(_fixture.InScope(() => Repository.GetTagsForProperty(document, "amnen", _group)));
        Assert.Single(_fixture.InScope(() => Repository.GetTagsForProperty(key, "amnen", _group)));
        Assert.Single(_fixture.InScope(() => Repository.GetTagsForEntity(key, _group)));
        Assert.Empty(_fixture.InScope(() => Repository.GetTagsForProperty(document, "annat", _group)));
    }

    [Fact]
    public void Remove_SomeAndAll_LeavesTheRest()
    {
        int document = Document();
        Assign(document, ["a", "b", "c"]);
        _fixture.InScope(() => Repository.Remove(document, _property, [new Tag(0, _group, "B")]));
        Assert.Equal(["a", "c"], Texts(document));
        _fixture.InScope(() => Repository.RemoveAll(document, _property));
        Assert.Empty(Texts(document));
        Assign(document, ["a"]);
        _fixture.InScope(() => Repository.RemoveAll(document));
        Assert.Empty(Texts(document));
    }

    [Fact]
    public void Assign_RolledBack_IsUndone()
    {
        int document = Document();
        _fixture.InScopeRolledBack(() => Repository.Assign(document, _property, [new Tag(0, _group, "x")]));
        Assert.Empty(Texts(document));
    }

    [Fact]
    public void Delete_Tag_IsGoneEverywhere()
    {
        int document = Document();
        Assign(document, ["x"]);
        ITag tag = _fixture.InScope(() => Repository.Get(_fixture.Scopes.CreateQuery<ITag>().Where(one => one.Group == _group))).Single();
        Assert.True(_fixture.InScope(() => Repository.Exists(tag.Id)));
        _fixture.InScope(() => Repository.Delete(tag));
        Assert.Empty(Texts(document));
        Assert.Null(_fixture.InScope(() => Repository.Get(tag.Id)));
    }

    [Fact]
    public void TypeBeginsToVary_TagsGoToTheDefaultLanguage()
    {
        var build = new TypeBuilder(_fixture);
        IContentType type = _fixture.InScope(() => _fixture.Get<IContentTypeRepository>().Get(build.DocumentType(ContentVariation.Culture, build.Property(build.DataType(), "amnen")).Id))!;
        int document = StoredDocument.Insert(_fixture, type).Id;
        int property = type.PropertyTypes.Single().Id;
        _fixture.InScope(() => Repository.Assign(document, property, [new Tag(0, _group, "skog")]));
        type.PropertyTypes.Single().Variations = ContentVariation.Culture;
        build.Save(type);
        Assert.Empty(Texts(document));
        Assert.Equal(["skog"], _fixture.InScope(() => Repository.GetTagsForEntity(document, _group, "sv-SE")).Select(tag => tag.Text));

        type.PropertyTypes.Single().Variations = ContentVariation.Nothing;
        build.Save(type);
        Assert.Equal(["skog"], Texts(document));
    }

    private int Document() => StoredDocument.Insert(_fixture, _type).Id;

    private void Assign(int document, string[] tags, bool replace = true) =>
        _fixture.InScope(() => Repository.Assign(document, _property, tags.Select(text => new Tag(0, _group, text)), replace));

    private string[] Texts(int document) => [.. _fixture.InScope(() => Repository.GetTagsForEntity(document, _group)).Select(tag => tag.Text).Order(StringComparer.Ordinal)];
}
