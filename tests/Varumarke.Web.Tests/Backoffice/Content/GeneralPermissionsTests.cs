using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Varumarke.ManagementApi.Documents;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Umbraco's own service, asked of every document, says what holds in general: for those at the top, for those in a branch, in the bin and nowhere.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class GeneralPermissionsTests(BackofficeSite site)
{
    private static readonly HashSet<string> Browse = [ActionBrowse.ActionLetter];
    private static readonly HashSet<string> Change = [ActionBrowse.ActionLetter, ActionUpdate.ActionLetter];

    [Fact]
    public async Task Reached_AnyUser_IsWhatUmbracoFinds()
    {
        Guid[] keys = await KeysAsync();
        IContentPermissionService umbraco = site.Services.GetRequiredService<IContentPermissionService>();
        GeneralPermissions general = site.Services.GetRequiredService<GeneralPermissions>();
        foreach (IUser user in await UsersAsync("a"))
        {
            Assert.True(GeneralPermissions.AreAllOf(user));
            HashSet<Guid> reached = GeneralPermissions.Allow(user, Browse) ? general.Reached(user, keys, anywhere: false) : [];
            Assert.Equal((await umbraco.FilterAuthorizedAccessAsync(user, keys, Browse)).Order(), reached.Order());
            HashSet<Guid> anywhere = GeneralPermissions.Allow(user, Browse) ? general.Reached(user, keys, anywhere: true) : [];
            Assert.Equal((await umbraco.GetPermissionsAsync(user, keys)).Where(node => node.Permissions.Contains(ActionBrowse.ActionLetter)).Select(node => node.NodeKey).Order(), anywhere.Order());
        }
    }

    [Fact]
    public async Task Reaches_AnyUserAndDocument_IsWhatUmbracoAllows()
    {
        Guid[] keys = await KeysAsync();
        IContentPermissionService umbraco = site.Services.GetRequiredService<IContentPermissionService>();
        GeneralPermissions general = site.Services.GetRequiredService<GeneralPermissions>();
        foreach (IUser user in await UsersAsync("b"))
        {
            foreach (Guid[] asked in keys.Select(key => new[] { key }).Append([keys[0], Guid.NewGuid()]).Append(keys[^3..]))
            {
                bool isAllowed = GeneralPermissions.Allow(user, Change) && general.Reaches(user, asked);
                Assert.Equal(await umbraco.AuthorizeAccessAsync(user, asked, Change) == ContentAuthorizationStatus.Success, isAllowed);
            }
        }
    }

    // Some of each place, and one in the bin and one that is nowhere at the end.
    private async Task<Guid[]> KeysAsync()
    {
        using Editor editor = await site.SignInAsync();
        string binned = await editor.CreateAsync("I papperskorgen");
        (await editor.CallAsync(HttpMethod.Put, $"document/{binned}/move-to-recycle-bin")).EnsureSuccessStatusCode();
        IEntitySlim[] documents = [.. site.Services.GetRequiredService<IEntityService>().GetAll(UmbracoObjectTypes.Document)];
        return [.. documents.Where((_, at) => at % 7 == 0).Select(document => document.Key), Guid.Parse(Pages.Guides), Guid.Parse(binned), Guid.NewGuid()];
    }

    private async Task<IUser[]> UsersAsync(string of)
    {
        int branch = site.Services.GetRequiredService<IEntityService>().Get(Guid.Parse(Pages.Guides))!.Id;
        return
        [
            site.Services.GetRequiredService<IUserService>().GetByUsername(BackofficeSite.Administrator)!,
            await site.UserAsync($"general-reader-{of}", group => group.Permissions = Browse),
            await site.UserAsync($"general-branch-{of}", group => (group.StartContentId, group.Permissions) = (branch, Change)),
            await site.UserAsync($"general-blind-{of}", group => group.Permissions = new HashSet<string> { ActionUpdate.ActionLetter }),
        ];
    }
}
