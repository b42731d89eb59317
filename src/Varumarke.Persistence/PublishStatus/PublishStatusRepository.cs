using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.PublishStatus;

/// <summary>In which cultures documents are published. What does not vary is published in all or in none.</summary>
internal sealed class PublishStatusRepository(IAmbientDatabase database, DataSetCache<ILanguage> languages, ContentShapes<IContentType> shapes) : IPublishStatusRepository
{
    private const string AllDocuments =
        """
        SELECT c."NodeId", n."Key", c."ContentTypeId", c."Published"
        FROM contents c JOIN nodes n ON n."Id" = c."NodeId" WHERE n."ObjectType" = @type
        """;

    private const string PublishedCultures =
        """
        SELECT k."NodeId", k."LanguageId"
        FROM content_cultures k JOIN nodes n ON n."Id" = k."NodeId" WHERE n."ObjectType" = @type AND k."Published"
        """;

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken)
    {
        VarumarkeDbContext context = database.Read;
        ILookup<int, int> published = context.Read(PublishedCultures, row => (NodeId: row.Int(), LanguageId: row.Int()), ("@type", ObjectTypes.Document))
            .ToLookup(culture => culture.NodeId, culture => culture.LanguageId);
        return Task.FromResult<IDictionary<Guid, ISet<string>>>(Status(context.Read(AllDocuments, ReadDocument, ("@type", ObjectTypes.Document)), published));
    }

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        VarumarkeDbContext context = database.Read;
        Dictionary<Guid, ISet<string>> status = Status(context, Documents(context).Where(content => content.Node.Key == documentKey));
        return Task.FromResult(status.TryGetValue(documentKey, out ISet<string>? cultures) ? cultures : new HashSet<string>());
    }

    public Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        VarumarkeDbContext context = database.Read;
        string? path = context.Set<NodeRow>().Where(node => node.Key == rootDocumentKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            return Task.FromResult<IDictionary<Guid, ISet<string>>>(new Dictionary<Guid, ISet<string>>());
        }

        return Task.FromResult<IDictionary<Guid, ISet<string>>>(Status(context, Documents(context).AtOrBelow(content => content.Node.Path, path)));
    }

    private static IQueryable<ContentRow> Documents(VarumarkeDbContext context) => context.Set<ContentRow>().Where(content => content.Node.ObjectType == ObjectTypes.Document);

    private static Document ReadDocument(RowReader row) => new(row.Int(), row.Guid(), row.Int(), row.Bool());

    private Dictionary<Guid, ISet<string>> Status(VarumarkeDbContext context, IQueryable<ContentRow> documents)
    {
        ILookup<int, int> published = context.Set<ContentCultureRow>()
            .Where(culture => culture.Published)
            .Join(documents, culture => culture.NodeId, content => content.NodeId, (culture, _) => new { culture.NodeId, culture.LanguageId })
            .ToLookup(culture => culture.NodeId, culture => culture.LanguageId);
        return Status(documents.Select(content => new Document(content.NodeId, content.Node.Key, content.ContentTypeId, content.Published)).ToList(), published);
    }

    private Dictionary<Guid, ISet<string>> Status(List<Document> documents, ILookup<int, int> published)
    {
        DataSet<ILanguage> known = languages.Shared;
        return documents.ToDictionary(
            content => content.Key,
            ISet<string> (content) => Cultures(content.ContentTypeId, content.Published, published[content.NodeId], known));
    }

    private HashSet<string> Cultures(int contentTypeId, bool published, IEnumerable<int> cultures, DataSet<ILanguage> known)
    {
        if (!published)
        {
            return [];
        }

        return shapes.Find(contentTypeId)?.VariesByCulture == true
            ? [.. cultures.Select(known.Find).OfType<ILanguage>().Select(language => language.IsoCode)]
            : [.. known.All.Select(language => language.IsoCode)];
    }

    private sealed record Document(int NodeId, Guid Key, int ContentTypeId, bool Published);
}
