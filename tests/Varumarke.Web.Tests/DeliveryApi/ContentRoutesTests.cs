using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public class ContentRoutesTests(SeededHost host)
{
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    [InlineData("fi-FI")]
    [InlineData(null)]
    public async Task Build_EveryDocument_IsAsUmbracoBuildsIt(string? culture)
    {
        await host.GetAsync("content");
        IServiceProvider services = host.Services;
        var ours = services.GetRequiredService<IApiContentRouteBuilder>();
        var umbracos = services.GetRequiredService<ApiContentRouteBuilder>();
        var cache = services.GetRequiredService<IPublishedContentCache>();
        using var reference = services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        IndexedItem[] items = [.. services.GetRequiredService<IPublishedIndexSource>().ReadAll(ItemKind.Document, drafts: false)];

        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            IPublishedContent content = cache.GetById(false, item.Key)!;
            Assert.Equal(Text(umbracos.Build(content, culture)), Text(ours.Build(content, culture)));
        });
    }

    private static string? Text(IApiContentRoute? route) => route is null ? null : $"{route.Path} {route.StartItem.Id} {route.StartItem.Path}";
}
