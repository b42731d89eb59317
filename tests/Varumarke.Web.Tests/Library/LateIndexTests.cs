using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Library;
using Varumarke.Search.Keeping;

namespace Varumarke.Web.Tests.Library;

/// <summary>The index is late, as on a machine with much to do: what may not be shown any more is not found, whatever it still holds.</summary>
public sealed class LateIndexTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    private const int Admin = -1;

    private static readonly Dictionary<string, Action<IContentService, IContent>> Ways = new()
    {
        ["not approved"] = (contents, text) => PublishWith(contents, text, "approved", false),
        ["ended"] = (contents, text) => PublishWith(contents, text, "validTo", new DateTime(2020, 5, 1, 0, 0, 0, DateTimeKind.Unspecified)),
        ["not yet begun"] = (contents, text) => PublishWith(contents, text, "validFrom", new DateTime(2090, 5, 1, 0, 0, 0, DateTimeKind.Unspecified)),
        ["unpublished"] = (contents, text) => Assert.True(contents.Unpublish(text, "*", Admin).Success),
        ["binned"] = (contents, text) => Assert.True(contents.MoveToRecycleBin(text, Admin).Success),
    };

    [Fact]
    public async Task Search_TextIsHiddenAndIndexHoldsItStill_IsNotFound()
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        int type = site.Services.GetRequiredService<IContentTypeService>().Get(LibraryTypes.Text)!.Id;
        IContent[] texts = [.. contents.GetPagedOfType(type, 0, 100, out _, null!).Where(text => text.Published && text.PublishedCultures.Contains("sv-SE") && !text.Trashed).Take(Ways.Count + 1)];
        string[] titles = [.. texts.Select(text => text.GetCultureName("sv-SE")!)];
        Assert.Equal(Ways.Count + 1, texts.Length);
        Assert.Empty(titles.Except(await site.TitlesAsync(string.Empty, rest: "&kind=text")));
        await site.Services.GetServices<IHostedService>().OfType<IndexKeeper>().Single().StopAsync(default);

        foreach (((string how, Action<IContentService, IContent> hide), int at) in Ways.Select((way, at) => (way, at)))
        {
            hide(contents, contents.GetById(texts[at].Key)!);
            Assert.False((await site.TitlesAsync(string.Empty, rest: "&kind=text")).Contains(titles[at]), $"A text that is {how} is found.");
            Assert.DoesNotContain(titles[at], await site.TitlesAsync(titles[at]));
        }

        // What nothing was done to is there, and what is shown again is so at once.
        Assert.Contains(titles[^1], await site.TitlesAsync(string.Empty, rest: "&kind=text"));
        PublishWith(contents, contents.GetById(texts[0].Key)!, "approved", true);
        Assert.Contains(titles[0], await site.TitlesAsync(string.Empty, rest: "&kind=text"));
    }

    private static void PublishWith(IContentService contents, IContent text, string alias, object value)
    {
        text.SetValue(alias, value);
        Assert.True(contents.Save(text, Admin).Success);
        Assert.True(contents.Publish(contents.GetById(text.Key)!, ["*"], Admin).Success);
    }
}
