using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A first start waits for no working copies; the seed's photographs get theirs when it is over. A site of its own, since its clock is moved.</summary>
public sealed class MissingCopiesTests(RenditionSite site) : IClassFixture<RenditionSite>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task FirstStart_TheSeed_WaitsForNoCopiesAndGetsThemAMinuteLater()
    {
        IAssetLibrary library = site.Services.GetRequiredService<IAssetLibrary>();
        Guid[] photographs = [.. Directory.EnumerateFiles(Path.Combine(RenditionSite.Repository, "media-seed", "pictures"), "*.jpg")
            .Select(file => RenditionSite.KeyOf(Path.GetFileNameWithoutExtension(file)))];
        Guid[] mayLeave = [.. photographs.Where(key => library.Find(key) is { } asset && library.Decide(asset).IsDeliverable).Order()];
        Assert.InRange(mayLeave.Length, 5, photographs.Length - 1);
        Assert.Empty(Copies());

        site.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(Copies());

        await AdvanceUntilAsync(mayLeave.Length);
        Assert.Equal(mayLeave, Copies().Select(file => Guid.Parse(new FileInfo(file).Directory!.Name)).Order());

        // The first rendition is as green as its copy is now.
        using Image green = SamplePictures.Plain(2048, 1365, SamplePictures.Green);
        Guid key = RenditionSite.KeyOf("timmerflotte");
        await site.ReplaceCopyAsync(Copies().Single(file => file.Contains(RenditionKey.FolderOf(key), StringComparison.Ordinal)), green.JpegsaveBuffer());
        using Image rendition = Image.NewFromBuffer((await site.GetAsync($"/renditions/{key}/card.jpg")).Bytes);
        Assert.True(PictureComparer.IsColour(rendition, 50, 50, SamplePictures.Green, 6));
    }

    private IEnumerable<string> Copies()
    {
        var folder = new DirectoryInfo(Path.Combine(site.Folder, "renditions"));
        return folder.Exists ? folder.EnumerateFiles("*.copy", SearchOption.AllDirectories).Select(file => file.FullName) : [];
    }

    // Not much faster than the clock on the wall, which a picture's decoding takes its time by.
    private async Task AdvanceUntilAsync(int copies)
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        for (int there = Copies().Count(); there < copies; there = Copies().Count())
        {
            site.Time.Advance(Pause);
            await Task.Delay(Pause / 5, patience.Token);
        }
    }
}
