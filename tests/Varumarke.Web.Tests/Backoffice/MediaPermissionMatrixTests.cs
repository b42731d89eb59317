using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>
/// Every operation of the media section, called by somebody whose start node is another folder: a new one is in here by itself. What lies elsewhere is
/// named by nothing and changed by nothing.
/// </summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class MediaPermissionMatrixTests(BackofficeSite site)
{
    private const string Hidden = "9607bfeb-7b4e-5d00-a71b-732da7d20b3f";

    // They are everybody's, and their assets are judged one by one: tests of their own.
    private const string Collections = "varumarke/collections";
    private const string HiddenName = "Dimma över";
    private static readonly Guid Folder = Seed.PictureFolder;
    private static readonly Guid Shown = Seed.VillageByTheLake;

    public static TheoryData<string, string> Reads => Of(operation => operation.Method == "GET");

    public static TheoryData<string, string> Writes => Of(operation => operation.Method != "GET"
        && operation.Path.Contains("{id:guid}", StringComparison.Ordinal)
        && !operation.Path.StartsWith(Collections, StringComparison.Ordinal));

    private static string Query => $"id={Hidden}&parentId={Folder}&descendantId={Hidden}&target={Hidden}&query=dimma&filter=dimma&before=5&after=5&take=500&width=10&height=10";

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_FromAnotherFolder_NamesNothing(string method, string path)
    {
        using Editor editor = await ElsewhereAsync();

        HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(method), $"{path}?{Query}");

        string text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, text);
        Assert.DoesNotContain(HiddenName, text, StringComparison.OrdinalIgnoreCase);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            Assert.DoesNotContain(Hidden, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_ToAnotherFolder_IsRefusedAndChangesNothing(string method, string path)
    {
        using Editor editor = await ElsewhereAsync();
        using Editor administrator = await site.SignInAsync();
        string before = await StateAsync(administrator);

        HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(method), path, Body);

        Assert.True(
            answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden,
            $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal(before, await StateAsync(administrator));
    }

    private static object Body => new
    {
        values = Array.Empty<object>(),
        variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "Någon annans" } },
        target = new { id = Shown },
        reason = "Någon annans",
    };

    private static async Task<string> StateAsync(Editor administrator) =>
        (await administrator.ReadAsync($"media/{Hidden}")).ToJsonString() + (await administrator.ReadAsync($"varumarke/media/{Hidden}/rights")).ToJsonString();

    private static TheoryData<string, string> Of(Func<Operation, bool> which)
    {
        var operations = new TheoryData<string, string>();
        foreach (Operation operation in MediaSection.Operations.Where(which))
        {
            operations.Add(operation.Method, Regex.Replace(operation.Path, @"\{[^}]+\}", Hidden));
        }

        return operations;
    }

    private async Task<Editor> ElsewhereAsync()
    {
        const string Name = "media-elsewhere";
        string userName = $"{Name}@hagfors.example.se";
        if (site.Services.GetRequiredService<IUserService>().GetByUsername(userName) is null)
        {
            IMediaService media = site.Services.GetRequiredService<IMediaService>();
            await site.UserAsync(Name, group =>
            {
                group.AddAllowedSection("media");
                group.StartMediaId = media.GetById(media.GetById(Shown)!.ParentId)!.Id;
            });
        }

        return await site.SignInAsync(userName);
    }
}
