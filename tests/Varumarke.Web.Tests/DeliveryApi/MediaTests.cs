using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public class MediaTests(SeededHost host)
{
    [Fact]
    public async Task Query_Root_FindsFolders()
    {
        Answer answer = await host.GetAsync("media?fetch=children:/&sort=name:asc");

        Assert.Contains("Bilder", answer.Names);
        Assert.All(answer.Items, item => Assert.Equal(2, item!["path"]!.GetValue<string>().Count(character => character == '/')));
    }

    [Fact]
    public async Task Item_ByPathAndByKey_AreTheSameInUmbracosShape()
    {
        Answer list = await host.GetAsync("media?fetch=descendants:/&filter=mediaType:brandImage&take=1");
        JsonNode first = list.Items[0]!;

        Answer byKey = await host.GetAsync($"media/item/{first["id"]!.GetValue<Guid>()}");
        Answer byPath = await host.GetAsync("media/item" + Uri.EscapeDataString(first["path"]!.GetValue<string>()).Replace("%2F", "/", StringComparison.Ordinal));

        Assert.Equal(byKey.Text, byPath.Text);
        Assert.Equal(
            ["path", "createDate", "updateDate", "id", "name", "mediaType", "url", "extension", "width", "height", "bytes", "properties", "focalPoint", "crops", "terms", "renditions"],
            byKey.Json!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Query_EveryPicture_IsApproved()
    {
        Answer answer = await host.GetAsync("media?fetch=descendants:/&filter=mediaType:brandImage&take=100");

        Assert.NotEmpty(answer.Items);
        Assert.Equal(answer.Items.Count, answer.Json!["total"]!.GetValue<int>());
        Assert.All(answer.Items, item => Assert.Equal("approved", item!["properties"]!["approval"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Query_WithoutFetch_NamesTheParameter()
    {
        Answer answer = await host.GetAsync("media");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("fetch", answer.Json!["parameter"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("media/item/finns/inte")]
    [InlineData("media/item/3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData("media/item/")]
    public async Task Item_NotThere_IsAProblem(string path) => Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path)).Status);
}
