using System.Text;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Tests.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Drawings;

/// <summary>Drawings of some hundred bytes that would keep a processor busy for a minute.</summary>
public sealed class HeavyDrawingTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1920\" height=\"1080\">";
    private static readonly RenditionSpec Full = new() { Width = 1920, Format = RenditionFormat.Jpeg };

    [Theory]
    [InlineData("<feMorphology radius=\"20\"/><feMorphology radius=\"20\"/>")]
    [InlineData("<feTurbulence numOctaves=\"9\" baseFrequency=\".05\"/><feMorphology radius=\"9\"/><feGaussianBlur stdDeviation=\"90\"/><feMorphology radius=\"9\"/>")]
    public async Task RenderAsync_AFilterOverThePicture_EndsWhenItsTimeIsUp(string filter)
    {
        var workshop = new Workshop(new PictureLimits { MaxDrawingTime = TimeSpan.FromMilliseconds(300) });

        (RenditionResult result, _) = await workshop.RenderAsync(Filtered(filter), Full);

        Assert.Equal(PictureFault.TooLarge, result.Verdict.Fault);
        Assert.Contains("0.3 seconds", result.Verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_APathThatCrossesItselfEverywhere_EndsWhenItsTimeIsUp()
    {
        var workshop = new Workshop(new PictureLimits { MaxDrawingTime = TimeSpan.FromMilliseconds(300) });
        var random = new Random(1);
        string points = string.Join(' ', Enumerable.Range(0, 20_000).Select(_ => $"{random.Next(1920)},{random.Next(1080)}"));

        (RenditionResult result, _) = await workshop.RenderAsync(Encoding.UTF8.GetBytes($"{Head}<polygon fill=\"red\" fill-rule=\"evenodd\" points=\"{points}\"/></svg>"), Full);

        Assert.Equal(PictureFault.TooLarge, result.Verdict.Fault);
    }

    [Fact]
    public async Task RenderAsync_AModestFilter_IsDrawn()
    {
        using Image picture = await new Workshop().PictureAsync(
            Filtered("<feFlood flood-color=\"#ff0000\"/>"), new RenditionSpec { Width = 320, Format = RenditionFormat.Png });

        Assert.Equal((320, 180), (picture.Width, picture.Height));
        Assert.Equal([255, 0, 0], picture.Getpoint(160, 90)[..3]);
    }

    [Fact]
    public async Task RenderAsync_BrokenBehindItsHead_IsTold()
    {
        (RenditionResult result, _) = await new Workshop().RenderAsync(Encoding.UTF8.GetBytes($"{Head}<filter id=\"f\"/><g></svg>"), Full);

        Assert.False(result.IsOk);
    }

    private static byte[] Filtered(string filter) => Encoding.UTF8.GetBytes(
        $"{Head}<filter id=\"f\" x=\"0\" y=\"0\" width=\"1\" height=\"1\">{filter}</filter><rect width=\"1920\" height=\"1080\" fill=\"#369\" filter=\"url(#f)\"/></svg>");
}
