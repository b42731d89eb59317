using Microsoft.Extensions.Time.Testing;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

/// <summary>EXIF orientation in the formats that heed it: what is measured and what is made are the right way up, and turned once.</summary>
public sealed class ExifOrientationTests
{
    // No time passes: a busy machine must not make a picture too slow.
    private readonly Workshop _workshop = new(clock: new FakeTimeProvider());

    public static TheoryData<string, int> Files
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string format in (string[])[".jpg", ".png", ".webp[lossless]", ".tif"])
            {
                for (int orientation = 1; orientation <= 8; orientation++)
                {
                    data.Add(format, orientation);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RenderAsync_AnyFormatAndOrientation_IsUpright(string format, int orientation)
    {
        using Image upright = SamplePictures.Quarters(96, 64);
        using Image turned = Image.NewFromBuffer(SamplePictures.TurnedJpeg(upright, orientation));
        byte[] file = format == ".png"
            ? ExifTool.Write(turned.PngsaveBuffer(keep: Enums.ForeignKeep.None), "-n", $"-IFD0:Orientation={orientation}")
            : turned.WriteToBuffer(format);

        FileInspection inspection = FileInspector.Inspect(new MemoryStream(file));
        using Image rendition = await _workshop.PictureAsync(file, new RenditionSpec { Format = RenditionFormat.Png });
        using Image corner = await _workshop.PictureAsync(file, new RenditionSpec { Width = 20, Height = 20, FocalPoint = new FocalPoint(0, 1), Format = RenditionFormat.Png });

        Assert.Equal((orientation, 96, 64), (inspection.Orientation, inspection.SeenWidth, inspection.SeenHeight));
        Assert.InRange(PictureComparer.Difference(upright, rendition), 0, 4);
        Assert.True(PictureComparer.IsColour(corner, 4, 15, SamplePictures.Blue), string.Join(' ', corner.Getpoint(4, 15)));
    }
}
