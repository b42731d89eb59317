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
        SyncSource[] ordered = [.. sources.OrderByDescending(source => ((LanguageItem)source.Item).IsDefault)];
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
                first = second.Outcome == SyncOutcome.Failed || first.Outcome == SyncOutcome.Unchanged ? second : first;
            }

            run.Add(source, first);
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        IEnumerable<ILanguage> all = await languages.GetAllAsync();
        run.WriteAll(Kind, [.. all.Select(ToItem)]);
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
        if (language.IsDefault && !item.IsDefault)
        {
            return SyncResult.Failed("It is the default language, and no other language in the folder takes over.");
        }

        language.Key = item.Key;
        language.CultureName = item.Name.Length > 0 ? item.Name : language.CultureName;
        // Umbraco: the default language is always mandatory.
        language.IsMandatory = item.IsMandatory || item.IsDefault;
        language.IsDefault = item.IsDefault;
        language.FallbackIsoCode = withFallback ? item.Fallback : language.FallbackIsoCode;
        if (!isNew && before == SyncCodec.Text(Kind, ToItem(language)))
        {
            return new SyncResult(SyncOutcome.Unchanged);
        }

        Attempt<ILanguage, LanguageOperationStatus> attempt = isNew
            ? await languages.CreateAsync(language, User)
            : await languages.UpdateAsync(language, User);
        return attempt.Success
            ? new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated)
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
