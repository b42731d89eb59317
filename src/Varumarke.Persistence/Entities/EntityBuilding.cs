using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.Entities;

/// <summary>
/// Makes slim entities of nodes: a fixed number of reads for any number of them, the types being in memory already.
/// </summary>
internal sealed class EntityBuilding(ContentTypeSets types, DataSetCache<ILanguage> languages)
{
    /// <summary>So that memory stays bounded while a whole tree is listed.</summary>
    private const int BatchSize = 1000;

    private static readonly HashSet<Guid> WithContent = [Constants.ObjectTypes.Document, Constants.ObjectTypes.DocumentBlueprint, Constants.ObjectTypes.Media, Constants.ObjectTypes.Member];

    private static readonly HashSet<Guid> Containers =
    [
        Constants.ObjectTypes.DataTypeContainer,
        Constants.ObjectTypes.DocumentTypeContainer,
        Constants.ObjectTypes.MediaTypeContainer,
        Constants.ObjectTypes.MemberTypeContainer,
        Constants.ObjectTypes.DocumentBlueprintContainer,
    ];

    /// <summary>The entities, in the order of the nodes.</summary>
    public IEnumerable<IEntitySlim> Build(VarumarkeDbContext context, IReadOnlyCollection<NodeRow> nodes) =>
        [.. nodes.Chunk(BatchSize).SelectMany(batch => BuildBatch(context, batch))];

    private IEnumerable<EntitySlim> BuildBatch(VarumarkeDbContext context, NodeRow[] nodes)
    {
        int[] ids = [.. nodes.Select(node => node.Id)];
        HashSet<int> parents = [.. context.Set<NodeRow>().Where(node => EF.Parameter(ids).Contains(node.ParentId) && node.Id != NodeRow.RootId).Select(node => node.ParentId).Distinct()];
        Dictionary<int, ContentRow> contents = Contents(context, nodes);
        Dictionary<int, string> files = Files(context, contents, nodes);
        foreach (NodeRow node in nodes)
        {
            EntitySlim entity = Create(node, contents.GetValueOrDefault(node.Id));
            if (entity is MediaEntitySlim media)
            {
                media.MediaPath = files.GetValueOrDefault(node.Id);
            }

            entity.WithNode(node);
            entity.Trashed = node.Trashed;
            entity.NodeObjectType = node.ObjectType;
            entity.HasChildren = parents.Contains(node.Id);
            yield return entity;
        }
    }

    private static Dictionary<int, ContentRow> Contents(VarumarkeDbContext context, NodeRow[] nodes)
    {
        int[] ids = [.. nodes.Where(node => WithContent.Contains(node.ObjectType)).Select(node => node.Id)];
        return ids.Length == 0
            ? []
            : context.Set<ContentRow>().Include(content => content.Cultures).Where(content => EF.Parameter(ids).Contains(content.NodeId)).ToDictionary(content => content.NodeId);
    }

    private Dictionary<int, string> Files(VarumarkeDbContext context, Dictionary<int, ContentRow> contents, NodeRow[] nodes)
    {
        int[] ids = [.. nodes.Where(node => node.ObjectType == Constants.ObjectTypes.Media).Select(node => node.Id)];
        if (ids.Length == 0)
        {
            return [];
        }

        var properties = contents.Values.Select(content => content.ContentTypeId).Distinct().ToDictionary(type => type, FileProperty);
        return context.Set<ContentVersionRow>()
            .Where(version => EF.Parameter(ids).Contains(version.NodeId) && version.Current)
            .Select(version => new { version.NodeId, version.Data })
            .AsEnumerable()
            .Select(version => (version.NodeId, Path: MediaFilePath.In(version.Data, properties[contents[version.NodeId].ContentTypeId])))
            .Where(file => file.Path is not null)
            .ToDictionary(file => file.NodeId, file => file.Path!);
    }

    private int? FileProperty(int contentTypeId) => types.Find(contentTypeId)?.CompositionPropertyTypes
        .FirstOrDefault(property => property.Alias == Constants.Conventions.Media.File)?.Id;

    private EntitySlim Create(NodeRow node, ContentRow? content)
    {
        if (content is null || types.Find(content.ContentTypeId) is not { } type)
        {
            return new EntitySlim { IsContainer = Containers.Contains(node.ObjectType) };
        }

        ContentEntitySlim entity = node.ObjectType == Constants.ObjectTypes.Media ? new MediaEntitySlim()
            : node.ObjectType == Constants.ObjectTypes.Member ? new MemberEntitySlim()
            : Document(content, type);
        entity.ContentTypeAlias = type.Alias;
        entity.ContentTypeKey = type.Key;
        entity.ContentTypeIcon = type.Icon;
        entity.ContentTypeThumbnail = type.Thumbnail;
        entity.ListViewKey = type.ListView;
        entity.IsContainer = type.ListView is not null;
        return entity;
    }

    private DocumentEntitySlim Document(ContentRow content, IContentTypeComposition type)
    {
        var document = new DocumentEntitySlim { Variations = type.Variations, Published = content.Published, Edited = content.Edited };
        if (type.VariesByCulture())
        {
            (ContentCultureRow Row, string IsoCode)[] cultures =
            [
                .. content.Cultures.Select(row => (row, languages.Shared.Find(row.LanguageId)?.IsoCode)).Where(culture => culture.IsoCode is not null)
                    .Select(culture => (culture.row, culture.IsoCode!)),
            ];
            document.CultureNames = cultures.Where(culture => culture.Row.Available && culture.Row.Name is not null).ToDictionary(culture => culture.IsoCode, culture => culture.Row.Name!);
            document.PublishedCultures = [.. cultures.Where(culture => culture.Row.Published).Select(culture => culture.IsoCode)];
            document.EditedCultures = [.. cultures.Where(culture => culture.Row.Edited).Select(culture => culture.IsoCode)];
        }

        return document;
    }
}
