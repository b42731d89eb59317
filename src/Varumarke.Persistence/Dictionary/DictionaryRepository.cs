using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Dictionary;

/// <summary>The dictionary: read on every page and rarely changed, so the whole of it is kept in memory.</summary>
internal sealed class DictionaryRepository(
    IAmbientDatabase database,
    DataSetCache<IDictionaryItem> cache,
    DataSetCache<ILanguage> languages,
    IOptionsMonitor<DictionarySettings> settings) : IDictionaryRepository
{
    public IDictionaryItem? Get(int id) => cache.Find(id);

    public IDictionaryItem? Get(Guid uniqueId) => cache.Find(uniqueId);

    public IDictionaryItem? Get(string key) => DataSetCache<IDictionaryItem>.Copy(cache.Shared.All.FirstOrDefault(item => item.ItemKey.InvariantEquals(key)));

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) => ids is { Length: > 0 } ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) => uniqueIds.Length > 0 ? [.. uniqueIds.Distinct().Select(cache.Find).WhereNotNull()] : cache.All();

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) => Copies(cache.Shared.All.Where(item => keys.Any(key => key.InvariantEquals(item.ItemKey))));

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => Copies(cache.Shared.All.Matching(query));

    public int Count(IQuery<IDictionaryItem>? query) => cache.Shared.All.Matching(query).Count();

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() => cache.Shared.All.ToDictionary(item => item.ItemKey, item => item.Key);

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        ILookup<Guid?, IDictionaryItem> children = cache.Shared.All.ToLookup(item => item.ParentId);
        return Copies(Below(parentId).Where(item => Matches(item, filter)));

        IEnumerable<IDictionaryItem> Below(Guid? parent) => children[parent].SelectMany(item => Below(item.Key).Prepend(item));
    }

    public void Save(IDictionaryItem entity)
    {
        VarumarkeDbContext context = database.Write;
        CheckParent(entity);
        DictionaryItemRow row = new() { Id = entity.Id, Key = entity.Key, ParentKey = entity.ParentId, ItemKey = entity.ItemKey };
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
        }
        else
        {
            entity.AddingEntity();
        }

        (row.CreateDate, row.UpdateDate) = (entity.CreateDate, entity.UpdateDate);
        if (entity.HasIdentity)
        {
            context.Replace(row);
            context.Set<DictionaryTextRow>().Where(text => text.ItemId == entity.Id).ExecuteDelete();
        }
        else
        {
            entity.Id = context.Insert(row).Id;
        }

        SaveTexts(context, entity);
        entity.ResetDirtyProperties();
        cache.Changed();
    }

    public void Delete(IDictionaryItem entity)
    {
        // The database takes what is below it along.
        database.Write.Set<DictionaryItemRow>().Where(item => item.Id == entity.Id).ExecuteDelete();
        cache.Changed();
        entity.DeleteDate = database.Now;
    }

    private void CheckParent(IDictionaryItem item)
    {
        for (Guid? key = item.ParentId; key is { } parent; key = cache.Shared.Find(parent)?.ParentId)
        {
            if (parent == item.Key)
            {
                throw new InvalidOperationException($"The dictionary item '{item.ItemKey}' would lie below itself.");
            }
        }

        if (item.ParentId is { } wanted && cache.Shared.Find(wanted) is null)
        {
            throw new InvalidOperationException($"The parent {wanted} of the dictionary item '{item.ItemKey}' does not exist.");
        }
    }

    private void SaveTexts(VarumarkeDbContext context, IDictionaryItem item)
    {
        foreach (IDictionaryTranslation translation in item.Translations.DistinctBy(translation => translation.LanguageIsoCode, StringComparer.OrdinalIgnoreCase))
        {
            if (languages.Shared.All.FirstOrDefault(language => language.IsoCode.InvariantEquals(translation.LanguageIsoCode)) is { } language)
            {
                translation.Id = context.Insert(new DictionaryTextRow { ItemId = item.Id, LanguageId = language.Id, Text = translation.Value.ToValidXmlString() }).Id;
                translation.Key = item.Key;
            }
        }
    }

    private bool Matches(IDictionaryItem item, string? filter) => filter.IsNullOrWhiteSpace()
        || item.ItemKey.InvariantStartsWith(filter!)
        || (settings.CurrentValue.EnableValueSearch && item.Translations.Any(translation => translation.Value.InvariantContains(filter!)));

    private static IDictionaryItem[] Copies(IEnumerable<IDictionaryItem> items) => [.. items.Select(item => DataSetCache<IDictionaryItem>.Copy(item)!)];
}
