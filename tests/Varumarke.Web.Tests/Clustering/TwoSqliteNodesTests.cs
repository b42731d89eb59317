using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>A SQLite file besides: what others than this program write into it, and what takes its place.</summary>
public sealed class TwoSqliteNodesTests(TwoSqliteNodes nodes, ITestOutputHelper output) : TwoNodesContract(nodes, output), IClassFixture<TwoSqliteNodes>
{
    private const int Admin = -1;

    [Fact]
    public async Task Withdraw_ByAStatementOfAnotherProgram_ClosesEveryWayOut()
    {
        await WarmAsync([.. WaysOut]);

        Assert.NotEqual(0, SetApproval("approved", "withdrawn"));
        await AreAllAsync(HttpStatusCode.Gone);

        Assert.NotEqual(0, SetApproval("withdrawn", "approved"));
        await AreAllAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Restore_BackupIntoTheFileInUse_IsWhatBothServe()
    {
        await IsRestoredAsync(backup => TwoSqliteNodes.CopyAsync(backup, nodes.File));
    }

    [Fact]
    public async Task Restore_AnotherFileInThePlaceOfTheOneInUse_IsWhatBothServe()
    {
        await IsRestoredAsync(backup =>
        {
            System.IO.File.Delete(nodes.File + "-wal");
            System.IO.File.Delete(nodes.File + "-shm");
            System.IO.File.Move(backup, nodes.File, overwrite: true);
            return Task.CompletedTask;
        });
        using (new ChangedMedia(nodes.Get<IMediaService>(), Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            await AreAllAsync(HttpStatusCode.Gone);
        }

        await AreAllAsync(HttpStatusCode.OK);
    }

    private async Task IsRestoredAsync(Func<string, Task> restore)
    {
        string backup = Path.Combine(nodes.Folder, $"{Guid.NewGuid():N}.sqlite"), item = $"/umbraco/delivery/api/v2/content/item/{Seed.GoodFood}";
        await AreAllAsync(HttpStatusCode.OK);
        IContentService contents = nodes.Get<IContentService>();
        await TwoSqliteNodes.CopyAsync(nodes.File, backup);
        IMedia media = nodes.Get<IMediaService>().GetById(Seed.AutumnRiver)!;
        media.SetValue("approval", "withdrawn");
        Assert.True(nodes.Get<IMediaService>().Save(media, Admin).Success);
        IContent original = contents.GetById(Seed.GoodFood)!;
        IContent added = contents.Copy(original, original.ParentId, relateToOriginal: false, Admin)!;
        Assert.True(contents.Publish(added, ["sv-SE"], Admin).Success);
        contents.Unpublish(original, userId: Admin);
        string newItem = $"/umbraco/delivery/api/v2/content/item/{added.Key}";
        await AreAllAsync(HttpStatusCode.Gone);
        await AreAsync(newItem, HttpStatusCode.OK);
        await AreAsync(item, HttpStatusCode.NotFound);

        await restore(backup);

        await AreAllAsync(HttpStatusCode.OK);
        await AreAsync(newItem, HttpStatusCode.NotFound);
        await AreAsync(item, HttpStatusCode.OK);
        await UntilAsync("found by its path", "/umbraco/delivery/api/v2/content?take=100", async answer => (await answer.Content.ReadAsStringAsync()).Contains(Seed.GoodFood.ToString(), StringComparison.Ordinal));
        Assert.Null(contents.GetById(added.Key));
    }

    // The values of a version are one JSON text.
    private int SetApproval(string from, string to) => nodes.Execute($"""
        UPDATE content_versions SET "Data" = replace("Data", '"{from}"', '"{to}"')
        WHERE "NodeId" = (SELECT "Id" FROM nodes WHERE "Key" = '{Seed.AutumnRiver.ToString().ToUpperInvariant()}')
        """);

    private async Task AreAllAsync(HttpStatusCode status)
    {
        foreach (string address in WaysOut)
        {
            await AreAsync(address, status);
        }
    }

    private async Task AreAsync(string address, HttpStatusCode status)
    {
        await UntilAsync($"{(int)status} at {address}", address, answer => Task.FromResult(answer.StatusCode == status));
        await UntilAsync($"{(int)status} where editors work", address, answer => Task.FromResult(answer.StatusCode == status), nodes.Near);
    }
}
