using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>Addresses that a file had on the site that it came from lead on to it, through the same gate.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class FormerAddressTests(RenditionSite site)
{
    private static readonly Guid Forest = RenditionSite.KeyOf("skog-i-morgonljus");

    [Fact]
    public async Task Get_FormerAddress_LeadsOnAndIsClosedWithTheAsset()
    {
        site.Services.GetRequiredService<FormerAddresses>().Remember("/media/1057/Skog och ljus.jpg", Forest);
        const string former = "/media/1057/Skog%20och%20ljus.jpg?width=100";

        FileAnswer answer = await site.GetAsync(former);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.EndsWith("?width=100", answer["Location"], StringComparison.Ordinal);
        Assert.Equal("public, no-cache", answer["Cache-Control"]);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(answer["Location"]!.Split('?')[0])).Status);

        site.Edit(Forest, media => media.SetValue("approval", "withdrawn"));
        try
        {
            FileAnswer gone = await site.GetAsync(former);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Null(gone["Location"]);
        }
        finally
        {
            site.Edit(Forest, media => media.SetValue("approval", "approved"));
        }
    }

    [Fact]
    public async Task Get_FormerAddressOfNobody_IsNotFound()
    {
        site.Services.GetRequiredService<FormerAddresses>().Remember("/media/1058/borta.jpg", Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/media/1058/borta.jpg")).Status);
    }
}
