using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Languages;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Domains;

/// <summary>Host names of documents: few, and asked for at every request, so reads are answered from memory.</summary>
internal sealed class DomainRepository(IAmbientDatabase database, DataSetCache<IDomain> cache) : IDomainRepository
{
    private const string All =
        """
        SELECT d."Name", d."Id", d."Key", d."LanguageId", l."IsoCode", d."RootContentId", d."SortOrder"
        FROM domains d LEFT JOIN languages l ON l."Id" = d."LanguageId"
        ORDER BY d."SortOrder", d."Id"
        """;

    public IDomain? Get(int id) => cache.Find(id);

    public IEnumerable<IDomain> GetMany(params int[]? ids) => [.. cache.All().Where(domain => ids is not { Length: > 0 } || ids.Contains(domain.Id))];

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public bool Exists(string domainName) => cache.Shared.All.Any(domain => domain.DomainName.InvariantEquals(domainName));

    public IEnumerable<IDomain> Get(IQuery<IDomain> query) => [.. cache.All().Matching(query)];

    public int Count(IQuery<IDomain>? query) => cache.Shared.All.Matching(query).Count();

    public IDomain? GetByName(string domainName) =>
        DataSetCache<IDomain>.Copy(cache.Shared.All.FirstOrDefault(domain => domain.DomainName.InvariantEquals(domainName)));

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => [.. cache.All().Where(domain => includeWildcards || !domain.IsWildcard)];

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        [.. GetAll(includeWildcards).Where(domain => domain.RootContentId == contentId)];

    public void Save(IDomain entity)
    {
        VarumarkeDbContext context = database.Write;
        if (context.Set<DomainRow>().Any(domain => domain.Name == entity.DomainName && domain.Id != entity.Id))
        {
            throw new DuplicateNameException($"The domain name '{entity.DomainName}' belongs to a document already.");
        }

        string? isoCode = context.Set<LanguageRow>().Where(language => language.Id == entity.LanguageId).Select(language => language.IsoCode).FirstOrDefault();
        if (entity.LanguageId is not null && isoCode is null)
        {
            throw new InvalidOperationException($"There is no language {entity.LanguageId}.");
        }

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

        if (entity is UmbracoDomain domain)
        {
            domain.LanguageIsoCode = isoCode;
        }

        entity.ResetDirtyProperties();
        cache.Changed();
    }

    public void Delete(IDomain entity)
    {
        database.Write.Set<DomainRow>().Where(domain => domain.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = database.Now;
        cache.Changed();
    }

    /// <summary>All domains, host names in the editors' order.</summary>
    public static IEnumerable<IDomain> Load(VarumarkeDbContext context) => context.Read(All, row =>
    {
        var domain = new UmbracoDomain(row.Text())
        {
            Id = row.Int(),
            Key = row.Guid(),
            LanguageId = row.IntOrNull(),
            LanguageIsoCode = row.TextOrNull(),
            RootContentId = row.IntOrNull(),
            SortOrder = row.Int(),
        };
        domain.ResetDirtyProperties(false);
        return domain;
    });

    private static DomainRow RowOf(IDomain domain) => new()
    {
        Id = domain.Id,
        Key = domain.Key,
        Name = domain.DomainName,
        LanguageId = domain.LanguageId,
        RootContentId = domain.RootContentId,
        SortOrder = domain.SortOrder,
    };
}
