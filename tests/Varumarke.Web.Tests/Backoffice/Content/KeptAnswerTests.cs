using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>
/// An answer that is kept is the one that would be made. The same question with a query that means nothing is another address, and its
/// answer is made: so the two must always be alike, whatever was changed before.
/// </summary>
public sealed class KeptAnswerTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string LinkedFromHome = "a2841289-b413-572f-a619-bcc9fb98e47c";
    private const string TextBox = "0cc0eba1-9960-42c9-bf9b-60e150b429ae";

    private static readonly Dictionary<string, string> Asked = new()
    {
        ["user/current"] = "user/current",
        ["document/{id:guid}"] = $"document/{Pages.Home}",
        ["document/{id:guid}/published"] = $"document/{Pages.Home}/published",
        ["document-type/{id:guid}"] = $"document-type/{Pages.GuidePage}",
        ["media-type/{id:guid}"] = "media-type/",
        ["data-type/{id:guid}"] = $"data-type/{TextBox}",
        ["data-type/batch"] = $"data-type/batch?id={TextBox}",
        ["filter/data-type"] = "filter/data-type?take=5",
    };

    private int _asked;

    [Fact]
    public void Operations_WhoseAnswersAreKept_AreAskedHere() => Assert.Equal(
        Asked.Keys.Order(StringComparer.Ordinal),
        OperationCatalogue.All.Where(operation => operation.KeptUntil != ChangeKinds.None).Select(operation => operation.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Get_AfterChangesOfEveryKindInAnyOrder_IsWhatIsMadeAnew(int seed)
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync($"Hålls aktuell {seed}");
        string[] addresses = [.. Asked.Values.Select(address => address == "media-type/" ? address + MediaTypes.GetAll().First().Key : address), $"document/{page}"];
        Func<int, Task>[] changes = Changes(page);
        var random = new Random(seed);
        for (int round = 0; round < 3; round++)
        {
            random.Shuffle(changes);
            foreach (Func<int, Task> change in changes)
            {
                await change((10 * seed) + round);
                foreach (string address in addresses)
                {
                    string kept = await TextAsync(editor, address);
                    Assert.StartsWith("200 ", kept, StringComparison.Ordinal);
                    Assert.Equal(await AnewAsync(editor, address), kept);
                }
            }
        }
    }

    [Fact]
    public async Task Get_AskedAgain_IsTheSameBytesUnderTheSameMark()
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage first = await editor.GetAsync($"document/{Pages.Guides}"), again = await editor.GetAsync($"document/{Pages.Guides}");

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        Assert.Equal("no-store", again.Headers.CacheControl?.ToString());
    }

    // Kept by whom it was made for: it holds what that one may see.
    [Fact]
    public async Task Get_BySomebodyWhoMayNot_IsRefusedBothBeforeAndAfter()
    {
        IUser outsider = await site.UserAsync("utanför", group => group.AddAllowedSection(Constants.Applications.Media));
        using Editor editor = await site.SignInAsync(), other = await site.SignInAsync(outsider.Username);
        await editor.ReadAsync($"document/{Pages.Guides}");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"document/{Pages.Guides}")).StatusCode);
        Assert.NotEqual(await TextAsync(editor, "user/current"), await TextAsync(other, "user/current"));
    }

    [Fact]
    public async Task Get_RightTakenAway_IsRefusedAtOnce()
    {
        IUser user = await site.UserAsync("avstängd", group =>
        {
            group.AddAllowedSection(Constants.Applications.Content);
            group.HasAccessToAllLanguages = true;
            group.StartContentId = Constants.System.Root;
            group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        });
        using Editor editor = await site.SignInAsync(user.Username);
        await editor.ReadAsync($"document/{Pages.Guides}");
        IUserGroupService groups = site.Services.GetRequiredService<IUserGroupService>();
        IUserGroup group = (await groups.GetAsync(user.Groups.Single().Key))!;

        group.Permissions = new HashSet<string>();
        Assert.True((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success);

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{Pages.Guides}")).StatusCode);
    }

    private IMediaTypeService MediaTypes => site.Services.GetRequiredService<IMediaTypeService>();

    private Func<int, Task>[] Changes(string page)
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IMediaService media = site.Services.GetRequiredService<IMediaService>();
        IContentTypeService types = site.Services.GetRequiredService<IContentTypeService>();
        IDataTypeService dataTypes = site.Services.GetRequiredService<IDataTypeService>();
        ILanguageService languages = site.Services.GetRequiredService<ILanguageService>();
        IUserService users = site.Services.GetRequiredService<IUserService>();
        IContent Own() => contents.GetById(Guid.Parse(page))!;
        IContent Linked() => contents.GetById(Guid.Parse(LinkedFromHome))!;
        Task Plan(ContentScheduleCollection schedule)
        {
            contents.PersistContentSchedule(Own(), schedule);
            return Task.CompletedTask;
        }

        return
        [
            turn => Saved(Own(), content => content.SetValue("heading", $"Rubrik {turn}", "sv-SE")),
            _ => Done(contents.Publish(Own(), ["sv-SE"]).Success),
            _ => Done(contents.Unpublish(Own()).Success),
            _ => Plan(ContentScheduleCollection.CreateWithEntry("sv-SE", site.Time.GetUtcNow().UtcDateTime.AddDays(1), null)),
            _ => Plan(new ContentScheduleCollection()),
            _ =>
            {
                contents.PerformScheduledPublish(site.Time.GetUtcNow().UtcDateTime.AddDays(2));
                return Task.CompletedTask;
            },
            turn => Saved(Linked(), content => content.SetCultureName($"Länkad {turn}", "sv-SE")),
            _ => Done(contents.Publish(Linked(), ["*"]).Success),
            _ => Done(contents.Unpublish(Linked()).Success),
            turn =>
            {
                IMedia picture = media.GetRootMedia().First();
                picture.Name = $"Mapp {turn}";
                return Done(media.Save(picture).Success);
            },
            async turn =>
            {
                IContentType type = (await types.GetAsync(Guid.Parse(Pages.GuidePage)))!;
                type.Description = $"Beskrivning {turn}";
                await Done((await types.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
            },
            async turn =>
            {
                IMediaType type = MediaTypes.GetAll().First();
                type.Description = $"Beskrivning {turn}";
                await Done((await MediaTypes.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
            },
            async turn =>
            {
                IDataType type = (await dataTypes.GetAsync(Guid.Parse(TextBox)))!;
                type.Name = $"A textrad {turn}";
                await Done((await dataTypes.UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
            },
            async turn => await Done((await languages.CreateAsync(new Language(turn % 2 == 0 ? $"fr-{(turn < 20 ? "FR" : "BE")}" : $"de-{(turn < 20 ? "DE" : "AT")}", $"Språk {turn}"), Constants.Security.SuperUserKey)).Status
                is Umbraco.Cms.Core.Services.OperationStatus.LanguageOperationStatus.Success or Umbraco.Cms.Core.Services.OperationStatus.LanguageOperationStatus.DuplicateIsoCode),
            turn =>
            {
                IUser user = users.GetByUsername(BackofficeSite.Administrator)!;
                user.Name = $"Chef {turn}";
                users.Save(user);
                return Task.CompletedTask;
            },
        ];

        Task Saved(IContent content, Action<IContent> change)
        {
            change(content);
            return Done(contents.Save(content).Success);
        }

        // What was not changed proves nothing; unpublishing what is not published is a success.
        static Task Done(bool isDone)
        {
            Assert.True(isDone);
            return Task.CompletedTask;
        }
    }

    private Task<string> AnewAsync(Editor editor, string address) =>
        TextAsync(editor, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}anew={++_asked}");

    private static async Task<string> TextAsync(Editor editor, string address)
    {
        HttpResponseMessage answer = await editor.GetAsync(address);
        return $"{(int)answer.StatusCode} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync()}";
    }
}
