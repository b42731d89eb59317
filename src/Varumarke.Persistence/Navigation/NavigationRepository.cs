using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Navigation;

/// <summary>What the in-memory trees of documents and media are built from. Parents come before their children.</summary>
internal sealed class NavigationRepository(IAmbientDatabase database) : INavigationRepository
{
    private const string Tree =
        """
        SELECT n."Id", n."Key", t."Key", n."ParentId", n."SortOrder", n."Trashed"
        FROM contents c JOIN nodes n ON n."Id" = c."NodeId" JOIN nodes t ON t."Id" = c."ContentTypeId"
        WHERE n."ObjectType" = @type AND n."Trashed" = @trashed
        ORDER BY n."Level", n."SortOrder", n."Id"
        """;

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => Find(objectTypeKey, trashed: false);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) => Find(objectTypeKey, trashed: true);

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        VarumarkeDbContext context = database.Read;
        string? path = context.Set<NodeRow>().Where(node => node.Key == key && node.ObjectType == objectTypeKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            return [];
        }

        int[] ids = [.. path.Split(',').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return Load(context, Nodes(context, objectTypeKey).Where(content => EF.Parameter(ids).Contains(content.NodeId)));
    }

    private List<NavigationModel> Find(Guid objectType, bool trashed) =>
        database.Read.Read(Tree, ReadModel, ("@type", objectType), ("@trashed", trashed));

    private static NavigationModel ReadModel(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        ContentTypeKey = row.Guid(),
        ParentId = row.Int(),
        SortOrder = row.Int(),
        Trashed = row.Bool(),
    };

    private static IQueryable<ContentRow> Nodes(VarumarkeDbContext context, Guid objectType) =>
        context.Set<ContentRow>().Where(content => content.Node.ObjectType == objectType);

    private static List<NavigationModel> Load(VarumarkeDbContext context, IQueryable<ContentRow> contents) =>
    [
        .. from content in contents
           join type in context.Set<NodeRow>() on content.ContentTypeId equals type.Id
           orderby content.Node.Level, content.Node.SortOrder, content.NodeId
           select new NavigationModel
           {
               Id = content.NodeId,
               Key = content.Node.Key,
               ContentTypeKey = type.Key,
               ParentId = content.Node.ParentId,
               SortOrder = content.Node.SortOrder,
               Trashed = content.Node.Trashed,
           },
    ];

    private sealed class NavigationModel : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }
    }
}
