using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Dictionary items: parents, which are named by alias, before their children.</summary>
internal sealed class DictionaryKind(IDictionaryItemService dictionary, ILanguageService languages) : ISyncKind
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    public SyncKind Kind => SyncKind.Dictionary;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        SyncOrdering order = SyncOrder.Sort(sources, item => item.Alias, item => ((DictionaryItemData)item).Parent is { } parent ? [parent] : []);
        Dictionary<string, ILanguage> known = (await languages.GetAllAsync())
            .ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        foreach (SyncSource source in order.Sorted)
        {
            run.Add(source, await run.GuardAsync(() => SaveAsync((DictionaryItemData)source.Item, known, run)));
        }

        foreach ((SyncSource source, string cycle) in order.Cyclic)
        {
            run.Add(source, SyncResult.Failed("Its parents form a cycle: " + cycle));
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        IDictionaryItem[] all = [.. await dictionary.GetDescendantsAsync(null)];
        Dictionary<Guid, IDictionaryItem> byKey = all.ToDictionary(item => item.Key);
        run.WriteAll(Kind, [.. all.Select(item => ToItem(item, key => byKey.GetValueOrDefault(key)))]);
    }

    private async Task<SyncResult> SaveAsync(DictionaryItemData item, Dictionary<string, ILanguage> known, ImportRun run)
    {
        IDictionaryItem? parent = item.Parent is null ? null : await dictionary.GetAsync(item.Parent);
        if (item.Parent is not null && parent is null)
        {
            return SyncResult.Failed(run.HasFailed(Kind, item.Parent)
                ? $"Its parent '{item.Parent}' is in the folder and could not be imported."
                : $"Its parent '{item.Parent}' is neither in the folder nor here.");
        }

        // A dictionary item's key cannot be changed once it is here, so the one that has the alias keeps its own.
        IDictionaryItem? entry = await dictionary.GetAsync(item.Key) ?? await dictionary.GetAsync(item.Alias);
        bool isNew = entry is null;
        entry ??= new DictionaryItem(parent?.Key, item.Alias) { Key = item.Key };
        IDictionaryItem? Parent(Guid key) => parent?.Key == key ? parent : dictionary.GetAsync(key).GetAwaiter().GetResult();
        string before = isNew ? string.Empty : SyncCodec.Text(Kind, ToItem(entry, Parent));

        entry.ParentId = parent?.Key;
        entry.ItemKey = item.Alias;
        entry.Translations = [.. Translations(item, entry, known)];
        List<string> notes = [.. item.Translations.Where(text => !known.ContainsKey(text.Language))
            .Select(text => $"The text in '{text.Language}' is left out: that language is not here.")];
        if (!isNew && before == SyncCodec.Text(Kind, ToItem(entry, Parent)))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        Attempt<IDictionaryItem, DictionaryItemOperationStatus> attempt = isNew
            ? await dictionary.CreateAsync(entry, User)
            : await dictionary.UpdateAsync(entry, User);
        return attempt.Success
            ? new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes)
            : SyncResult.Failed($"Umbraco answers {attempt.Status}.", notes);
    }

    private static IEnumerable<IDictionaryTranslation> Translations(
        DictionaryItemData item, IDictionaryItem entry, Dictionary<string, ILanguage> known)
    {
        foreach (SyncTranslation text in item.Translations)
        {
            if (!known.TryGetValue(text.Language, out ILanguage? language))
            {
                continue;
            }

            IDictionaryTranslation translation = entry.Translations.FirstOrDefault(old =>
                string.Equals(old.LanguageIsoCode, language.IsoCode, StringComparison.OrdinalIgnoreCase)) ?? new DictionaryTranslation(language, text.Text);
            translation.Value = text.Text;
            yield return translation;
        }
    }

    private static DictionaryItemData ToItem(IDictionaryItem entry, Func<Guid, IDictionaryItem?> find)
    {
        int level = 0;
        for (Guid? at = entry.ParentId; at is { } key && level < 100; at = find(key)?.ParentId)
        {
            level++;
        }

        return new DictionaryItemData(
            entry.Key,
            entry.ItemKey,
            level,
            entry.ParentId is { } parent ? find(parent)?.ItemKey : null,
            [.. entry.Translations.Select(text => new SyncTranslation(text.LanguageIsoCode, text.Value))]);
    }
}
