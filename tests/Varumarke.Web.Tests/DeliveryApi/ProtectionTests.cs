using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public class ProtectionTests(SeededHost host)
{
    [Fact]
    public async Task Protected_Branch_IsRefusedAndLeftOutOfLists()
    {
        IContentService contents = host.Services.GetRequiredService<IContentService>();
        IPublicAccessService access = host.Services.GetRequiredService<IPublicAccessService>();
        IContent guides = contents.GetById(Seed.Guides)!;
        string item = $"content/item/{Seed.OurPictures}";
        const string List = "content?filter=contentType:guidePage";
        Answer before = await host.GetAsync(item);
        int total = (await host.GetAsync(List)).Json!["total"]!.GetValue<int>();
        var entry = new PublicAccessEntry(guides, guides, guides, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);

        access.Save(entry);
        Answer refused = await host.GetAsync(item);
        Answer list = await host.GetAsync(List);
        access.Delete(entry);
        Answer after = await host.GetAsync(item);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.True(total > 0);
        Assert.Equal(0, list.Json!["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }
}
