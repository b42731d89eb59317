using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.Languages;

/// <summary>The languages of groups, as cultures. A group may name one for a moment that another node has just deleted.</summary>
internal static class AllowedLanguages
{
    public static async Task<string[]> CulturesAsync(this ILanguageService languages, IEnumerable<int> ids)
    {
        HashSet<int> allowed = [.. ids];
        return [.. (await languages.GetAllAsync()).Where(language => allowed.Contains(language.Id)).Select(language => language.IsoCode)];
    }
}
