using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Communication;

/// <summary>No message is planned with a picture whose right ends before its day; on a site of its own, since a right is changed.</summary>
public sealed class PlannedPicturesTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private static readonly Guid Poster = Guid.Parse("ba80ccb1-c0f0-5de5-a97d-6f5da22113ae");
    private static readonly Guid Picture = Guid.Parse("58797d8b-8633-5455-8ae3-fa5d5a534605");

    [Fact]
    public async Task Publish_APictureWhoseRightEndsBeforeTheDay_IsRefusedAtThePropertyInBothLanguages()
    {
        DateTime today = site.Time.GetUtcNow().UtcDateTime.Date;
        using var ends = new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Picture, ("deliverableTo", DateTime.SpecifyKind(today.AddDays(10), DateTimeKind.Unspecified)));
        IContent message = Plan(today.AddDays(40));
        using Editor editor = await site.SignInAsync();
        foreach ((string language, string sentence) in new[] { ("sv", "Den kan inte publiceras:"), ("en", "It cannot be published:") })
        {
            editor.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
            editor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            HttpResponseMessage answer = await PublishAsync(editor, message);
            JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.StartsWith(sentence, (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Contains(site.Services.GetRequiredService<IMediaService>().GetById(Picture)!.Name!, (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Equal([PlannedMessage.PicturesProperty], problem["invalidProperties"]!.AsArray().Select(alias => (string)alias!));
        }

        Assert.NotEqual(today.AddDays(40), Contents.GetById(message.Id)!.GetValue<DateTime>(PlannedMessage.DayProperty, published: true).Date);

        // Before its right ends it may.
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(editor, Plan(today.AddDays(5)))).StatusCode);
    }

    [Fact]
    public async Task Publish_AMessageThatWasSaidAlready_MayBeWrittenOnWhateverBecameOfItsPicture()
    {
        DateTime today = site.Time.GetUtcNow().UtcDateTime.Date;
        using var withdrawn = new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Picture, ("approval", "withdrawn"));
        IContent message = Plan(today.AddDays(-40));
        using Editor editor = await site.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(editor, message)).StatusCode);
        string page = await site.CreateClient().GetStringAsync(new Uri(site.Services.GetRequiredService<PlanReader>().Find(message.Key, "sv")!.Path, UriKind.Relative));
        Assert.DoesNotContain(Picture.ToString("N"), page.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private static Task<HttpResponseMessage> PublishAsync(Editor editor, IContent message) =>
        editor.PutAsync($"document/{message.Key}/publish", new { publishSchedules = new[] { new { culture = Swedish } } });

    private IContent Plan(DateTime day)
    {
        IContent message = Contents.GetById(Poster)!;
        message.SetValue(PlannedMessage.DayProperty, DateTime.SpecifyKind(day, DateTimeKind.Unspecified));
        Assert.True(Contents.Save(message, Admin).Success);
        return message;
    }
}
