using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Pictures;

/// <summary>What is said of pictures that may not be decoded.</summary>
internal static class PictureTexts
{
    private static readonly CultureInfo Sweden = CultureInfo.GetCultureInfo("sv-SE");

    public static Wording NoPicture(string mediaType) => new(
        $"The file is {mediaType}, which is not a picture that can be read.",
        $"Filen är {mediaType}, vilket inte är en bild som kan läsas.");

    public static Wording Unreadable(FileFault fault) => new(
        $"The picture cannot be read: {fault.English}.",
        $"Bilden kan inte läsas: {fault.Swedish}.");

    public static Wording TooLarge(PictureMeasure measure, long value, long limit)
    {
        Wording unit = Unit(measure);
        return new Wording(
            string.Create(CultureInfo.InvariantCulture, $"The picture is too large: {value:N0} {unit.English}, where {limit:N0} are allowed."),
            string.Create(Sweden, $"Bilden är för stor: {value:N0} {unit.Swedish}, där högst {limit:N0} är tillåtna."));
    }

    private static Wording Unit(PictureMeasure measure) => measure switch
    {
        PictureMeasure.Bytes => new("bytes", "byte"),
        PictureMeasure.Depth => new("levels of elements", "nivåer av element"),
        PictureMeasure.Side => new("pixels on the longer side", "bildpunkter på längsta sidan"),
        PictureMeasure.Pixels => new("pixels", "bildpunkter"),
        PictureMeasure.Frames => new("frames", "bildrutor"),
        PictureMeasure.TotalPixels => new("pixels in all frames", "bildpunkter i alla bildrutor"),
        _ => new("bytes of memory to decode it", "byte minne för att läsa den"),
    };
}
