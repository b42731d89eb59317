using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.DeliveryApi.Answers;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>A change is visible in the next request, and nothing that it does not touch is built anew.</summary>
[Collection(SeededHostCollection.Name)]
public class FreshnessTests(SeededHost host)
{
    private const int Admin = -1;

    private IContentService Contents => host.Services.GetRequiredService<IContentService>();

    private IMediaService Media => host.Services.GetRequiredService<IMediaService>();

    private OutputCache Cache => host.Services.GetRequiredService<OutputCache>();

    [Fact]
    public async Task Publish_NewText_IsVisibleInTheNextRequest()
    {
        string path = $"content/item/{Seed.GoodFood}";
        Answer before = await host.GetAsync(path);
        IContent content = Contents.GetById(Seed.GoodFood)!;
        string promise = $"Ny text {Guid.NewGuid()}";
        content.SetValue("promise", promise, "sv-SE");

        Contents.Save(content, Admin);
        Answer saved = await host.GetAsync(path);
        Contents.Publish(content, ["sv-SE"], Admin);
        Answer published = await host.GetAsync(path, ("If-None-Match", before.ETag!));

        Assert.Equal(before.Text, saved.Text);
        Assert.Equal(HttpStatusCode.OK, published.Status);
        Assert.Equal(promise, published.Json!["properties"]!["promise"]!.GetValue<string>());
    }

    [Fact]
    public async Task Publish_OneItem_EvictsOnlyWhatShowsIt()
    {
        await host.GetAsync($"content/item/{Seed.GoodFood}");
        await host.GetAsync($"content/item/{Seed.Guides}");
        await host.GetAsync($"content?fetch=children:{Seed.Guides}");
        await host.GetAsync($"content?fetch=children:{Seed.Strengths}");

        Touch(Seed.GoodFood);

        Assert.False(IsKept($"content/item/{Seed.GoodFood}"));
        Assert.True(IsKept($"content/item/{Seed.Guides}"));
        Assert.True(IsKept("content", $"?fetch=children:{Seed.Guides}"));
        Assert.False(IsKept("content", $"?fetch=children:{Seed.Strengths}"));
    }

    [Fact]
    public async Task Save_Draft_EvictsNothing()
    {
        await host.GetAsync($"content/item/{Seed.GoodFood}");
        await host.GetAsync($"content?fetch=children:{Seed.Strengths}");
        IContent content = Contents.GetById(Seed.GoodFood)!;

        Contents.Save(content, Admin);

        Assert.True(IsKept($"content/item/{Seed.GoodFood}"));
        Assert.True(IsKept("content", $"?fetch=children:{Seed.Strengths}"));
    }

    [Fact]
    public async Task Publish_Unchanged_LeavesTheNeighboursAlone()
    {
        await host.GetAsync($"content/item/{Seed.OurPictures}");

        Touch(Seed.Guides);

        Assert.True(IsKept($"content/item/{Seed.OurPictures}"));
    }

    [Fact]
    public async Task Create_NewItem_AppearsInTheLists()
    {
        string list = $"content?fetch=children:{Seed.Guides}&sort=name:asc&take=50";
        int before = (await host.GetAsync(list)).Json!["total"]!.GetValue<int>();

        IContent created = CreateGuide("Alldeles ny guide");
        Answer after = await host.GetAsync(list);
        Contents.Unpublish(created, "*", Admin);
        Answer unpublished = await host.GetAsync(list);
        Answer gone = await host.GetAsync($"content/item/{created.Key}");

        Assert.Equal(before + 1, after.Json!["total"]!.GetValue<int>());
        Assert.Contains("Alldeles ny guide", after.Names);
        Assert.Equal(before, unpublished.Json!["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Contents.Delete(created, Admin);
    }

    [Fact]
    public async Task Rename_Item_RedirectsFromItsOldPath()
    {
        IContent created = CreateGuide("Gammalt namn");
        Answer before = await host.GetAsync($"content/item/{created.Key}");
        string oldPath = before.Json!["route"]!["path"]!.GetValue<string>();

        created = Contents.GetById(created.Key)!;
        created.SetCultureName("Nytt namn", "sv-SE");
        Contents.Save(created, Admin);
        Contents.Publish(created, ["sv-SE"], Admin);
        Answer after = await host.GetAsync($"content/item/{created.Key}");
        Answer old = await host.GetAsync("content/item" + oldPath);

        Assert.Equal("Nytt namn", after.Json!["name"]!.GetValue<string>());
        string newPath = after.Json["route"]!["path"]!.GetValue<string>();
        Assert.NotEqual(oldPath, newPath);
        Assert.Equal(HttpStatusCode.MovedPermanently, old.Status);
        Assert.Equal(newPath, old.Headers["Location"]);
        Assert.Equal("hem", old.Headers["Location-Start-Item-Path"]);
        Assert.Equal(Seed.Home.ToString("D"), old.Headers["Location-Start-Item-Id"]);
        Contents.Delete(created, Admin);
    }

    [Fact]
    public async Task Rename_Parent_MovesItsDescendants()
    {
        IContent parent = CreateCollection("Första namnet");
        IContent child = CreateGuide("Barnet", parent.Id);
        Answer before = await host.GetAsync($"content/item/{child.Key}");

        parent = Contents.GetById(parent.Key)!;
        parent.SetCultureName("Andra namnet", "sv-SE");
        Contents.Save(parent, Admin);
        Contents.Publish(parent, ["sv-SE"], Admin);
        Answer after = await host.GetAsync($"content/item/{child.Key}");

        Assert.Contains("/forsta-namnet/", before.Json!["route"]!["path"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("/andra-namnet/", after.Json!["route"]!["path"]!.GetValue<string>(), StringComparison.Ordinal);
        Contents.Delete(parent, Admin);
    }

    [Fact]
    public async Task Move_Item_HasItsNewPath()
    {
        IContent target = CreateCollection("Flyttmål");
        IContent item = CreateGuide("Flyttas");
        Answer before = await host.GetAsync($"content/item/{item.Key}");
        await host.GetAsync($"content?fetch=children:{target.Key}");

        Contents.Move(item, target.Id, Admin);
        Answer after = await host.GetAsync($"content/item/{item.Key}");
        Answer list = await host.GetAsync($"content?fetch=children:{target.Key}");

        Assert.NotEqual(before.Json!["route"]!["path"]!.GetValue<string>(), after.Json!["route"]!["path"]!.GetValue<string>());
        Assert.Equal(["Flyttas"], list.Names);
        Contents.Delete(target, Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync($"content/item/{item.Key}")).Status);
    }

    [Fact]
    public async Task Media_Withdrawn_IsGoneEverywhereAtOnce()
    {
        string page = $"content/item/{Seed.BoldFolk}?expand=properties[images]";
        Answer before = await host.GetAsync(page);
        Guid key = before.Json!["properties"]!["images"]![0]!["id"]!.GetValue<Guid>();
        Answer list = await host.GetAsync("media?fetch=descendants:/&filter=mediaType:brandImage&take=100");
        await host.GetAsync($"media/item/{key}");
        await host.GetAsync($"content/item/{Seed.Guides}");
        IMedia picture = Media.GetById(key)!;
        object? approval = picture.GetValue("approval");

        picture.SetValue("approval", "withdrawn");
        Media.Save(picture, Admin);
        Answer after = await host.GetAsync(page);
        Answer listAfter = await host.GetAsync("media?fetch=descendants:/&filter=mediaType:brandImage&take=100");
        Answer item = await host.GetAsync($"media/item/{key}");
        bool neighbourIsKept = IsKept($"content/item/{Seed.Guides}");
        picture.SetValue("approval", approval);
        Media.Save(picture, Admin);
        Answer restored = await host.GetAsync(page);

        Assert.DoesNotContain(key.ToString(), after.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(list.Json!["total"]!.GetValue<int>() - 1, listAfter.Json!["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Gone, item.Status);
        Assert.Equal("withdrawn", item.Json!["reason"]!.GetValue<string>());
        Assert.True(neighbourIsKept);
        Assert.Equal(before.Json["properties"]!["images"]!.AsArray().Count, restored.Json!["properties"]!["images"]!.AsArray().Count);
    }

    [Fact]
    public async Task Media_Renamed_IsRenamedWhereItIsPicked()
    {
        string page = $"content/item/{Seed.BoldFolk}";
        Answer before = await host.GetAsync(page);
        var picked = before.Json!["properties"]!["images"]![0]!;
        IMedia picture = Media.GetById(picked["id"]!.GetValue<Guid>())!;
        string name = picture.Name!;

        picture.Name = "Omdöpt bild";
        Media.Save(picture, Admin);
        Answer after = await host.GetAsync(page);
        picture.Name = name;
        Media.Save(picture, Admin);

        Assert.Equal("Omdöpt bild", after.Json!["properties"]!["images"]![0]!["name"]!.GetValue<string>());
    }

    private bool IsKept(string path, string query = "") =>
        Cache.TryGet(new CacheKey("/umbraco/delivery/api/v2/" + path, query, false, "localhost", null, null, null), out _);

    private void Touch(Guid key)
    {
        IContent content = Contents.GetById(key)!;
        Contents.Publish(content, ["sv-SE"], Admin);
    }

    private IContent CreateGuide(string name, int? parentId = null) => Create(name, "guidePage", parentId ?? Contents.GetById(Seed.Guides)!.Id);

    private IContent CreateCollection(string name) => Create(name, "collectionPage", Contents.GetById(Seed.Guides)!.ParentId);

    private IContent Create(string name, string type, int parentId)
    {
        IContent content = Contents.Create(name, parentId, type, Admin);
        content.SetCultureName(name, "sv-SE");
        foreach (IProperty property in content.Properties.Where(property => property.PropertyType.Mandatory))
        {
            content.SetValue(property.Alias, name, property.PropertyType.VariesByCulture() ? "sv-SE" : null);
        }

        Contents.Save(content, Admin);
        PublishResult result = Contents.Publish(content, ["sv-SE"], Admin);
        Assert.True(result.Success, result.Result.ToString());
        return Contents.GetById(content.Key)!;
    }
}
