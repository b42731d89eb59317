using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Editors hear of each other's changes, and of none that they may not see. The hub is spoken to as SignalR's client does without web sockets.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class ServerEventTests(BackofficeSite site)
{
    [Fact]
    public async Task Hub_Nobody_IsNotLetIn()
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Post, HubListener.Hub + "/negotiate?negotiateVersion=1", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Saved_ByOneEditor_IsHeardByAnotherWhoMaySeeItAndByNobodyElse()
    {
        IUser outsider = await site.UserAsync("utanför", group => group.AddAllowedSection("media"));
        using Editor editor = await site.SignInAsync();
        using Editor other = await site.SignInAsync(outsider.Username);
        HubListener mine = await HubListener.ConnectAsync(editor.Client);
        HubListener others = await HubListener.ConnectAsync(other.Client);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent document = contents.GetRootContent().First();
        IDataTypeService types = site.Services.GetRequiredService<IDataTypeService>();
        IDataType type = (await types.GetAllAsync()).First();

        contents.Save(document);
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);

        string heard = await mine.HeardAsync(type.Key);
        Assert.Contains($"\"eventType\":\"Updated\",\"eventSource\":\"Umbraco:CMS:Document\",\"key\":\"{document.Key}\"", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Key.ToString(), await others.HeardAsync(type.Key), StringComparison.Ordinal);
    }
}
