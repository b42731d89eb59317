using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Languages. The default one first, since there must always be one; fall-backs in a second pass, since they may point at one another in any order.</summary>
internal sealed class LanguagesKind(ILanguageService languages) : ISyncKind
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    public SyncKind Kind => SyncKind.Languages;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        SyncSource[] ordered = [.. OneDefault(sources)];
        var results = new Dictionary<SyncSource, SyncResult>();
        foreach (SyncSource source in ordered)
        {
            results[source] = await run.GuardAsync(() => SaveAsync((LanguageItem)source.Item, withFallback: false));
        }

        foreach (SyncSource source in ordered)
        {
            SyncResult first = results[source];
            if (first.Outcome != SyncOutcome.Failed)
            {
                SyncResult second = await run.GuardAsync(() => SaveAsync((LanguageItem)source.Item, withFallback: true));
                first = second.Outcome == SyncOutcome.Failed ? WithoutFallback(first, second, (LanguageItem)source.Item)
                    : first.Outcome == SyncOutcome.Unchanged ? second : first;
            }

            run.Add(source, first);
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        IEnumerable<ILanguage> all = await languages.GetAllAsync();
        run.WriteAll(Kind, [.. all.Select(ToItem)]);
    }

    // The default first. Where several files say that they are it, the first one is.
    private static IEnumerable<SyncSource> OneDefault(IReadOnlyList<SyncSource> sources)
    {
        SyncSource? main = sources.FirstOrDefault(source => ((LanguageItem)source.Item).IsDefault);
        return sources.OrderByDescending(source => source == main).Select(source => source == main || !((LanguageItem)source.Item).IsDefault
            ? source
            : source with
            {
                Item = (LanguageItem)source.Item with
                {
                    IsDefault = false,
                    ReadNotes = [.. source.Item.ReadNotes, $"'{main!.Item.Alias}' is the default language already, so this one is not."],
                },
            });
    }

    // It points at a language that is not here, or by way of others at itself: it is a language all the same.
    private static SyncResult WithoutFallback(SyncResult first, SyncResult second, LanguageItem item)
    {
        return first with { Notes = [.. first.Notes ?? [], $"The language '{item.Fallback}' to fall back to was left out: {second.Reason}"] };
    }

    private async Task<SyncResult> SaveAsync(LanguageItem item, bool withFallback)
    {
        if (!TryCulture(item.IsoCode, out CultureInfo? culture))
        {
            return SyncResult.Failed($"'{item.IsoCode}' is not a language code.");
        }

        // Umbraco answers with en for en-GB where en-GB is missing.
        ILanguage? language = (await languages.GetAllAsync())
            .FirstOrDefault(known => string.Equals(known.IsoCode, item.IsoCode, StringComparison.OrdinalIgnoreCase));
        bool isNew = language is null;
        language ??= new Language(item.IsoCode, culture!.EnglishName);
        string before = isNew ? string.Empty : SyncCodec.Text(Kind, ToItem(language));
        // There is always a default language, and no other one in the folder takes over.
        bool staysDefault = language.IsDefault && !item.IsDefault;
        List<string> notes = staysDefault ? ["It stays the default language, since no other one in the folder takes over."] : [];
        language.Key = item.Key;
        language.CultureName = item.Name.Length > 0 ? item.Name : language.CultureName;
        language.IsMandatory = item.IsMandatory;
        language.IsDefault = item.IsDefault || staysDefault;
        language.FallbackIsoCode = withFallback ? item.Fallback : language.FallbackIsoCode;
        if (!isNew && before == SyncCodec.Text(Kind, ToItem(language)))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        Attempt<ILanguage, LanguageOperationStatus> attempt = isNew
            ? await languages.CreateAsync(language, User)
            : await languages.UpdateAsync(language, User);
        return attempt.Success
            ? new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes)
            : SyncResult.Failed($"Umbraco answers {attempt.Status}.");
    }

    private static LanguageItem ToItem(ILanguage language)
    {
        return new LanguageItem(
            language.Key, language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);
    }

    private static bool TryCulture(string isoCode, out CultureInfo? culture)
    {
        try
        {
            culture = CultureInfo.GetCultureInfo(isoCode);
            return culture.Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            culture = null;
            return false;
        }
    }
}
