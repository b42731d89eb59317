using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Testing;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What editors say of words in the dictionary holds in the search from then on, without anything being built again by hand.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class EditorsWordsTests(LibrarySite site)
{
    private const string River = "Klarälven i höstfärger";

    [Fact]
    public async Task Compounds_CutOtherwise_AreFoundByTheirPartsAndNoMoreWhenTheyAreNot()
    {
        _ = site.Services;
        using var described = new ChangedMedia(site.Media, Seed.AutumnRiver, ("altTextSv", "Bluxkvarnarna vid älven"));
        await site.IndexedAsync();
        Assert.DoesNotContain(River, await FoundAsync("kvarnarna"));
        Assert.Contains(River, await FoundAsync("bluxkvarnarna"));
        string before = await SayAsync("search.compounds", text => $"{text}\nblux|kvarnarna");
        try
        {
            await Eventually.HoldsAsync(async () => (await FoundAsync("kvarnarna")).Contains(River));
            Assert.Contains(River, await FoundAsync("bluxkvarnarna"));
        }
        finally
        {
            await SayAsync("search.compounds", _ => before);
        }

        await Eventually.HoldsAsync(async () => !(await FoundAsync("kvarnarna")).Contains(River));
    }

    [Fact]
    public async Task Synonyms_Added_AnswerEachOtherAndNoMoreWhenTheyAreTakenAway()
    {
        _ = site.Services;
        await site.IndexedAsync();
        Assert.DoesNotContain(River, await FoundAsync("snurrepipp"));
        string before = await SayAsync("search.synonyms", text => $"{text}\nsnurrepipp, klarälven");
        try
        {
            await Eventually.HoldsAsync(async () => (await FoundAsync("snurrepipp")).Contains(River));
        }
        finally
        {
            await SayAsync("search.synonyms", _ => before);
        }

        await Eventually.HoldsAsync(async () => !(await FoundAsync("snurrepipp")).Contains(River));
    }

    private Task<string[]> FoundAsync(string question) => site.TitlesAsync(question, rest: "&kind=image");

    /// <summary>Changes what stands in an item in Swedish; says what stood there.</summary>
    private async Task<string> SayAsync(string key, Func<string, string> change)
    {
        IDictionaryItemService dictionary = site.Services.GetRequiredService<IDictionaryItemService>();
        ILanguage swedish = (await site.Services.GetRequiredService<ILanguageService>().GetAsync("sv-SE"))!;
        IDictionaryItem item = (await dictionary.GetAsync(key))!;
        string before = item.GetTranslatedValue(swedish.IsoCode);
        item.AddOrUpdateDictionaryValue(swedish, change(before));
        Assert.True((await dictionary.UpdateAsync(item, Constants.Security.SuperUserKey)).Success);
        return before;
    }
}
