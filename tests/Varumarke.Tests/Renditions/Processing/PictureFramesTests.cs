using NetVips;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class PictureFramesTests
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData(".gif", "Gif")]
    [InlineData(".gif", "WebP")]
    [InlineData(".webp", "Gif")]
    [InlineData(".webp", "WebP")]
    public async Task RenderAsync_AnAnimation_KeepsMovingFrameByFrame(string from, string to)
    {
        byte[] file = SamplePictures.Animation(from, SamplePictures.Plain(40, 21, SamplePictures.Red), SamplePictures.Plain(40, 21, SamplePictures.Green), SamplePictures.Plain(40, 21, SamplePictures.Blue));
        var spec = new RenditionSpec { Width = 20, Height = 10, Format = Enum.Parse<RenditionFormat>(to) };

        (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(file, spec);

        Assert.True(result.IsOk, result.Verdict.Detail);
        using Image all = Image.NewFromBuffer(bytes, "[n=-1]");
        Assert.Equal((20, 30, 10), (all.Width, all.Height, (int)all.Get("page-height")));
        Assert.Equal((20, 10), (result.Width, result.Height));
        Assert.Equal([100, 100, 100], (int[])all.Get("delay"));
        foreach (var (colour, frame) in ((int[][])[SamplePictures.Red, SamplePictures.Green, SamplePictures.Blue]).Select((colour, frame) => (colour, frame)))
        {
            // No line of the neighbouring frame.
            Assert.True(PictureComparer.IsColour(all, 10, (frame * 10) + 0, colour, 14), $"top of {frame}: {string.Join(' ', all.Getpoint(10, frame * 10))}");
            Assert.True(PictureComparer.IsColour(all, 10, (frame * 10) + 9, colour, 14), $"bottom of {frame}");
        }
    }

    [Theory]
    [InlineData("Jpeg", true)]
    [InlineData("Png", true)]
    [InlineData("Avif", true)]
    [InlineData("WebP", false)]
    public async Task RenderAsync_AnAnimationThatShallOrCanNotMove_IsItsFirstFrame(string to, bool animate)
    {
        byte[] file = SamplePictures.Animation(".gif", SamplePictures.Plain(40, 20, SamplePictures.Red), SamplePictures.Plain(40, 20, SamplePictures.Green));

        (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(
            file, new RenditionSpec { Width = 20, Format = Enum.Parse<RenditionFormat>(to), Animate = animate });

        Assert.True(result.IsOk, result.Verdict.Detail);
        using Image rendition = Image.NewFromBuffer(bytes);
        Assert.Equal((20, 10), (rendition.Width, rendition.Height));
        Assert.True(PictureComparer.IsColour(rendition, 10, 5, SamplePictures.Red, 20));
        Assert.False(rendition.Contains("delay"));
    }

    [Fact]
    public async Task RenderAsync_AnAnimationPaddedAndTransparent_IsPaddedFrameByFrame()
    {
        byte[] file = SamplePictures.Animation(".gif", SamplePictures.Plain(20, 20, SamplePictures.Red), SamplePictures.Plain(20, 20, SamplePictures.Green));

        (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(
            file, new RenditionSpec { Width = 40, Height = 20, Mode = ResizeMode.Pad, Format = RenditionFormat.WebP });

        using Image all = Image.NewFromBuffer(bytes, "[n=-1]");
        Assert.True(result.IsOk, result.Verdict.Detail);
        Assert.Equal(0, all.Getpoint(2, 30)[3]);
        Assert.True(PictureComparer.IsColour(all, 20, 30, [.. SamplePictures.Green, 255], 14));
    }

    // More pixels than are kept in memory.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RenderAsync_AnAnimationOfManyPixels_HasEveryFrameInItsPlace(bool padded)
    {
        int[][] colours = [SamplePictures.Red, SamplePictures.Green, SamplePictures.Blue];
        Image[] frames = [.. Enumerable.Range(0, 15).Select(index => SamplePictures.Plain(900, 900, colours[index % 3]))];
        byte[] file = SamplePictures.Animation(".gif", frames);
        var spec = new RenditionSpec { Width = padded ? 1000 : 900, Height = 900, Mode = ResizeMode.Pad, Format = RenditionFormat.WebP };

        (RenditionResult result, byte[] bytes) = await _workshop.RenderAsync(file, spec);

        Assert.True(result.IsOk, result.Verdict.Detail);
        using Image all = Image.NewFromBuffer(bytes, "[n=-1]");
        Assert.Equal((padded ? 1000 : 900, 15 * 900, 900), (all.Width, all.Height, (int)all.Get("page-height")));
        Assert.Equal(15, ((int[])all.Get("delay")).Length);
        using Image pixels = all.CopyMemory();
        for (int frame = 0; frame < 15; frame++)
        {
            Assert.True(PictureComparer.IsColour(pixels, 500, (frame * 900) + 2, padded ? [.. colours[frame % 3], 255] : colours[frame % 3], 14), $"top of {frame}");
            Assert.True(PictureComparer.IsColour(pixels, 500, (frame * 900) + 897, padded ? [.. colours[frame % 3], 255] : colours[frame % 3], 14), $"bottom of {frame}");
        }
    }

    [Fact]
    public async Task RenderAsync_APaginatedTiff_IsItsFirstPage()
    {
        byte[] file = SamplePictures.Animation(".tif", SamplePictures.Plain(40, 20, SamplePictures.Red), SamplePictures.Plain(40, 20, SamplePictures.Green));

        using Image rendition = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20 });

        Assert.Equal((20, 10), (rendition.Width, rendition.Height));
        Assert.True(PictureComparer.IsColour(rendition, 10, 5, SamplePictures.Red));
    }
}
