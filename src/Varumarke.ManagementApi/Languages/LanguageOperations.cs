using System.Globalization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Languages;

/// <summary>The languages of the site, which everybody reads, and the cultures that may become one.</summary>
internal sealed class LanguageOperations(ILanguageService languages, ICultureService cultures)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<LanguageOperations>("language", Access.SignedIn, (own, call) => own.PageAsync(call)),
        Operation.Get<LanguageOperations>("language/{isoCode}", Access.SignedIn, (own, call) => own.OneAsync(call)),
        Operation.Post<LanguageOperations>("language", Access.Settings, (own, call) => own.CreateAsync(call)),
        Operation.Put<LanguageOperations>("language/{isoCode}", Access.Settings, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<LanguageOperations>("language/{isoCode}", Access.Settings, (own, call) => own.DeleteAsync(call)),
        Operation.Get<LanguageOperations>("item/language", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<LanguageOperations>("item/language/default", Access.SignedIn, (own, _) => own.DefaultAsync()),
        Operation.Get<LanguageOperations>("culture", Access.SignedIn, (own, call) => Task.FromResult(own.Cultures(call))),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        ILanguage[] all = [.. await languages.GetAllAsync()];
        return Answer.Of(new Paged<object>(all.Length, [.. all.Skip(call.Skip).Take(call.Take).Select(Present)]));
    }

    private async Task<Answer> OneAsync(Call call) => await languages.GetAsync(call.Part("isoCode")) is { } language ? Answer.Of(Present(language)) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call)
    {
        SentLanguage sent = await call.BodyAsync<SentLanguage>();
        if (string.IsNullOrWhiteSpace(sent.IsoCode) || string.IsNullOrWhiteSpace(sent.Name))
        {
            return Refused(LanguageOperationStatus.InvalidIsoCode);
        }

        var language = new Language(sent.IsoCode, sent.Name) { IsDefault = sent.IsDefault, IsMandatory = sent.IsMandatory, FallbackIsoCode = sent.FallbackIsoCode };
        Attempt<ILanguage, LanguageOperationStatus> made = await languages.CreateAsync(language, call.User.Key);
        return made.Success ? Answer.Created("language", made.Result.IsoCode) : Refused(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentLanguage sent = await call.BodyAsync<SentLanguage>();
        if (await languages.GetAsync(call.Part("isoCode")) is not { } language)
        {
            return Answer.NotFound;
        }

        language.CultureName = string.IsNullOrWhiteSpace(sent.Name) ? language.CultureName : sent.Name;
        language.IsDefault = sent.IsDefault;
        language.IsMandatory = sent.IsMandatory;
        language.FallbackIsoCode = sent.FallbackIsoCode;
        Attempt<ILanguage, LanguageOperationStatus> saved = await languages.UpdateAsync(language, call.User.Key);
        return saved.Success ? Answer.Done : Refused(saved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<ILanguage?, LanguageOperationStatus> deleted = await languages.DeleteAsync(call.Part("isoCode"), call.User.Key);
        return deleted.Success ? Answer.Done : Refused(deleted.Status);
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        string?[] wanted = [.. call.Http.Request.Query["isoCode"]];
        return Answer.Of((await languages.GetAllAsync()).Where(language => wanted.Contains(language.IsoCode, StringComparer.OrdinalIgnoreCase)).Select(Item).ToArray());
    }

    private async Task<Answer> DefaultAsync() => await languages.GetDefaultLanguageAsync() is { } language ? Answer.Of(Item(language)) : Answer.NotFound;

    private Answer Cultures(Call call)
    {
        CultureInfo[] all = cultures.GetValidCultureInfos();
        return Answer.Of(new Paged<object>(all.Length, [.. all.Skip(call.Skip).Take(call.Take).Select(culture => new { culture.Name, culture.EnglishName })]));
    }

    private static object Present(ILanguage language) => new
    {
        Name = language.CultureName,
        language.IsDefault,
        language.IsMandatory,
        language.FallbackIsoCode,
        language.IsoCode,
    };

    private static object Item(ILanguage language) => new { Name = language.CultureName, language.IsoCode };

    private static Answer Refused(LanguageOperationStatus status) => status switch
    {
        LanguageOperationStatus.NotFound => Answer.NotFound,
        LanguageOperationStatus.MissingDefault => Bad(status, LanguageTexts.MissingDefault),
        LanguageOperationStatus.DuplicateIsoCode => Bad(status, LanguageTexts.Exists),
        LanguageOperationStatus.InvalidIsoCode => Bad(status, LanguageTexts.NotACulture),
        LanguageOperationStatus.InvalidFallback or LanguageOperationStatus.InvalidFallbackIsoCode => Bad(status, LanguageTexts.BadFallback),
        _ => Bad(status, LanguageTexts.Refused(status.ToString())),
    };

    private static Answer Bad(LanguageOperationStatus status, Wording detail) => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), detail);

    private sealed record SentLanguage(string? Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode, string? IsoCode);
}
