using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using Varumarke.Testing.Engine;

namespace Varumarke.Web.Tests.Engine;

/// <summary>What an editor does through Umbraco's services, and what a reader sees of it, on the engine as it runs.</summary>
public sealed class EditorialFlowTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public void Publish_InTwoCultures_IsReadInBoth()
    {
        IContent page = site.Create("Forsen", "The rapids");
        site.Publish(page);

        IPublishedContent published = Read(page)!;

        Assert.Equal("Forsen", published.Name(site.Variation, "sv-SE"));
        Assert.Equal("Rubrik: The rapids", published.Value<string>(Fallback, "title", "en-GB"));
        Assert.Equal("Rubrik: Forsen", published.Value<string>(Fallback, "title", "sv-SE"));
    }

    [Fact]
    public void Save_AfterPublish_ReadersSeeThePublishedAndPreviewTheDraft()
    {
        IContent page = site.Create("Älven", "The river");
        site.Publish(page);
        Read(page);

        page.SetValue("title", "Ändrad", "sv-SE");
        site.Content.Save(page);

        Assert.Equal("Rubrik: Älven", Read(page)!.Value<string>(Fallback, "title", "sv-SE"));
        Assert.Equal("Ändrad", Read(page, preview: true)!.Value<string>(Fallback, "title", "sv-SE"));
        Assert.True(Read(page, preview: true)!.IsDraft("sv-SE"));
    }

    [Fact]
    public void Publish_Again_IsSeenAtOnceAndNothingElseIsReadAnew()
    {
        IContent page = site.Create("Älven", "The river");
        IContent other = site.Create("Annan", "Other");
        site.Publish(page);
        site.Publish(other);
        Read(page);

        // What is asked for again and again is kept as one.
        Read(other);
        Read(other);
        IPublishedContent before = Read(other)!;

        page.SetValue("title", "Ny", "sv-SE");
        site.Publish(page);

        Assert.Equal("Ny", Read(page)!.Value<string>(Fallback, "title", "sv-SE"));
        Assert.Same(before, Read(other));
    }

    [Fact]
    public void Unpublish_OneCulture_LeavesTheOther()
    {
        IContent page = site.Create("Älven", "The river");
        site.Publish(page);
        Read(page);

        site.Content.Unpublish(page, "en-GB");

        IPublishedContent published = Read(page)!;
        Assert.Equal(["sv-SE"], published.Cultures.Keys);
        Assert.Null(published.GetProperty("title")!.GetSourceValue("en-GB"));
    }

    [Fact]
    public void Unpublish_TheParent_HidesTheChild()
    {
        IContent parent = site.Create("Förälder", "Parent");
        IContent child = site.Create("Barn", "Child", parent);
        site.Publish(parent);
        site.Publish(child);
        Assert.NotNull(Read(child));

        site.Content.Unpublish(parent);

        Assert.Null(Read(parent));
        Assert.Null(Read(child));
        Assert.NotNull(Read(child, preview: true));
    }

    [Fact]
    public void Trash_Published_IsGoneAndRestorableWhereItWas()
    {
        IContent parent = site.Create("Förälder", "Parent");
        IContent child = site.Create("Barn", "Child", parent);
        site.Publish(parent);
        site.Publish(child);
        Read(child);

        site.Content.MoveToRecycleBin(child);

        Assert.Null(Read(child));
        Assert.Null(Read(child, preview: true));
        IRelation relation = Assert.Single(site.Host.Get<IRelationService>().GetByChildId(child.Id));
        Assert.Equal(parent.Id, relation.ParentId);

        site.Content.Move(site.Content.GetById(child.Id)!, parent.Id);

        Assert.NotNull(Read(child, preview: true));
        Assert.Empty(site.Host.Get<IRelationService>().GetByChildId(child.Id));
    }

    [Fact]
    public void Rename_PublishedParent_LeavesRedirectsForItAndItsChildren()
    {
        IContent parent = site.Create("Gamla namnet", "Old name");
        IContent child = site.Create("Barn", "Child", parent);
        site.Publish(parent);
        site.Publish(child);
        string before = Url(child, "sv-SE");

        parent.SetCultureName("Nya namnet", "sv-SE");
        site.Publish(parent);

        Assert.Contains("gamla-namnet", before, StringComparison.Ordinal);
        Assert.Contains("nya-namnet", Url(child, "sv-SE"), StringComparison.Ordinal);
        IRedirectUrl redirect = Assert.Single(Redirects(child));
        Assert.Equal(before.TrimEnd('/'), redirect.Url);
        Assert.Equal("sv-SE", redirect.Culture, ignoreCase: true);
    }

    [Fact]
    public void Rename_BackAgain_LeavesNoRedirectFromTheNameInUse()
    {
        IContent page = site.Create("Första", "First");
        site.Publish(page);
        string first = Url(page, "sv-SE").TrimEnd('/');
        page.SetCultureName("Andra", "sv-SE");
        site.Publish(page);

        page.SetCultureName("Första", "sv-SE");
        site.Publish(page);

        Assert.DoesNotContain(Redirects(page), redirect => redirect.Url == first);
    }

    [Fact]
    public void Move_Published_LeavesARedirect()
    {
        IContent parent = site.Create("Ny plats", "New place");
        IContent page = site.Create("Flyttas", "Moves");
        site.Publish(parent);
        site.Publish(page);
        string before = Url(page, "sv-SE").TrimEnd('/');

        site.Content.Move(page, parent.Id);

        Assert.Contains(Redirects(page), redirect => redirect.Url == before);
        Assert.EndsWith("ny-plats/flyttas/", Url(page, "sv-SE"), StringComparison.Ordinal);
    }

    [Fact]
    public void PropertyAdded_ToTheType_IsThereInCachedItems()
    {
        IContent page = site.Create("Älven", "The river");
        site.Publish(page);
        Assert.Null(Read(page)!.GetProperty("added"));

        site.AddProperty("added");

        Assert.NotNull(Read(page)!.GetProperty("added"));
    }

    [Fact]
    public void Schedule_Due_IsPublished()
    {
        IContent page = site.Create("Senare", "Later");
        DateTime due = site.Time.GetUtcNow().UtcDateTime.AddMinutes(5);
        var schedule = new ContentScheduleCollection();
        schedule.Add("sv-SE", due, null);
        schedule.Add("en-GB", due, null);
        site.Content.Save(page, contentSchedule: schedule);

        site.RunScheduledPublishing();
        Assert.Null(Read(page));
        site.Time.Advance(TimeSpan.FromMinutes(6));
        site.RunScheduledPublishing();

        Assert.NotNull(Read(page));
    }

    private IPublishedValueFallback Fallback => site.Host.Get<IPublishedValueFallback>();

    private IPublishedContent? Read(IContent content, bool preview = false) =>
        site.Host.Get<IPublishedContentCache>().GetById(preview, content.Key);

    private string Url(IContent content, string culture)
    {
        using UmbracoContextReference context = site.Host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return site.Host.Get<IPublishedUrlProvider>().GetUrl(content.Key, UrlMode.Relative, culture);
    }

    private IEnumerable<IRedirectUrl> Redirects(IContent content) =>
        site.Host.Get<IRedirectUrlService>().GetContentRedirectUrls(content.Key);
}
