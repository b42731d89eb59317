using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Sync;

/// <summary>The bytes behind media, when an import brings others.</summary>
public sealed class ImportMediaTests
{
    private static readonly Guid River = Guid.Parse("a1700000-0000-4000-8000-000000000040");
    private static readonly byte[] Changed = [.. TinyPng.Bytes.Select((value, index) => index == TinyPng.Bytes.Length - 18 ? (byte)(value ^ 1) : value)];

    [Fact]
    public async Task Import_ChangedFile_LiesAtANewAddressAndTheOldOneIsGone()
    {
        await using SyncHost host = await ImportedAsync();
        string before = Src(host);

        host.AddMedia("river.png", Changed);
        SyncRunResult second = await ImportAsync(host);

        Assert.Equal("updated", second.Line("Media", "River").Outcome);
        Assert.NotEqual(before, Src(host));
        Assert.Equal([Convert.ToHexString(Changed)], FolderBytes.Of(host.StoredMedia).Values);
        Assert.EndsWith(FolderBytes.Of(host.StoredMedia).Keys.Single(), Src(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ChangedFileOnceMore_ChangesNothing()
    {
        await using SyncHost host = await ImportedAsync();
        host.AddMedia("river.png", Changed);
        await ImportAsync(host);
        string after = Src(host);

        SyncRunResult third = await ImportAsync(host);

        Assert.Equal("unchanged", third.Line("Media", "River").Outcome);
        Assert.Equal(after, Src(host));
    }

    [Fact]
    public async Task Import_TransactionRollsBack_LeavesTheOldFileAndNothingElse()
    {
        await using SyncHost host = await ImportedAsync();
        string before = Src(host);
        host.AddMedia("river.png", Changed);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            await ImportAsync(host);
        }

        Assert.Equal(before, Src(host));
        Assert.Equal([Convert.ToHexString(TinyPng.Bytes)], FolderBytes.Of(host.StoredMedia).Values);
    }

    [Fact]
    public async Task Import_KeyOfVersion7_ComesInWithItsKeyAndItsFile()
    {
        const string ordered = "a1700000-0000-7000-8000-000000000040";
        await using var host = new SyncHost();
        host.AddMedia("river.png", TinyPng.Bytes);
        host.CopySite("umbraco17");
        host.Edit(Path.Combine("Media", "river.config"), River.ToString(), ordered);

        SyncRunResult first = await host.RunAsync("import", host.Config, "--media", host.Media);
        SyncRunResult second = await host.RunAsync("import", host.Config, "--media", host.Media);

        Assert.Equal("created", first.Line("Media", "River").Outcome);
        Assert.Equal("unchanged", second.Line("Media", "River").Outcome);
        Assert.Equal([Convert.ToHexString(TinyPng.Bytes)], FolderBytes.Of(host.StoredMedia).Values);
        Assert.EndsWith(FolderBytes.Of(host.StoredMedia).Keys.Single(), Src(host, Guid.Parse(ordered)), StringComparison.Ordinal);
    }

    private static async Task<SyncHost> ImportedAsync()
    {
        var host = new SyncHost();
        host.AddMedia("river.png", TinyPng.Bytes);
        Assert.Equal(string.Empty, (await ImportAsync(host)).Failures());
        return host;
    }

    private static Task<SyncRunResult> ImportAsync(SyncHost host) => host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

    private static string Src(SyncHost host, Guid? key = null)
    {
        string value = host.Get<IMediaService>().GetById(key ?? River)!.GetValue<string>(Constants.Conventions.Media.File)!;
        return JsonDocument.Parse(value).RootElement.GetProperty("src").GetString()!;
    }
}
