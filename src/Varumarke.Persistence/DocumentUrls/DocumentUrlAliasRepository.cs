using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;
using UrlAlias = Umbraco.Cms.Core.Constants.Conventions.Content;

namespace Varumarke.Persistence.DocumentUrls;

/// <summary>The other addresses of documents. Saving replaces those of the documents it is about.</summary>
internal sealed class DocumentUrlAliasRepository(IAmbientDatabase database, ContentShapes<IContentType> shapes) : IDocumentUrlAliasRepository
{
    private const int BatchSize = 1000;
    private const string All = """SELECT "DocumentKey", "LanguageId", "Alias" FROM document_url_aliases ORDER BY "Id" """;

    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        PublishedDocumentUrlAlias[] given = [.. aliases.DistinctBy(alias => (alias.DocumentKey, alias.NullableLanguageId, alias.Alias))];
        DeleteByDocumentKey(given.Select(alias => alias.DocumentKey).Distinct());
        database.Write.InsertMany(given.Select(alias => new DocumentUrlAliasRow
        {
            DocumentKey = alias.DocumentKey,
            LanguageId = alias.NullableLanguageId,
            Alias = alias.Alias,
        }).ToArray());
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() => database.Read.Read(All, row => new PublishedDocumentUrlAlias
    {
        DocumentKey = row.Guid(),
        NullableLanguageId = row.IntOrNull(),
        Alias = row.Text(),
    });

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        foreach (Guid[] keys in documentKeys.Chunk(BatchSize))
        {
            // Nearly no document has an alias, and this is asked at every publish: look before a write is begun.
            if (database.Read.Set<DocumentUrlAliasRow>().Any(alias => EF.Parameter(keys).Contains(alias.DocumentKey)))
            {
                database.Write.Set<DocumentUrlAliasRow>().Where(alias => EF.Parameter(keys).Contains(alias.DocumentKey)).ExecuteDelete();
            }
        }
    }

    public void DeleteAll() => database.Write.Set<DocumentUrlAliasRow>().ExecuteDelete();

    /// <summary>What published documents have in their property for aliases.</summary>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var properties = shapes.Types
            .Select(type => (type.Id, Property: shapes.Get(type.Id).PropertyTypes.FirstOrDefault(property => property.Alias.InvariantEquals(UrlAlias.UrlAlias))))
            .Where(type => type.Property is not null)
            .ToDictionary(type => type.Id, type => type.Property!);
        int[] typeIds = [.. properties.Keys];
        if (typeIds.Length == 0)
        {
            return [];
        }

        VarumarkeDbContext context = database.Read;
        return
        [
            .. from version in context.Set<ContentVersionRow>()
                    .Where(version => version.Published && version.Content.Published && !version.Content.Node.Trashed && version.Content.Node.ObjectType == ObjectTypes.Document)
                    .Where(version => EF.Parameter(typeIds).Contains(version.Content.ContentTypeId))
                    .Select(version => new { version.Content.Node.Key, version.Content.ContentTypeId, version.Data })
                    .AsEnumerable()
               from value in PropertyData.Read(version.Data, id => id == properties[version.ContentTypeId].Id ? ValueStorageType.Nvarchar : null)
               where value.Value is string
               select new DocumentUrlAliasRaw { DocumentKey = version.Key, LanguageId = value.LanguageId, AliasValue = (string)value.Value! },
        ];
    }
}
