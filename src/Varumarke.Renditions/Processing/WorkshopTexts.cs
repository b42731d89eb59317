using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Renditions.Processing;

/// <summary>What is said of pictures that nothing can be made of.</summary>
internal static class WorkshopTexts
{
    private static readonly CultureInfo Sweden = CultureInfo.GetCultureInfo("sv-SE");

    public static Wording Bitmap { get; } = new(
        "Windows bitmaps (BMP) are not rendered; PNG holds the same pixels in fewer bytes.",
        "Av Windows-bitmappar (BMP) görs inga bilder; PNG rymmer samma bildpunkter i färre byte.");

    public static Wording Hevc { get; } = new(
        "HEIC pictures coded with HEVC cannot be decoded here; JPEG, AVIF, WebP and PNG can.",
        "HEIC-bilder som är kodade med HEVC kan inte läsas här; JPEG, AVIF, WebP och PNG kan det.");

    public static Wording Broken { get; } = new(
        "The picture is broken: its data end early or contradict themselves.",
        "Bilden är trasig: dess data tar slut för tidigt eller motsäger sig själva.");

    public static Wording TooSlow(TimeSpan most) => new(
        string.Create(CultureInfo.InvariantCulture, $"The picture takes longer to decode than the {most.TotalSeconds:0.#} seconds that are allowed."),
        string.Create(Sweden, $"Bilden tar längre tid att läsa än de {most.TotalSeconds:0.#} sekunder som är tillåtna."));

    public static Wording TooLongASide(int side, string mediaType, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"The rendition would be {side:N0} pixels on its longer side, where {mediaType} can hold {most:N0}."),
        string.Create(Sweden, $"Bilden skulle bli {side:N0} bildpunkter på längsta sidan, där {mediaType} rymmer {most:N0}."));
}
