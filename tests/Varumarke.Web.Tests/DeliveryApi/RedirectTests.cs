using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.Access;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>Old paths lead to where their document is now, however the site's domains have changed since.</summary>
public sealed class RedirectTests(NamingSite site) : IClassFixture<NamingSite>
{
    private const string Host = "delen.example.se";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rename_BelowARootWithADomain_RedirectsByStartItemAndByHost(bool domainFirst)
    {
        string name = domainFirst ? "Rot ett" : "Rot tva";
        string segment = domainFirst ? "rot-ett" : "rot-tva";
        string host = (domainFirst ? "a." : "b.") + Host;
        Guid root = site.Create(name, -1, "openPage");
        Guid child = site.Create("Gamla namnet", site.Id(root), "openPage");
        Guid other = site.Create(name + " granne", -1, "openPage");
        if (domainFirst)
        {
            await AssignAsync(root, host);
            Rename(child);
        }
        else
        {
            Rename(child);
            await AssignAsync(root, host);
        }

        Answer byKey = await site.GetAsync("content/item/gamla-namnet", NamingSite.Swedish, root.ToString());
        Answer bySegment = await site.GetAsync("content/item/gamla-namnet/", NamingSite.Swedish, segment);
        Answer byHost = await site.GetAsync("content/item/gamla-namnet", NamingSite.Swedish, host: host);
        Answer elsewhere = await site.GetAsync("content/item/gamla-namnet", NamingSite.Swedish, other.ToString());
        await AssignAsync(root, null);

        Assert.All([byKey, bySegment, byHost], answer => Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status));
        Assert.All([byKey, bySegment, byHost], answer => Assert.StartsWith("/nya-namnet", answer.Headers["Location"], StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
    }

    private void Rename(Guid key)
    {
        IContent content = site.Contents.GetById(key)!;
        content.SetCultureName("Nya namnet", NamingSite.Swedish);
        site.Contents.Save(content, NamingSite.Admin);
        site.Publish(key);
    }

    private async Task AssignAsync(Guid root, string? host)
    {
        var model = new DomainsUpdateModel
        {
            DefaultIsoCode = null,
            Domains = host is null ? [] : [new DomainModel { DomainName = host, IsoCode = NamingSite.Swedish }],
        };
        var updated = await site.Services.GetRequiredService<IDomainService>().UpdateDomainsAsync(root, model);
        Assert.True(updated.Success, updated.Status.ToString());
    }
}
