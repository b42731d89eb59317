using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Schema;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Tags;

/// <summary>
/// Tags and where they are used. Two tags that differ only in case are one, written as it was first; culture null means
/// the invariant tags, and * those of every language.
/// </summary>
internal sealed class TagRepository(IAmbientDatabase database, ILanguageRepository languages, ContentTypeSets types) : ITagRepository
{
    private static readonly MemberMap<TagRow> Members = new MemberMap<TagRow>()
        .Add(nameof(ITag.Id), tag => tag.Id)
        .Add(nameof(ITag.Group), tag => tag.Group)
        .Add(nameof(ITag.Text), tag => tag.Text)
        .Add(nameof(ITag.LanguageId), tag => tag.LanguageId);

    // Each publish asks for each property that can hold tags, and few have any.
    private readonly Func<VarumarkeDbContext, int, int, IEnumerable<int>> _used = EF.CompileQuery((VarumarkeDbContext context, int contentId, int propertyTypeId) =>
        context.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId).Select(use => use.TagId));

    public ITag? Get(int id) => Tags.FirstOrDefault(tag => tag.Id == id) is { } row ? Build(row, 0) : null;

    public IEnumerable<ITag> GetMany(params int[]? ids) => Build(ids is { Length: > 0 } ? Tags.Where(tag => ids.Contains(tag.Id)) : Tags);

    public bool Exists(int id) => Tags.Any(tag => tag.Id == id);

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Build(Tags.Matching(query, Members));

    public int Count(IQuery<ITag>? query) => Tags.Matching(query, Members).Count();

    public void Save(ITag entity)
    {
        VarumarkeDbContext context = database.Write;
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            context.Replace(RowOf(entity));
        }
        else
        {
            entity.AddingEntity();
            entity.Id = context.Insert(RowOf(entity)).Id;
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(ITag entity)
    {
        database.Write.Set<TagRow>().Where(tag => tag.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = database.Now;
    }

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        VarumarkeDbContext context = database.Write;
        int[] wanted = [.. Distinct(tags).Select(tag => Find(context, tag)?.Id ?? context.Insert(RowOf(tag)).Id).Distinct()];
        int[] known = [.. _used(context, contentId, propertyTypeId)];
        int[] gone = replaceTags ? [.. known.Except(wanted)] : [];
        if (gone.Length > 0)
        {
            context.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId && gone.Contains(use.TagId)).ExecuteDelete();
        }

        TagUseRow[] added = [.. wanted.Except(known).Select(tag => new TagUseRow { NodeId = contentId, PropertyTypeId = propertyTypeId, TagId = tag })];
        if (added.Length > 0)
        {
            context.InsertMany(added);
        }
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        VarumarkeDbContext context = database.Write;
        int[] gone = [.. Distinct(tags).Select(tag => Find(context, tag)?.Id).OfType<int>()];
        context.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId && gone.Contains(use.TagId)).ExecuteDelete();
    }

    public void RemoveAll(int contentId) => database.Write.Set<TagUseRow>().Where(use => use.NodeId == contentId).ExecuteDelete();

    public void RemoveAll(int contentId, int propertyTypeId) =>
        database.Write.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId).ExecuteDelete();

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Entities(Uses.Where(use => use.Content.Node.Key == key)).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => Entities(Uses.Where(use => use.NodeId == id)).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Entities(Filtered(OfType(Uses, objectType), group, culture));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null) =>
        Entities(Filtered(OfType(Uses, objectType), group, culture), tag);

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
    [
        .. Filtered(OfType(Uses, objectType), group, culture)
            .GroupBy(use => use.TagId)
            .Select(uses => new { TagId = uses.Key, Count = uses.Count() })
            .Join(Tags, uses => uses.TagId, tag => tag.Id, (uses, tag) => new { Tag = tag, uses.Count })
            .AsEnumerable()
            .Select(used => Build(used.Tag, used.Count))
            .OrderBy(tag => tag.Text, SwedishOrder.Comparer),
    ];

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Used(Filtered(Uses.Where(use => use.NodeId == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Used(Filtered(Uses.Where(use => use.Content.Node.Key == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Used(OfProperty(Filtered(Uses.Where(use => use.NodeId == contentId), group, culture), propertyTypeAlias));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Used(OfProperty(Filtered(Uses.Where(use => use.Content.Node.Key == contentId), group, culture), propertyTypeAlias));

    private IQueryable<TagRow> Tags => database.Read.Set<TagRow>();

    private IQueryable<TagUseRow> Uses => database.Read.Set<TagUseRow>();

    private static IQueryable<TagUseRow> OfType(IQueryable<TagUseRow> uses, TaggableObjectTypes objectType) => objectType switch
    {
        TaggableObjectTypes.Content => uses.Where(use => use.Content.Node.ObjectType == Umbraco.Cms.Core.Constants.ObjectTypes.Document),
        TaggableObjectTypes.Media => uses.Where(use => use.Content.Node.ObjectType == Umbraco.Cms.Core.Constants.ObjectTypes.Media),
        TaggableObjectTypes.Member => uses.Where(use => use.Content.Node.ObjectType == Umbraco.Cms.Core.Constants.ObjectTypes.Member),
        _ => uses,
    };

    private IQueryable<TagUseRow> Filtered(IQueryable<TagUseRow> uses, string? group, string? culture)
    {
        if (!group.IsNullOrWhiteSpace())
        {
            uses = uses.Where(use => use.Tag.Group == group);
        }

        if (culture == "*")
        {
            return uses;
        }

        int? language = culture.IsNullOrWhiteSpace() ? null : languages.GetIdByIsoCode(culture, throwOnNotFound: false) ?? 0;
        return uses.Where(use => use.Tag.LanguageId == language);
    }

    private IQueryable<TagUseRow> OfProperty(IQueryable<TagUseRow> uses, string alias)
    {
        int[] properties = [.. types.All().SelectMany(type => type.PropertyTypes).Where(property => property.Alias.InvariantEquals(alias)).Select(property => property.Id)];
        return uses.Where(use => properties.Contains(use.PropertyTypeId));
    }

    private static ITag[] Used(IQueryable<TagUseRow> uses) =>
        [.. uses.Select(use => use.Tag).Distinct().AsEnumerable().Select(tag => Build(tag, 0)).OrderBy(tag => tag.Text, SwedishOrder.Comparer)];

    /// <summary>With all their tags among <paramref name="uses"/>, or only the one with a text.</summary>
    private TaggedEntity[] Entities(IQueryable<TagUseRow> uses, string? text = null)
    {
        var aliases = types.All().SelectMany(type => type.PropertyTypes).DistinctBy(property => property.Id).ToDictionary(property => property.Id, property => property.Alias);
        return
        [
            .. uses.Select(use => new { use.NodeId, use.PropertyTypeId, use.Tag })
                .AsEnumerable()
                .Where(use => text is null || use.Tag.Text.InvariantEquals(text))
                .GroupBy(use => use.NodeId)
                .Select(entity => new TaggedEntity(entity.Key,
                [
                    .. entity.GroupBy(use => use.PropertyTypeId)
                        .Select(property => new TaggedProperty(property.Key, aliases.GetValueOrDefault(property.Key), [.. property.Select(use => Build(use.Tag, 0))])),
                ])),
        ];
    }

    private static IEnumerable<ITag> Distinct(IEnumerable<ITag> tags) =>
        tags.Where(tag => !tag.Text.IsNullOrWhiteSpace()).DistinctBy(tag => (tag.Group.ToUpperInvariant(), tag.Text.ToUpperInvariant(), tag.LanguageId));

    private static TagRow? Find(VarumarkeDbContext context, ITag tag) => context.Set<TagRow>()
        .Matching(new Query<ITag>().Where(one => one.Text == tag.Text && one.Group == tag.Group && one.LanguageId == tag.LanguageId), Members)
        .FirstOrDefault();

    private static ITag[] Build(IQueryable<TagRow> tags) => [.. tags.OrderBy(tag => tag.Id).AsEnumerable().Select(tag => Build(tag, 0))];

    private static Tag Build(TagRow row, int count)
    {
        var tag = new Tag(row.Id, row.Group, row.Text, row.LanguageId) { NodeCount = count };
        tag.ResetDirtyProperties(false);
        return tag;
    }

    private static TagRow RowOf(ITag tag) => new() { Id = tag.Id, Group = tag.Group, Text = tag.Text, LanguageId = tag.LanguageId };
}
