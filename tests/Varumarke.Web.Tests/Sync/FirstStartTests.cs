using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Sync;

/// <summary>An empty database is filled at the first start, and at no other.</summary>
public sealed class FirstStartTests
{
    private static readonly Guid Start = new("a1600000-0000-4000-8000-000000000050");

    [Fact]
    public async Task Start_EmptyDatabase_ImportsTheSeedOnce()
    {
        using var data = new SharedData();
        await using (var first = new Site(data.Settings))
        {
            IContentService contents = first.Services.GetRequiredService<IContentService>();
            Assert.True(contents.GetById(Start)!.Published);
            contents.Delete(contents.GetById(Start)!);
        }

        await using var second = new Site(data.Settings);

        Assert.Null(second.Services.GetRequiredService<IContentService>().GetById(Start));
    }

    [Fact]
    public async Task Start_DatabaseFilledByACommand_LeavesItAlone()
    {
        using var data = new SharedData();
        var unseeded = new Dictionary<string, string?>(data.Settings) { ["Varumarke:Seed:Enabled"] = "false" };
        await using (var first = new Site(unseeded))
        {
            using var output = new StringWriter();
            int code = await ProgramCommands.RunAsync(first.Services, output, output, "import", SyncHost.Site("umbraco17"));
            Assert.Equal(0, code);
        }

        // The start without a seed has settled nothing: only what the command brought keeps the seed away.
        await using var second = new Site(data.Settings);

        Assert.Null(second.Services.GetRequiredService<IContentService>().GetById(Start));
        Assert.NotNull(second.Services.GetRequiredService<IContentTypeService>().Get("article"));
    }

    private sealed class SharedData : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("varumarke-first-start-");

        public Dictionary<string, string?> Settings => new()
        {
            ["Varumarke:Database:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "site.sqlite")}",
            ["Varumarke:Media:Path"] = Path.Combine(folder.FullName, "media"),
            ["Varumarke:Seed:ConfigFolder"] = Path.Combine(SyncHost.Site("umbraco16"), "uSync"),
        };

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
