using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Mail;
using Varumarke.Core.Reviews;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Reviews;

/// <summary>Owners are reminded of pages past their day of review; editors see those, and the pages that nobody answers for.</summary>
public sealed class ReviewTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Address = "anna.agare@hagfors.example.se";
    private static readonly Guid Plan = new("22d52ad0-5e5f-5bfd-a97a-bb87d130973f");

    [Fact]
    public async Task Remind_ADayPasses_MailsTheListOnceAndAgainNextMonth()
    {
        DateTime today = site.Time.GetUtcNow().UtcDateTime.Date;
        Guid soon = Make("Ses över snart", Address, today.AddDays(3)), later = Make("Ses över sedan", Address.ToUpperInvariant(), today.AddDays(10));
        await ShownAsync(soon, later);
        Assert.Equal(0, Remind());

        site.Time.Pass(TimeSpan.FromDays(5));
        Assert.Equal(1, Remind());
        Assert.Equal(0, Remind());
        MailMessage first = Assert.Single(await MailsAsync());
        Assert.Equal("Dags att se över: Ses över snart", first.Subject);
        Assert.Contains("https://", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ses över sedan", first.Text, StringComparison.Ordinal);

        site.Time.Pass(TimeSpan.FromDays(7));
        Assert.Equal(1, Remind());
        Assert.Equal("Dags att se över 2 sidor", (await MailsAsync())[^1].Subject);

        site.Time.Pass(TimeSpan.FromDays(32));
        Assert.Equal(1, Remind());
        Assert.Equal(3, (await MailsAsync()).Length);

        // What has been given a new day, or is published no more, wants nothing.
        Change(soon, document => document.SetValue("reviewBy", site.Time.GetUtcNow().UtcDateTime.Date.AddYears(1)));
        Assert.True(Contents.Unpublish(Contents.GetById(later)!).Success);
        await Eventually.HoldsAsync(() => !Reviews.Past().Any(page => page.Key == soon || page.Key == later));
        site.Time.Pass(TimeSpan.FromDays(32));
        Remind();
        Assert.Equal(3, (await MailsAsync()).Length);
    }

    [Fact]
    public async Task Care_OfPages_ShowsEditorsWhatWantsSomebodyAndNobodyElse()
    {
        // The seed's pages must have an owner; of a site that asks for none, or that took its pages from elsewhere, some have not.
        IContentTypeService types = site.Services.GetRequiredService<IContentTypeService>();
        IContentType page = types.GetAll().Single(type => type.PropertyTypes.Any(property => property.Alias == "pageOwner"));
        page.PropertyTypes.Single(property => property.Alias == "pageOwner").Mandatory = false;
        Assert.True((await types.UpdateAsync(page, Constants.Security.SuperUserKey)).Success);
        Guid nobodys = Make("Ingen äger", string.Empty, site.Time.GetUtcNow().UtcDateTime.Date.AddDays(-2), owner: string.Empty);
        await ShownAsync(nobodys);

        using Editor editor = await site.SignInAsync();
        JsonNode care = await editor.ReadAsync("varumarke/pages/care");
        Assert.Contains(care["withoutOwner"]!["items"]!.AsArray(), item => (Guid)item!["id"]! == nobodys && (string)item["name"]! == "Ingen äger");
        JsonNode past = care["pastReview"]!["items"]!.AsArray().Single(item => (Guid)item!["id"]! == nobodys)!;
        Assert.StartsWith("20", (string)past["reviewBy"]!, StringComparison.Ordinal);

        Assert.True(Contents.Unpublish(Contents.GetById(nobodys)!).Success);
        await Eventually.HoldsAsync(() => Reviews.All().All(page => page.Key != nobodys));
        Assert.DoesNotContain(nobodys.ToString(), (await editor.ReadAsync("varumarke/pages/care")).ToJsonString(), StringComparison.Ordinal);

        using Editor stranger = site.Editor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("varumarke/pages/care")).StatusCode);
    }

    private PageReviews Reviews => site.Services.GetRequiredService<PageReviews>();

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    private int Remind() => site.Services.GetRequiredService<ReviewReminders>().Remind();

    private Task ShownAsync(params Guid[] keys) => Eventually.HoldsAsync(() => keys.All(key => Reviews.All().Any(page => page.Key == key)));

    private async Task<MailMessage[]> MailsAsync()
    {
        await site.SendMailAsync();
        return [.. site.Mails.AllTo(Address).Where(mail => mail.Subject.StartsWith("Dags att se över", StringComparison.Ordinal))];
    }

    private Guid Make(string title, string address, DateTime reviewBy, string owner = "Anna Ägare")
    {
        IContent activity = Contents.Create(title, Plan, "activity");
        foreach (string culture in new[] { "sv-SE", "en-GB" })
        {
            activity.SetCultureName(title, culture);
            activity.SetValue("heading", title, culture);
            activity.SetValue("responsible", "Tekniska enheten", culture);
            activity.SetValue("description", """{"markup":"<p>Ett prov.</p>","blocks":{"contentData":[],"settingsData":[],"expose":[],"layout":{}}}""", culture);
        }

        activity.SetValue("pageOwnerEmail", address);
        activity.SetValue("pageOwner", owner);
        activity.SetValue("reviewBy", reviewBy);
        activity.SetValue("startDate", reviewBy.AddDays(-90));
        activity.SetValue("endDate", reviewBy.AddDays(-30));
        activity.SetValue("status", "[\"done\"]");
        Assert.True(Contents.Save(activity).Success);
        Publish(activity);
        return activity.Key;
    }

    private void Change(Guid key, Action<IContent> change)
    {
        IContent document = Contents.GetById(key)!;
        change(document);
        Contents.Save(document);
        Publish(document);
    }

    private void Publish(IContent document)
    {
        PublishResult published = Contents.Publish(document, ["sv-SE", "en-GB"]);
        Assert.True(published.Success, $"{published.Result}: {string.Join(", ", published.InvalidProperties?.Select(property => property.Alias) ?? [])}");
    }
}
