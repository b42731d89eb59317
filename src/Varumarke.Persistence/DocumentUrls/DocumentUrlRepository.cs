using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.DocumentUrls;

/// <summary>The URL segments of documents. Saving replaces those of the documents it is about, where they differ.</summary>
internal sealed class DocumentUrlRepository(IAmbientDatabase database) : IDocumentUrlRepository
{
    private const int BatchSize = 1000;
    private const string All = """SELECT "DocumentKey", "LanguageId", "UrlSegment", "IsDraft", "IsPrimary" FROM document_urls ORDER BY "Id" """;

    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        foreach (IGrouping<Guid, Segment>[] batch in publishedDocumentUrlSegments
            .Select(segment => new Segment(segment.DocumentKey, segment.NullableLanguageId, segment.UrlSegment, segment.IsDraft, segment.IsPrimary))
            .Distinct()
            .GroupBy(segment => segment.DocumentKey)
            .Chunk(BatchSize))
        {
            SaveBatch(batch);
        }
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() => database.Read.Read(All, row => new PublishedDocumentUrlSegment
    {
        DocumentKey = row.Guid(),
        NullableLanguageId = row.IntOrNull(),
        UrlSegment = row.Text(),
        IsDraft = row.Bool(),
        IsPrimary = row.Bool(),
    });

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        foreach (Guid[] keys in select.Chunk(BatchSize))
        {
            database.Write.Set<DocumentUrlRow>().Where(url => EF.Parameter(keys).Contains(url.DocumentKey)).ExecuteDelete();
        }
    }

    private void SaveBatch(IGrouping<Guid, Segment>[] documents)
    {
        VarumarkeDbContext context = database.Write;
        Guid[] keys = [.. documents.Select(document => document.Key)];
        ILookup<Guid, Segment> known = context.Set<DocumentUrlRow>()
            .Where(url => EF.Parameter(keys).Contains(url.DocumentKey))
            .Select(url => new Segment(url.DocumentKey, url.LanguageId, url.UrlSegment, url.IsDraft, url.IsPrimary))
            .ToLookup(url => url.DocumentKey);
        IGrouping<Guid, Segment>[] changed = [.. documents.Where(document => !known[document.Key].ToHashSet().SetEquals(document))];
        Guid[] replaced = [.. changed.Select(document => document.Key).Where(known.Contains)];
        if (replaced.Length > 0)
        {
            context.Set<DocumentUrlRow>().Where(url => EF.Parameter(replaced).Contains(url.DocumentKey)).ExecuteDelete();
        }

        context.InsertMany(changed.SelectMany(document => document).Select(segment => new DocumentUrlRow
        {
            DocumentKey = segment.DocumentKey,
            LanguageId = segment.LanguageId,
            UrlSegment = segment.UrlSegment,
            IsDraft = segment.IsDraft,
            IsPrimary = segment.IsPrimary,
        }).ToArray());
    }

    private sealed record Segment(Guid DocumentKey, int? LanguageId, string UrlSegment, bool IsDraft, bool IsPrimary);
}
