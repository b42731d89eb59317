using Varumarke.Core.Problems;

namespace Varumarke.Core.Pictures;

/// <summary>Whether a picture can be used, and if not, why, in a sentence for whoever sent it or asked for it.</summary>
/// <param name="Fault">The kind of fault.</param>
/// <param name="Wording">One sentence that names what was found and what is allowed; null when nothing is wrong.</param>
public sealed record PictureVerdict(PictureFault Fault, Wording? Wording = null)
{
    /// <summary>Nothing is wrong with it.</summary>
    public static PictureVerdict Ok { get; } = new(PictureFault.None);

    /// <summary>The sentence in English, for logs and reports.</summary>
    public string? Detail => Wording?.English;

    /// <summary>It can be used.</summary>
    public bool IsOk => Fault == PictureFault.None;

    /// <summary>
    /// How it is told over HTTP. A corrupt picture is 415 as well: 422 speaks of the content that a request brought, and who
    /// asks for a rendition brings none. 200 when nothing is wrong.
    /// </summary>
    public int Status => Fault switch
    {
        PictureFault.None => 200,
        PictureFault.TooLarge => 413,
        _ => 415,
    };

    /// <summary>It is no picture, or cannot be read.</summary>
    public static PictureVerdict Unsupported(Wording wording) => new(PictureFault.Unsupported, wording);

    /// <summary>It is beyond a limit.</summary>
    public static PictureVerdict TooLarge(Wording wording) => new(PictureFault.TooLarge, wording);

    /// <summary>It is broken.</summary>
    public static PictureVerdict Corrupt(Wording wording) => new(PictureFault.Corrupt, wording);
}
