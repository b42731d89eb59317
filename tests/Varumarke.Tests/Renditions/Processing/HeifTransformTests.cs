using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Metadata.Originals;

namespace Varumarke.Tests.Renditions.Processing;

/// <summary>
/// AVIF that asks to be turned, mirrored and cut, with and without an EXIF orientation that means nothing there: what is measured,
/// what is made and what leaves as it is show the same picture, in which each of them is applied once.
/// </summary>
public sealed class HeifTransformTests
{
    private const int Width = 96;
    private const int Height = 64;

    private static readonly RenditionSpec Png = new() { Format = RenditionFormat.Png };

    private static readonly Lazy<byte[]> Coded = new(() => Lossless(SamplePictures.Quarters(Width, Height)));

    // No time passes: a busy machine must not make a picture too slow.
    private readonly Workshop _workshop = new(clock: new FakeTimeProvider());

    public static TheoryData<int, int, bool> Combinations
    {
        get
        {
            var data = new TheoryData<int, int, bool>();
            foreach (int turns in (int[])[0, 1, 2, 3])
            {
                foreach (int axis in (int[])[-1, 0, 1])
                {
                    data.Add(turns, axis, false);
                    data.Add(turns, axis, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task RenderAsync_EveryCombinationInEveryOrder_IsAppliedOnceWhateverExifSays(int turns, int axis, bool isCut)
    {
        HeifTransform[] transforms =
        [
            .. isCut ? new[] { HeifTransform.Cut(50, 30, 4, -4) } : [],
            .. turns > 0 ? new[] { HeifTransform.Turned(turns) } : [],
            .. axis >= 0 ? new[] { HeifTransform.Mirrored(axis) } : [],
        ];

        int orientation = 0;
        foreach (HeifTransform[] inOrder in Orders(transforms))
        {
            // In the order that MIAF demands with each orientation, in any other with one of them.
            bool isDemanded = inOrder.SequenceEqual(transforms);
            foreach (int exif in isDemanded ? Enumerable.Range(0, 9) : [orientation++ % 9])
            {
                await AssertSeenAsync(File(Coded.Value, inOrder, exif), inOrder, exif);
            }
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task RenderAsync_OfTiles_TurnsTheWholeAndNotTheTiles(int turns, int axis)
    {
        HeifTransform[] transforms = [HeifTransform.Cut(100, 90, 10, 5), HeifTransform.Turned(turns), HeifTransform.Mirrored(axis)];
        using Image tile = SamplePictures.Quarters(64, 64);
        HeifItem[] tiles = [.. Enumerable.Range(2, 4).Select(id => HeifItem.Of((uint)id, Lossless(tile)) with { IsHidden = true })];
        byte[] grid = [0, 0, 1, 1, 0, 128, 0, 120];
        byte[] size = BoxWriter.FullBox("ispe", 0, 0, BoxWriter.Number(128, 4), BoxWriter.Number(120, 4));
        var whole = new HeifItem(1, "grid", grid) { Properties = [(size, false), .. tiles[0].Properties.Where(property => Name(property.Box) is "pixi" or "colr")] };
        byte[] file = new HeifFile([HeifTransform.Added(whole, transforms), .. tiles]) { References = [("dimg", 1, [2, 3, 4, 5])] }.Write(new HeifLayout());

        using Image stored = tile.Replicate(2, 2).Crop(0, 0, 128, 120);
        using Image expected = HeifTransform.Seen(stored, transforms);
        using Image rendition = await _workshop.PictureAsync(file, Png);

        Assert.Equal((expected.Width, expected.Height), Size(file));
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 2);
    }

    [Fact]
    public async Task RenderAsync_WithAlphaAndAThumbnail_TurnsWhatIsSeenThroughWithIt()
    {
        HeifTransform[] transforms = [HeifTransform.Turned(1), HeifTransform.Mirrored(1)];
        using Image picture = SamplePictures.Quarters(Width, Height);
        using Image left = SamplePictures.Plain(Width / 2, Height, 0, 0, 0).Join(SamplePictures.Plain(Width / 2, Height, 255, 255, 255), Enums.Direction.Horizontal);
        using Image alpha = left.ExtractBand(0).Copy(interpretation: Enums.Interpretation.Bw);
        using Image transparent = picture.Bandjoin(alpha);
        HeifItem opacity = HeifItem.Of(2, Lossless(alpha)) with { IsHidden = true };
        opacity = opacity with
        {
            Properties = [.. opacity.Properties, (BoxWriter.FullBox("auxC", 0, 0, BoxWriter.Text("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")), true)],
        };
        HeifItem thumbnail = HeifItem.Of(3, Lossless(SamplePictures.Plain(16, 16, SamplePictures.Blue)));
        byte[] file = new HeifFile([HeifTransform.Added(HeifItem.Of(1, Coded.Value), transforms), HeifTransform.Added(opacity, transforms), thumbnail])
        {
            References = [("auxl", 2, [1]), ("thmb", 3, [1])],
        }.Write(new HeifLayout());

        using Image expected = HeifTransform.Seen(transparent, transforms);
        using Image rendition = await _workshop.PictureAsync(file, Png);

        Assert.Equal((Height, Width), Size(file));
        Assert.Equal(4, rendition.Bands);
        Assert.InRange(PictureComparer.Difference(expected, rendition), 0, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task RenderAsync_OfACopy_IsThePictureThatTheFileGives(int exif)
    {
        HeifTransform[] transforms = [HeifTransform.Cut(2800, 2200, 50, 20), HeifTransform.Turned(1), HeifTransform.Mirrored(1)];
        using Image picture = SamplePictures.Quarters(3000, 2400);
        byte[] file = File(Lossless(picture), transforms, exif);
        var spec = new RenditionSpec { Width = 300, Height = 300, FocalPoint = new FocalPoint(0.9, 0.1), Format = RenditionFormat.Png };

        (RenditionResult made, byte[] copy) = await _workshop.RenderAsync(file, WorkingCopy.SpecOf(FileInspector.Inspect(new MemoryStream(file))));
        using Image direct = await _workshop.PictureAsync(file, spec);
        using Image copied = await _workshop.OfCopyAsync(file, copy, spec);

        Assert.Equal((1584, 2016), (made.Width, made.Height));
        Assert.InRange(PictureComparer.Difference(direct, copied), 0, 1.5);
    }

    [Fact]
    public void Inspect_AnyAperture_IsAsLargeAsTheDecoderMakesIt() => Gen.Select(
        Gen.Int[1, Width], Gen.Int[1, Height], Gen.Int[-200, 200], Gen.Int[-200, 200], Gen.Int[1, 7]).Sample((width, height, right, down, denominator) =>
    {
        // Fractions too, and such as reach over the edge.
        int[] numbers = [(width * denominator) - (denominator / 3), denominator, height * denominator, denominator, right, denominator, down, denominator];
        byte[] box = BoxWriter.Box("clap", [.. numbers.Select(number => BoxWriter.Number((uint)number, 4))]);
        byte[] file = File(Coded.Value, [new HeifTransform("clap", box, image => image)], 0);
        FileInspection inspection = FileInspector.Inspect(new MemoryStream(file));
        try
        {
            using Image decoded = Image.HeifloadBuffer(file);
            decoded.Avg();
            return (inspection.Width, inspection.Height, inspection.Fault) == (decoded.Width, decoded.Height, null);
        }
        catch (VipsException)
        {
            // The decoder wants none of what reaches over the edge.
            return inspection.Width <= Width && inspection.Height <= Height;
        }
    });

    [Fact]
    public void Inspect_AnApertureBesideThePicture_SaysSo()
    {
        FileInspection inspection = FileInspector.Inspect(new MemoryStream(File(Coded.Value, [HeifTransform.Cut(10, 10, 500, 0)], 0)));

        Assert.Equal(FileFault.NothingLeft, inspection.Fault);
        Assert.Equal(PictureFault.Corrupt, new PictureLimits().Judge(inspection, 1000).Fault);
    }

    private async Task AssertSeenAsync(byte[] file, HeifTransform[] transforms, int exif)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", transforms.Select(transform => transform.Name))}, EXIF {exif}");
        using Image picture = SamplePictures.Quarters(Width, Height);
        using Image expected = HeifTransform.Seen(picture, transforms);
        FileInspection inspection = FileInspector.Inspect(new MemoryStream(file));
        Assert.True((inspection.SeenWidth, inspection.SeenHeight) == (expected.Width, expected.Height), $"{what}: {inspection.SeenWidth} × {inspection.SeenHeight}");

        using Image whole = await _workshop.PictureAsync(file, Png);
        Assert.True(PictureComparer.Difference(expected, whole) < 1, what);

        using Image corner = await _workshop.PictureAsync(file, Png with { Width = 20, Height = 20, FocalPoint = new FocalPoint(0, 1), Orient = exif % 2 == 0 });
        double factor = Math.Max(20.0 / expected.Width, 20.0 / expected.Height);
        using Image scaled = expected.Resize(factor);
        using Image cut = scaled.Crop(0, scaled.Height - 20, 20, 20);
        Assert.True(PictureComparer.Difference(cut, corner) < 4, $"{what}: cut");

        byte[] left = (await Rewriting.RewriteAsync(file))!;
        using Image original = Image.HeifloadBuffer(left);
        Assert.True((original.Width, original.Height) == (expected.Width, expected.Height) && PictureComparer.Difference(expected, original) < 1, $"{what}: original");
    }

    private static byte[] File(byte[] coded, HeifTransform[] transforms, int exif)
    {
        HeifItem picture = HeifTransform.Added(HeifItem.Of(1, coded), transforms);
        return (exif == 0
            ? new HeifFile([picture])
            : new HeifFile([picture, HeifTransform.Orientation(2, exif)]) { References = [("cdsc", 2, [1])] }).Write(new HeifLayout());
    }

    private static (int Width, int Height) Size(byte[] file)
    {
        FileInspection inspection = FileInspector.Inspect(new MemoryStream(file));
        return (inspection.SeenWidth, inspection.SeenHeight);
    }

    private static byte[] Lossless(Image image) => image.HeifsaveBuffer(
        lossless: true,
        effort: 0,
        compression: Enums.ForeignHeifCompression.Av1,
        subsampleMode: Enums.ForeignSubsample.Off,
        keep: Enums.ForeignKeep.None);

    private static string Name(byte[] box) => System.Text.Encoding.Latin1.GetString(box, 4, 4);

    private static IEnumerable<HeifTransform[]> Orders(HeifTransform[] transforms) => transforms.Length == 0
        ? [[]]
        : transforms.SelectMany((first, index) => Orders([.. transforms.Where((_, other) => other != index)]).Select(rest => (HeifTransform[])[first, .. rest]));
}
