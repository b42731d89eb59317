using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.PublicAccess;

/// <summary>Protected branches. Few, and asked for with every published document, so they stay in memory.</summary>
internal sealed class PublicAccessRepository(AppCaches caches, IAmbientDatabase database) : IPublicAccessRepository
{
    private const string Entries =
        """
        SELECT "Id", "ProtectedNodeId", "LoginNodeId", "NoAccessNodeId", "CreateDate", "UpdateDate"
        FROM public_access_entries ORDER BY "ProtectedNodeId"
        """;

    private const string Rules =
        """SELECT "Id", "EntryId", "RuleType", "RuleValue", "CreateDate", "UpdateDate" FROM public_access_rules ORDER BY "Id" """;

    // An entry's id is made from its key and is no identity in the database: the key is.
    private readonly DataSetCache<PublicAccessEntry> _cache = new(caches, database, Load);

    public PublicAccessEntry? Get(Guid id) => _cache.Find(id);

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? _cache.All().Where(entry => ids.Contains(entry.Key)).ToArray() : _cache.All();

    public bool Exists(Guid id) => _cache.Shared.Find(id) is not null;

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) => _cache.All().Matching(query).ToArray();

    public int Count(IQuery<PublicAccessEntry>? query) => _cache.Shared.All.Matching(query).Count();

    public void Save(PublicAccessEntry entity)
    {
        VarumarkeDbContext context = database.Write;
        bool exists = context.Set<PublicAccessRow>().Any(row => row.Id == entity.Key);
        if (exists)
        {
            entity.UpdatingEntity();
            context.Replace(ToRow(entity));
        }
        else
        {
            entity.AddingEntity();
            context.Insert(ToRow(entity));
        }

        context.Set<PublicAccessRuleRow>().Where(rule => rule.EntryId == entity.Key).ExecuteDelete();
        context.InsertMany(entity.Rules.Select(rule => ToRow(entity, rule)));
        entity.ResetDirtyProperties();
        _cache.Changed();
    }

    public void Delete(PublicAccessEntry entity)
    {
        database.Write.Set<PublicAccessRow>().Where(row => row.Id == entity.Key).ExecuteDelete();
        entity.DeleteDate = database.Now;
        _cache.Changed();
    }

    private static List<PublicAccessEntry> Load(VarumarkeDbContext context)
    {
        ILookup<Guid, PublicAccessRuleRow> rules = context.Read(Rules, ReadRule).ToLookup(rule => rule.EntryId);
        return [.. context.Read(Entries, ReadEntry).Select(entry => ToEntity(entry, rules[entry.Id]))];
    }

    private static PublicAccessRow ReadEntry(RowReader row) => new()
    {
        Id = row.Guid(),
        ProtectedNodeId = row.Int(),
        LoginNodeId = row.Int(),
        NoAccessNodeId = row.Int(),
        CreateDate = row.Date(),
        UpdateDate = row.Date(),
    };

    private static PublicAccessRuleRow ReadRule(RowReader row) => new()
    {
        Id = row.Guid(),
        EntryId = row.Guid(),
        RuleType = row.Text(),
        RuleValue = row.Text(),
        CreateDate = row.Date(),
        UpdateDate = row.Date(),
    };

    private static PublicAccessEntry ToEntity(PublicAccessRow row, IEnumerable<PublicAccessRuleRow> rules)
    {
        var entry = new PublicAccessEntry(row.Id, row.ProtectedNodeId, row.LoginNodeId, row.NoAccessNodeId, rules.Select(ToRule).ToArray())
        {
            // The protected node is unique, so it serves as the number that the set is kept by.
            Id = row.ProtectedNodeId,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
        };
        entry.ResetDirtyProperties(false);
        return entry;
    }

    private static PublicAccessRule ToRule(PublicAccessRuleRow row) => new(row.Id, row.EntryId)
    {
        RuleType = row.RuleType,
        RuleValue = row.RuleValue,
        CreateDate = row.CreateDate,
        UpdateDate = row.UpdateDate,
    };

    private static PublicAccessRow ToRow(PublicAccessEntry entity) => new()
    {
        Id = entity.Key,
        ProtectedNodeId = entity.ProtectedNodeId,
        LoginNodeId = entity.LoginNodeId,
        NoAccessNodeId = entity.NoAccessNodeId,
        CreateDate = entity.CreateDate,
        UpdateDate = entity.UpdateDate,
    };

    private PublicAccessRuleRow ToRow(PublicAccessEntry entry, PublicAccessRule rule) => new()
    {
        Id = rule.Key,
        EntryId = entry.Key,
        RuleType = rule.RuleType ?? string.Empty,
        RuleValue = rule.RuleValue ?? string.Empty,
        CreateDate = rule.CreateDate == default ? database.Now : rule.CreateDate,
        UpdateDate = rule.UpdateDate == default ? database.Now : rule.UpdateDate,
    };
}
