using Varumarke.Core.Problems;

namespace Varumarke.Core.Assets;

/// <summary>
/// How a picture came to be, as editors choose it (property <c>madeHow</c>) and as the IPTC names it for machines: the values of
/// <c>Iptc4xmpExt:DigitalSourceType</c> and of schema.org's <c>digitalSourceType</c>.
/// </summary>
/// <param name="Code">The editors' code, such as <c>drawn</c>.</param>
/// <param name="SourceType">The IPTC's NewsCode, an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Credit">What stands before the name of who made it.</param>
public sealed record MadeHow(string Code, string SourceType, Wording Name, Wording Credit)
{
    /// <summary>The property that holds it.</summary>
    public const string Property = "madeHow";

    private const string NewsCodes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// <summary>Taken by a camera.</summary>
    public static MadeHow Photograph { get; } = new("photograph", NewsCodes + "digitalCapture", new("photograph", "fotografi"), new("Photo: ", "Foto: "));

    /// <summary>Drawn or painted by somebody, by hand or in a program.</summary>
    public static MadeHow Drawn { get; } = new("drawn", NewsCodes + "digitalCreation", new("drawing", "teckning"), new("Illustration: ", "Illustration: "));

    /// <summary>Put together of several pictures.</summary>
    public static MadeHow Composite { get; } = new("composite", NewsCodes + "composite", new("composite of several pictures", "montage av flera bilder"), new("Montage: ", "Montage: "));

    /// <summary>Made by a trained model.</summary>
    public static MadeHow AiMade { get; } = new("aiMade", NewsCodes + "trainedAlgorithmicMedia", new("made by AI", "gjord av AI"), new("AI image: ", "AI-bild: "));

    /// <summary>A picture that a trained model has changed.</summary>
    public static MadeHow AiAltered { get; } = new(
        "aiAltered", NewsCodes + "compositeWithTrainedAlgorithmicMedia", new("altered with AI", "ändrad med AI"), new("Image, altered with AI: ", "Bild, ändrad med AI: "));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MadeHow> All { get; } = [Photograph, Drawn, Composite, AiMade, AiAltered];

    /// <summary>The one with a code; null for any other word, so that nothing untrue is said of a picture.</summary>
    public static MadeHow? Of(string? code) => All.FirstOrDefault(each => string.Equals(each.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The one that a file claims by an IPTC NewsCode, also by those that say the same more closely; null for one that fits none.
    /// </summary>
    public static MadeHow? OfSourceType(string? address)
    {
        int at = address?.LastIndexOf('/') ?? -1;
        return at < 0 || !address!.Contains("digitalsourcetype", StringComparison.OrdinalIgnoreCase) ? null : address[(at + 1)..].Trim() switch
        {
            "digitalCapture" or "computationalCapture" or "negativeFilm" or "positiveFilm" or "print" => Photograph,
            "digitalCreation" or "digitalArt" => Drawn,
            "composite" or "compositeCapture" or "compositeSynthetic" => Composite,
            "trainedAlgorithmicMedia" => AiMade,
            "compositeWithTrainedAlgorithmicMedia" => AiAltered,
            _ => null,
        };
    }
}
