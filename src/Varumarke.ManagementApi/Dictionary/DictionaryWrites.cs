using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Dictionary;

/// <summary>Words added, translated, moved and removed. A word that is removed takes those below it along.</summary>
internal sealed class DictionaryWrites(IDictionaryItemService items, ILanguageService languages)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<DictionaryWrites>("dictionary", Access.Translation, (own, call) => own.CreateAsync(call)),
        Operation.Put<DictionaryWrites>("dictionary/{id:guid}", Access.Translation, (own, call) => own.UpdateAsync(call)),
        Operation.Put<DictionaryWrites>("dictionary/{id:guid}/move", Access.Translation, (own, call) => own.MoveAsync(call)),
        Operation.Delete<DictionaryWrites>("dictionary/{id:guid}", Access.Translation, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        SentItem sent = await call.BodyAsync<SentItem>();
        if (string.IsNullOrWhiteSpace(sent.Name))
        {
            return DictionaryRefusals.NameIsMissing;
        }

        var item = new DictionaryItem(sent.Parent?.Id, sent.Name);
        if (sent.Id is { } key)
        {
            item.Key = key;
        }

        item.Translations = await TranslationsAsync(sent);
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> made = await items.CreateAsync(item, call.User.Key);
        return made.Success ? Answer.Created("dictionary", made.Result.Key) : DictionaryRefusals.Of(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentItem sent = await call.BodyAsync<SentItem>();
        if (await items.GetAsync(call.Id) is not { } item)
        {
            return Answer.NotFound;
        }

        if (string.IsNullOrWhiteSpace(sent.Name))
        {
            return DictionaryRefusals.NameIsMissing;
        }

        item.ItemKey = sent.Name;
        item.Translations = await TranslationsAsync(sent);
        Attempt<IDictionaryItem, DictionaryItemOperationStatus> saved = await items.UpdateAsync(item, call.User.Key);
        return saved.Success ? Answer.Done : DictionaryRefusals.Of(saved.Status);
    }

    private async Task<Answer> MoveAsync(Call call)
    {
        SentMove sent = await call.BodyAsync<SentMove>();
        if (await items.GetAsync(call.Id) is not { } item)
        {
            return Answer.NotFound;
        }

        Attempt<IDictionaryItem, DictionaryItemOperationStatus> moved = await items.MoveAsync(item, sent.Target?.Id, call.User.Key);
        return moved.Success ? Answer.Done : DictionaryRefusals.Of(moved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IDictionaryItem?, DictionaryItemOperationStatus> deleted = await items.DeleteAsync(call.Id, call.User.Key);
        return deleted.Success ? Answer.Done : DictionaryRefusals.Of(deleted.Status);
    }

    // A word in a language that the site does not have is left out, as stock does.
    private async Task<IDictionaryTranslation[]> TranslationsAsync(SentItem sent)
    {
        Dictionary<string, ILanguage> known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. (sent.Translations ?? []).Where(translation => translation.IsoCode is { } code && known.ContainsKey(code)).DistinctBy(translation => translation.IsoCode)
                .Select(translation => new DictionaryTranslation(known[translation.IsoCode!], translation.Translation ?? string.Empty)),
        ];
    }

    private sealed record SentItem(string? Name, IReadOnlyList<SentTranslation>? Translations, Guid? Id, Reference? Parent);

    private sealed record SentTranslation(string? IsoCode, string? Translation);

    private sealed record SentMove(Reference? Target);
}
