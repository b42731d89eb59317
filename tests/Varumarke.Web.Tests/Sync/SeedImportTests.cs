using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Sync;

/// <summary>The product's own seed, on the real services and SQLite.</summary>
public sealed class SeedImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Import_Seed_SucceedsAndASecondImportChangesNothing()
    {
        await using var host = new SyncHost();
        string seed = Path.Combine(RepositoryRoot(), "umbraco-config");

        var clock = System.Diagnostics.Stopwatch.StartNew();
        SyncRunResult first = await host.RunAsync("import", seed);
        output.WriteLine($"{clock.Elapsed}\n{first.Output}");
        string[] edited = Edited(host.Services.GetRequiredService<IContentService>());
        SyncRunResult second = await host.RunAsync("import", seed);
        output.WriteLine(second.Output);

        Assert.Equal(string.Empty, first.Failures());
        Assert.Equal(0, first.Code);
        Assert.Empty(edited);
        Assert.Equal(string.Empty, second.Failures());
        Assert.Equal(second.Report.GetProperty("items").GetArrayLength(), second.Count("unchanged"));
    }

    [Fact]
    public async Task Export_SeedOverItself_ChangesNoFile()
    {
        await using var host = new SyncHost();
        string seed = Path.Combine(RepositoryRoot(), "umbraco-config");
        foreach (string file in Directory.EnumerateFiles(seed, "*.config", SearchOption.AllDirectories))
        {
            host.Write(Path.GetRelativePath(seed, file), await File.ReadAllTextAsync(file));
        }

        await host.RunAsync("import", host.Config);
        SyncRunResult export = await host.RunAsync("export", host.Config);

        Assert.Equal(string.Empty, export.Others("unchanged", "created"));
        Assert.Equal(FolderBytes.Of(Path.Combine(seed, "Content")), FolderBytes.Of(Path.Combine(host.Config, "Content")));
    }

    /// <summary>Published documents that an editor would be shown as changed since.</summary>
    private static string[] Edited(IContentService contents) =>
    [
        .. contents.GetRootContent()
            .SelectMany(root => contents.GetPagedDescendants(root.Id, 0, 10_000, out _).Prepend(root))
            .Where(document => document.Published && document.Edited)
            .Select(document => document.Name ?? string.Empty),
    ];

    private static string RepositoryRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Varumarke.sln")))
        {
            at = at.Parent;
        }

        return at!.FullName;
    }
}
