using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteContentServiceTests(SqliteFixture fixture) : ContentServiceContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresContentServiceTests(PostgresFixture fixture) : ContentServiceContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Documents through Umbraco's own service, as editors change them.</summary>
public abstract class ContentServiceContract(DatabaseFixture fixture)
{
    private const int RecycleBin = Umbraco.Cms.Core.Constants.System.RecycleBinContent;

    private readonly ContentScene _scene = On(fixture);
    private readonly IContentService _service = fixture.Get<IContentService>();

    private IAmbientDatabase Database => fixture.Get<IAmbientDatabase>();

    [Fact]
    public void Publish_BothCultures_ThenUnpublishOne_LeavesTheOther()
    {
        Content article = _scene.NewArticle("Naturens kraft", "The force of nature");
        Assert.True(_service.Save(article).Success);
        PublishResult published = _service.Publish(article, [Swedish, English]);
        Assert.True(published.Success, published.Result.ToString());
        Assert.Equal(2, _service.GetById(article.Id)!.PublishedCultures.Count());

        PublishResult unpublished = _service.Unpublish(_service.GetById(article.Id)!, English);
        Assert.True(unpublished.Success, unpublished.Result.ToString());
        IContent read = _service.GetById(article.Key)!;
        Assert.Equal([Swedish], read.PublishedCultures);
        Assert.True(read.Published);
        Assert.Equal("The force of nature", read.GetValue("title", English));
        Assert.Null(read.GetValue("title", English, published: true));
    }

    [Fact]
    public void Unpublish_MandatoryCulture_TakesAllDown()
    {
        Content article = _scene.NewArticle("Obligatorisk", "Mandatory");
        _service.Save(article);
        _service.Publish(article, ["*"]);
        _service.Unpublish(_service.GetById(article.Id)!, Swedish);
        Assert.False(_service.GetById(article.Id)!.Published);
    }

    [Fact]
    public void Publish_AnUnpublishedParent_IsRefused()
    {
        Content parent = _scene.SavedPage("Utkast");
        Content child = _scene.SavedPage("Under utkast", parent.Id);
        Assert.Equal(PublishResultType.FailedPublishPathNotPublished, _service.Publish(child, ["*"]).Result);
    }

    [Fact]
    public void Move_ABranch_TakesAllBelowAlong()
    {
        Content target = _scene.SavedPage("Mål");
        Content branch = Branch("Flyttad", 4);
        Assert.True(_service.Move(branch, target.Id).Success);

        IContent[] below = [.. _service.GetPagedDescendants(target.Id, 0, 100, out long total)];
        Assert.Equal(5, total);
        Assert.All(below, content => Assert.Equal(content.Level, content.Path.Split(',').Length - 1));
        Assert.All(below, content => Assert.StartsWith($"-1,{target.Id},", content.Path, StringComparison.Ordinal));
        Assert.Equal([2, 3, 4, 5, 6], below.Select(content => content.Level).Order());
    }

    [Fact]
    public void MoveToRecycleBin_APublishedBranch_IsHiddenAndComesBack()
    {
        Content parent = _scene.SavedPage("Papperskorgen prövas");
        Content page = _scene.SavedPage("Kastas", parent.Id);
        Content child = _scene.SavedPage("Kastas med", page.Id);
        foreach (Content content in new[] { parent, page, child })
        {
            Assert.True(_service.Publish(content, ["*"]).Success);
        }

        Assert.True(_service.MoveToRecycleBin(_service.GetById(page.Id)!).Success);
        IContent trashed = _service.GetById(child.Id)!;
        Assert.True(trashed.Trashed);
        Assert.Equal($"-1,{RecycleBin},{page.Id},{child.Id}", trashed.Path);
        Assert.Contains(_service.GetPagedContentInRecycleBin(0, 1000, out _), content => content.Id == child.Id);
        Assert.False(_service.IsPathPublished(trashed));

        Assert.True(_service.Move(_service.GetById(page.Id)!, parent.Id).Success);
        IContent restored = _service.GetById(child.Id)!;
        Assert.False(restored.Trashed);
        Assert.Equal($"-1,{parent.Id},{page.Id},{child.Id}", restored.Path);
        Assert.Equal(3, restored.Level);
    }

    [Fact]
    public void Copy_ABranch_GetsKeysAndNamesOfItsOwn()
    {
        Content original = Branch("Original", 2);
        IContent copy = _service.Copy(original, -1, relateToOriginal: false, recursive: true)!;
        Assert.Equal("Original (1)", copy.Name);
        Assert.NotEqual(original.Key, copy.Key);
        Assert.Equal(2, _service.CountDescendants(copy.Id));
        Assert.Equal(original.GetValue("title"), _service.GetById(copy.Id)!.GetValue("title"));
        Assert.False(copy.Published);
    }

    [Fact]
    public void Sort_Reversed_IsTheOrderFromNowOn()
    {
        Content parent = _scene.SavedPage("Sorteras");
        int[] children = [.. Enumerable.Range(0, 5).Select(number => _scene.SavedPage($"Barn {number}", parent.Id).Id)];
        Assert.All(children, id => Assert.NotNull(_service.GetById(id)));
        Assert.True(_service.Sort(children.Reverse()).Success);
        Assert.Equal(children.Reverse(), Children(parent.Id).Select(content => content.Id));
        Assert.Equal(0, _service.GetById(children[4])!.SortOrder);
    }

    [Fact]
    public void Delete_ABranch_TakesAllOfIt()
    {
        Content branch = Branch("Raderas", 3);
        int[] ids = [branch.Id, .. _service.GetPagedDescendants(branch.Id, 0, 10, out _).Select(content => content.Id)];
        Assert.Equal(4, ids.Length);
        Assert.True(_service.Delete(branch).Success);
        Assert.All(ids, id => Assert.Null(_service.GetById(id)));
    }

    [Fact]
    public void Rollback_ToTheFirstVersion_BringsItsValuesBack()
    {
        Content page = _scene.SavedPage("Återställs", title: "första");
        _service.Publish(page, ["*"]);
        int first = page.PublishedVersionId;
        page.SetValue("title", "andra");
        _service.Save(page);
        _service.Publish(page, ["*"]);

        Assert.True(_service.Rollback(page.Id, first).Success);
        Assert.Equal("första", _service.GetById(page.Id)!.GetValue("title"));
        Assert.Equal("andra", _service.GetById(page.Id)!.GetValue("title", published: true));
    }

    [Fact]
    public void PerformScheduledPublish_ReleaseThenExpire_FollowsTheClock()
    {
        Content page = _scene.SavedPage("Schemalagd");
        DateTime now = DateTime.UtcNow;
        var schedule = ContentScheduleCollection.CreateWithEntry(now.AddMinutes(-1), now.AddMinutes(10));
        Assert.True(_service.Save(page, -1, schedule).Success);
        Assert.All(_service.GetContentScheduleByContentId(page.Id).FullSchedule, entry => Assert.Equal(DateTimeKind.Utc, entry.Date.Kind));

        _service.PerformScheduledPublish(now);
        Assert.True(_service.GetById(page.Id)!.Published);
        _service.PerformScheduledPublish(now.AddMinutes(11));
        Assert.False(_service.GetById(page.Id)!.Published);
        Assert.Empty(_service.GetContentScheduleByContentId(page.Id).FullSchedule);
    }

    [Fact]
    public void ContentSchedule_LanguageIsDeleted_GoesWithIt()
    {
        ILanguageRepository languages = fixture.Get<ILanguageRepository>();
        Content article = _scene.NewArticle("Tvåspråkig");
        _service.Save(article);
        var danish = new Language("da-DK", "Danska");
        _scene.Do(() => languages.Save(danish));
        _scene.Do(() => _scene.Documents.PersistContentSchedule(article, ContentScheduleCollection.CreateWithEntry("da-DK", DateTime.UtcNow.AddDays(1), null)));
        _scene.Do(() => languages.Delete(danish));
        Assert.Empty(_service.GetContentScheduleByContentId(article.Id).FullSchedule);
    }

    [Fact]
    public void PublishBranch_AllBelow_IsPublished()
    {
        Content branch = Branch("Gren", 3);
        PublishResult[] results = [.. _service.PublishBranch(branch, PublishBranchFilter.IncludeUnpublished, ["*"])];
        Assert.All(results, result => Assert.True(result.Success, result.Result.ToString()));
        Assert.All(_service.GetPagedDescendants(branch.Id, 0, 10, out _), content => Assert.True(content.Published));
        Assert.True(_service.IsPathPublished(_service.GetPagedDescendants(branch.Id, 0, 10, out _).MaxBy(content => content.Level)!));
    }

    [Fact]
    public void GetById_AfterEveryKindOfChange_IsNeverStale()
    {
        Content page = _scene.SavedPage("Färskt", title: "ett");
        for (int number = 0; number < 5; number++)
        {
            IContent read = _service.GetById(page.Key)!;
            read.SetValue("title", $"gång {number}");
            Assert.True(_service.Save(read).Success);
            Assert.Equal($"gång {number}", _service.GetById(page.Id)!.GetValue("title"));
            Assert.True(_service.Publish(_service.GetById(page.Id)!, ["*"]).Success);
            Assert.Equal($"gång {number}", _service.GetById(page.Key)!.GetValue("title", published: true));
        }
    }

    [Fact]
    public async Task Publish_ManyParallelWriters_AllArePublished()
    {
        Content parent = _scene.SavedPage("Många");
        Assert.True(_service.Publish(parent, ["*"]).Success);
        PublishResult[] results = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() =>
        {
            Content page = _scene.NewPage($"Skribent {number}", parent.Id);
            _service.Save(page);
            return _service.Publish(page, ["*"]);
        })));
        Assert.All(results, result => Assert.True(result.Success, result.Result.ToString()));
        Assert.Equal(12, Children(parent.Id).Count(content => content.Published));
    }

    [Fact]
    public void CheckDataIntegrity_ABrokenPath_IsFoundAndPutRight()
    {
        Content branch = Branch("Trasig", 2);
        IContent child = Children(branch.Id).Single();
        child.Path = "-1,999999";
        child.Level = 7;
        _scene.Do(() => _scene.Documents.Save(child));
        Assert.False(_service.CheckDataIntegrity(new ContentDataIntegrityReportOptions()).Ok);
        Assert.True(_service.CheckDataIntegrity(new ContentDataIntegrityReportOptions { FixIssues = true }).Ok);
        Assert.Equal($"-1,{branch.Id},{child.Id}", _service.GetById(child.Id)!.Path);
    }

    [Fact]
    public void Save_ADeepTree_KeepsPathAndLevelAllTheWayDown()
    {
        Content root = Branch("Djup", 30);
        IContent deepest = _service.GetPagedDescendants(root.Id, 0, 100, out long total).MaxBy(content => content.Level)!;
        Assert.Equal(30, total);
        Assert.Equal(31, deepest.Level);
        Assert.Equal(deepest.Level + 1, deepest.Path.Split(',').Length);
        Assert.Equal(30, _service.CountDescendants(root.Id));
        Assert.Equal(30, _service.GetAncestors(deepest).Count());
    }

    [Fact]
    public void SaveBlueprint_NewAndChanged_IsNoDocument()
    {
        Content blueprint = _scene.NewPage("Mall", title: "förifyllt");
        blueprint.Blueprint = true;
        _service.SaveBlueprint(blueprint, null, -1);
        Content twin = _scene.NewPage("Mall");
        twin.Blueprint = true;
        _service.SaveBlueprint(twin, null, -1);

        IContent read = _service.GetBlueprintById(blueprint.Key)!;
        Assert.True(read.Blueprint);
        Assert.Equal("förifyllt", read.GetValue("title"));
        Assert.Equal("Mall", _service.GetBlueprintById(twin.Id)!.Name);
        Assert.Null(_service.GetById(blueprint.Id));
        Assert.Contains(_service.GetBlueprintsForContentTypes(_scene.Page.Id), found => found.Id == blueprint.Id);
        _service.DeleteBlueprint(read);
        Assert.Null(_service.GetBlueprintById(blueprint.Id));
    }

    [Fact]
    public async Task PublishAsync_ThroughThePublishingService_PublishesAndSchedules()
    {
        IContentPublishingService publishing = fixture.Get<IContentPublishingService>();
        Content article = _scene.NewArticle("Kommunikation", "Communication");
        _service.Save(article);
        var published = await publishing.PublishAsync(article.Key, [new CulturePublishScheduleModel { Culture = Swedish }], Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.True(published.Success, published.Status.ToString());
        Assert.Equal([Swedish], _service.GetById(article.Key)!.PublishedCultures);

        DateTimeOffset later = DateTimeOffset.UtcNow.AddDays(1);
        var scheduled = await publishing.PublishAsync(
            article.Key,
            [new CulturePublishScheduleModel { Culture = English, Schedule = new ContentScheduleModel { PublishDate = later } }],
            Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.True(scheduled.Success, scheduled.Status.ToString());
        ContentSchedule entry = Assert.Single(_service.GetContentScheduleByContentId(article.Id).FullSchedule);
        Assert.Equal(English, entry.Culture);
        Assert.Equal(DateTimeKind.Utc, entry.Date.Kind);

        var unpublished = await publishing.UnpublishAsync(article.Key, new HashSet<string> { "*" }, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.True(unpublished.Success, unpublished.Result.ToString());
        Assert.False(_service.GetById(article.Key)!.Published);
    }

    [Fact]
    public void Delete_StartNodeOfAGroup_FreesTheGroup()
    {
        IUserGroupRepository groups = fixture.Get<IUserGroupRepository>();
        Content page = _scene.SavedPage("Startnod");
        var group = new Umbraco.Cms.Core.Models.Membership.UserGroup(fixture.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, $"g{Guid.NewGuid():N}", "Grupp", null) { StartContentId = page.Id };
        _scene.Do(() => groups.Save(group));
        _service.Delete(page);
        Assert.Null(_scene.Do(() => groups.Get(group.Id))!.StartContentId);
    }

    [Fact]
    public void GetById_BranchMovedByAnotherNode_IsReadAfresh()
    {
        Content branch = Branch("Annan nod", 1);
        IContent child = Children(branch.Id).Single();
        Assert.Equal(2, _service.GetById(child.Id)!.Level);
        using (var scope = _scene.Scopes.CreateCoreScope())
        {
            Database.Write.Set<NodeRow>().Where(node => node.Id == child.Id).ExecuteUpdate(set => set.SetProperty(node => node.SortOrder, 99));
            scope.Complete();
        }

        fixture.Get<Umbraco.Cms.Core.Events.IEventAggregator>().Publish(new Umbraco.Cms.Core.Notifications.ContentCacheRefresherNotification(
            new[] { new Umbraco.Cms.Core.Cache.ContentCacheRefresher.JsonPayload { Id = branch.Id, Key = branch.Key, ChangeTypes = Umbraco.Cms.Core.Services.Changes.TreeChangeTypes.RefreshBranch } },
            Umbraco.Cms.Core.Sync.MessageType.RefreshByPayload));
        Assert.Equal(99, _service.GetById(child.Id)!.SortOrder);
    }

    [Fact]
    public void Permissions_OfADocument_AreReplacedAndAdded()
    {
        IDocumentRepository documents = _scene.Documents;
        int group = fixture.Get<IUserGroupRepository>() is var groups ? _scene.Do(() => groups.GetMany(Array.Empty<int>()).First().Id) : 0;
        Content page = _scene.SavedPage("Behörig");
        _scene.Do(() => documents.AssignEntityPermission(page, "Umb.Document.Read", [group]));
        _scene.Do(() => documents.AssignEntityPermission(page, "Umb.Document.Update", [group]));
        Assert.Equal(2, _scene.Do(() => documents.GetPermissionsForEntity(page.Id)).GetAllPermissions(page.Id).Count);
        _service.Delete(page);
        Assert.Empty(_scene.Do(() => documents.GetPermissionsForEntity(page.Id)));
    }

    private IContent[] Children(int parentId) => [.. _service.GetPagedChildren(parentId, 0, 100, out _, null, null, Ordering.By("sortOrder"))];

    private Content Branch(string name, int depth)
    {
        Content root = _scene.SavedPage(name);
        Content parent = root;
        for (int level = 0; level < depth; level++)
        {
            parent = _scene.SavedPage($"{name} {level}", parent.Id);
        }

        return root;
    }
}
