using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence.Languages;

/// <summary>Languages: few, asked for all the time, so every read is answered from memory.</summary>
internal sealed class LanguageRepository(
    IAmbientDatabase database,
    DataSetCache<ILanguage> cache,
    DataSetCache<IDictionaryItem> dictionary,
    UserGroupSet groups,
    ContentSnapshots contents) : ILanguageRepository
{
    /// <summary>What Umbraco speaks of itself where no language has been made yet.</summary>
    private const string IsoCodeOfNoLanguage = "en-US";

    public ILanguage? Get(int id) => cache.Find(id);

    public IEnumerable<ILanguage> GetMany(params int[]? ids) => ids is { Length: > 0 }
        ? [.. ids.Distinct().Select(cache.Find).WhereNotNull()]
        : cache.All();

    public bool Exists(int id) => cache.Shared.Find(id) is not null;

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) => [.. cache.All().Matching(query)];

    public int Count(IQuery<ILanguage>? query) => cache.Shared.All.Matching(query).Count();

    public ILanguage? GetByIsoCode(string isoCode) => DataSetCache<ILanguage>.Copy(Shared(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true) => isoCode is null ? null
        : Shared(isoCode)?.Id ?? (throwOnNotFound ? throw new ArgumentException($"There is no language '{isoCode}'.", nameof(isoCode)) : null);

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true) => id is not { } known ? null
        : cache.Shared.Find(known)?.IsoCode ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {known}.", nameof(id)) : null);

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).WhereNotNull()];

    public string GetDefaultIsoCode() => Default?.IsoCode ?? IsoCodeOfNoLanguage;

    public int? GetDefaultId() => Default?.Id;

    public void Save(ILanguage entity)
    {
        VarumarkeDbContext context = database.Write;
        if (Shared(entity.IsoCode) is { } same && same.Id != entity.Id)
        {
            throw new InvalidOperationException($"Another language has the culture {entity.IsoCode} already.");
        }

        if (entity.HasIdentity && !entity.IsDefault && context.Set<LanguageRow>().Any(language => language.Id == entity.Id && language.IsDefault))
        {
            throw new InvalidOperationException($"{entity.IsoCode} is the default language: make another one the default first.");
        }

        if (entity.IsDefault)
        {
            context.Set<LanguageRow>().Where(language => language.Id != entity.Id).ExecuteUpdate(set => set.SetProperty(language => language.IsDefault, false));
        }

        LanguageRow row = RowOf(entity);
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            context.Replace(row);
        }
        else
        {
            entity.AddingEntity();
            entity.Id = context.Insert(row).Id;
        }

        entity.ResetDirtyProperties();
        Changed();
    }

    public void Delete(ILanguage entity)
    {
        VarumarkeDbContext context = database.Write;
        if (context.Set<LanguageRow>().Any(language => language.Id == entity.Id && language.IsDefault))
        {
            throw new InvalidOperationException($"{entity.IsoCode} is the default language, which cannot be deleted.");
        }

        // Content refers to languages by number inside its data, so this is not left to foreign keys.
        context.Set<ContentVersionCultureRow>().Where(culture => culture.LanguageId == entity.Id).ExecuteDelete();
        context.Set<ContentCultureRow>().Where(culture => culture.LanguageId == entity.Id).ExecuteDelete();
        StoredDataRewriting.RemoveLanguage(context, entity.Id);
        LeaveGroups(context, entity.Id);
        context.Set<LanguageRow>().Where(language => language.Id == entity.Id).ExecuteDelete();
        contents.ChangedAll();
        Changed();
        entity.DeleteDate = database.Now;
    }

    // Groups name their languages in a list of their own.
    private void LeaveGroups(VarumarkeDbContext context, int languageId)
    {
        foreach (UserGroupRow group in context.Set<UserGroupRow>().AsNoTracking().Where(group => group.Languages.Count > 0).ToList())
        {
            if (group.Languages.Remove(languageId))
            {
                context.Set<UserGroupRow>().Where(row => row.Id == group.Id).ExecuteUpdate(set => set.SetProperty(row => row.Languages, group.Languages));
                groups.Changed();
            }
        }
    }

    /// <summary>The texts of the dictionary carry their language's culture, and go with it.</summary>
    private void Changed()
    {
        cache.Changed();
        dictionary.Changed();
    }

    private ILanguage? Default => cache.Shared.All.FirstOrDefault(language => language.IsDefault);

    private ILanguage? Shared(string isoCode) => cache.Shared.All.FirstOrDefault(language => language.IsoCode.InvariantEquals(isoCode));

    private LanguageRow RowOf(ILanguage language) => new()
    {
        Id = language.Id,
        Key = language.Key,
        IsoCode = language.IsoCode,
        CultureName = language.CultureName,
        IsDefault = language.IsDefault,
        IsMandatory = language.IsMandatory,
        FallbackId = GetIdByIsoCode(language.FallbackIsoCode, throwOnNotFound: false),
    };
}
