using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Synchronisation;

namespace Varumarke.Web.Tests.Engine;

/// <summary>What should have followed from a change and did not is made up for.</summary>
public sealed class LateFinishTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private IReadOnlyDictionary<string, string?> Notes
    {
        get
        {
            using ICoreScope scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
            return site.Host.Get<IKeyValueRepository>().FindByKeyPrefix(UnfinishedChanges.Prefix) ?? new Dictionary<string, string?>();
        }
    }

    [Fact]
    public void Publish_AllFollows_LeavesOneNoteAtMostForTheNextToTakeAway()
    {
        for (int i = 0; i < 5; i++)
        {
            site.Publish(site.Create($"Sida {i}", $"Page {i}"));
        }

        Assert.True(Notes.Count <= 1, string.Join('\n', Notes));
    }

    [Fact]
    public void RunAtStop_AllFollowed_LeavesNoNote()
    {
        site.Publish(site.Create("Sista sidan", "The last page"));
        Assert.NotEmpty(Notes);

        site.Host.Get<LateFinish>().RunAtStop();

        Assert.Empty(Notes);
    }

    [Fact]
    public async Task RunAsync_AQuietMinuteAfterAChange_LeavesNoNote()
    {
        site.Publish(site.Create("En lugn minut", "A quiet minute"));

        await site.Host.Get<LateFinish>().RunAsync(CancellationToken.None);

        Assert.Empty(Notes);
    }

    [Fact]
    public void RunAtStart_NoteOfADocumentWithoutAddress_GivesItOneAndTakesTheNoteAway()
    {
        IContent page = site.Create("Glömd sida", "Forgotten page");
        site.Publish(page);
        string before = Addresses(page.Key);
        Assert.NotEmpty(before);
        using (ICoreScope scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            // As a process leaves it that dies between a publish and what follows.
            site.Host.Get<IDocumentUrlRepository>().DeleteByDocumentKey([page.Key]);
            site.Host.Get<IKeyValueRepository>().Save(new KeyValue { Identifier = UnfinishedChanges.Prefix + "dead", Value = $"{page.Key},not a key,{Guid.NewGuid()}" });
            scope.Complete();
        }

        site.Host.Get<LateFinish>().RunAtStart();

        Assert.Equal(before, Addresses(page.Key));
        Assert.Empty(Notes);
    }

    [Fact]
    public async Task RunAsync_FailureThatLeftNoNote_IsMadeUpFor()
    {
        var changes = site.Host.Get<UnfinishedChanges>();
        bool isRunAgain = false;
        changes.Failed(() => isRunAgain = true);

        await site.Host.Get<LateFinish>().RunAsync(CancellationToken.None);

        Assert.True(isRunAgain);
        Assert.False(changes.HasFailed);
    }

    private string Addresses(Guid key)
    {
        using ICoreScope scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return string.Join('\n', site.Host.Get<IDocumentUrlRepository>().GetAll()
            .Where(url => url.DocumentKey == key)
            .Select(url => $"{url.NullableLanguageId} {url.UrlSegment} {(url.IsDraft ? "draft" : "published")}")
            .Order(StringComparer.Ordinal));
    }
}
