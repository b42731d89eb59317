using System.Globalization;
using System.Net;
using System.Text;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.Core.Drafts;

/// <summary>Judges a draft by the brand's rules and the rights of the pictures in it. It keeps nothing, and tells of no picture that the gate would not tell of.</summary>
public sealed class DraftJudge(BrandReader brand, DraftPictures pictures, PlainWords plain, IPdfDrafts pdf)
{
    private const double SameColour = 2;
    private const double NearColour = 5;
    private const int EasyLix = 40;
    private const int HardLix = 50;
    private const int LongSentence = 25;
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: false);

    /// <summary>Judges a text.</summary>
    public async Task<DraftVerdict> OfTextAsync(string text, string language)
    {
        var remarks = new List<DraftRemark>();
        Readability? read = await AddTextAsync(remarks, text, language);
        return new DraftVerdict { Remarks = remarks, Unseen = [], Text = read };
    }

    /// <summary>Judges a file; the caller has seen to its size and its kind.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="mediaType">What it is by its content.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="client">Whose turn the work takes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DraftVerdict> OfFileAsync(byte[] file, string mediaType, string language, IPAddress? client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var remarks = new List<DraftRemark>();
        var unseen = new List<Wording> { DraftTexts.NoLikeness };
        Readability? read = null;
        IReadOnlyList<PlacedPicture> placed = [];
        switch (mediaType)
        {
            case "image/svg+xml":
                string drawing = Strict.GetString(file);
                AddColours(remarks, DraftFile.ColoursIn(drawing), language);
                AddContrast(remarks, drawing);
                placed = DrawnPictures.In(drawing);
                break;
            case "application/pdf":
                PdfDraft? document = await pdf.ReadAsync(file, cancellationToken);
                AddColours(remarks, document?.Colours ?? [], language);
                placed = document?.Pictures ?? [];
                read = string.IsNullOrWhiteSpace(document?.Words) ? null : await AddTextAsync(remarks, document.Words, language);
                unseen.Add(DraftTexts.NoPages);
                unseen.AddRange(document is null ? [DraftTexts.NoPassword] : document.IsWhole ? [] : [DraftTexts.NotWhole]);
                unseen.AddRange(document?.HasInks == true ? [DraftTexts.Inks] : []);
                break;
            default:
                unseen.Add(DraftTexts.NoPixels);
                break;
        }

        bool isPicture = mediaType is "image/png" or "image/jpeg";
        IReadOnlyList<DraftPicture> found = await pictures.FindAsync(file, isPicture, placed, client, cancellationToken);
        AddLogos(remarks, unseen, found, mediaType == "image/svg+xml" ? DrawnPictures.WidthOf(Strict.GetString(file)) : null, language);
        return new DraftVerdict { Remarks = remarks, Unseen = unseen, Text = read, Pictures = found };
    }

    // How wide a logo stands, against the least that the guide allows: millimetres on paper, pixels on a screen.
    private static void AddLogos(List<DraftRemark> remarks, List<Wording> unseen, IReadOnlyList<DraftPicture> found, PlacedWidth? whole, string language)
    {
        unseen.Add(DraftTexts.DrawnLogos);
        foreach (DraftPicture picture in found)
        {
            if (picture.Asset is not { Kind: SearchKind.Logo } logo)
            {
                continue;
            }

            IReadOnlyList<PlacedWidth> widths = picture.Widths is { Count: > 0 } said ? said : whole is { } all ? [all] : [];
            (PlacedWidth Width, double Least)[] judged = [.. widths.Select(width => (width, Least(logo, width.Unit) ?? 0)).Where(each => each.Item2 > 0)];
            if (judged.Length == 0)
            {
                unseen.Add(DraftTexts.NoLogoSize(logo.Title(language)));
                continue;
            }

            (PlacedWidth width, double least) = judged.MinBy(each => each.Width.Size / each.Least);

            // A hair's breadth is the layout program's rounding.
            remarks.Add(width.Size < least * 0.99
                ? new DraftRemark(DraftGrade.Change, DraftTexts.SmallLogo(logo.Title(language), width, least), "logos")
                : new DraftRemark(DraftGrade.Fine, DraftTexts.LargeLogo(logo.Title(language), width, least), "logos"));
        }
    }

    private static double? Least(LibraryAsset logo, PlacedUnit unit) =>
        double.TryParse(logo.Text(unit == PlacedUnit.Millimetres ? "minimumWidth" : "minimumPixels"), NumberStyles.Float, CultureInfo.InvariantCulture, out double least) ? least : null;

    private async Task<Readability?> AddTextAsync(List<DraftRemark> remarks, string text, string language)
    {
        if (Readability.Of(text) is not { } read)
        {
            return null;
        }

        remarks.Add(read.Lix < EasyLix ? new DraftRemark(DraftGrade.Fine, DraftTexts.Easy(read.Lix), "tone")
            : read.Lix < HardLix ? new DraftRemark(DraftGrade.Look, DraftTexts.Middling(read.Lix), "tone")
            : new DraftRemark(DraftGrade.Change, DraftTexts.Hard(read.Lix), "tone"));
        if (read.Longest > LongSentence)
        {
            remarks.Add(new DraftRemark(DraftGrade.Look, DraftTexts.LongSentence(read.Longest, read.LongestBegins), "tone"));
        }

        remarks.AddRange((await plain.InAsync(text, language)).Select(advice => new DraftRemark(DraftGrade.Look, DraftTexts.Word(advice.Word, advice.Instead), "tone")));
        remarks.AddRange((brand.Platform(language)?.Examples ?? [])
            .Where(example => example.NotThis.Length > 0 && text.Contains(example.NotThis.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            .Select(example => new DraftRemark(DraftGrade.Change, DraftTexts.Example(example.NotThis, example.DoThis), "tone")));
        return read;
    }

    private void AddColours(List<DraftRemark> remarks, IReadOnlyList<string> colours, string language)
    {
        IReadOnlyList<BrandColour> palette = brand.Platform(language)?.Colours ?? [];
        int known = 0;
        foreach (string colour in colours)
        {
            (BrandColour Colour, double Distance)? nearest = palette
                .Select(each => (Colour: each, Distance: ColourDistance.Between(colour, each.Hex)))
                .Where(each => each.Distance is not null)
                .Select(each => ((BrandColour, double)?)(each.Colour, each.Distance!.Value))
                .MinBy(each => each!.Value.Item2);
            known += nearest?.Distance < SameColour ? 1 : 0;
            if (nearest is var (own, distance) && distance >= SameColour && !IsNeutral(colour))
            {
                remarks.Add(new DraftRemark(distance < NearColour ? DraftGrade.Look : DraftGrade.Change, DraftTexts.OffPalette(colour, distance, own.Title, own.Hex), "colours"));
            }
        }

        if (known > 0)
        {
            remarks.Insert(0, new DraftRemark(DraftGrade.Fine, DraftTexts.OnPalette(known), "colours"));
        }
    }

    private static void AddContrast(List<DraftRemark> remarks, string drawing)
    {
        (string? ground, IReadOnlyList<string> texts) = DraftFile.TextsIn(drawing);
        string behind = ground ?? "#ffffff";
        foreach (string text in texts)
        {
            if (Contrast.Between(text, behind) is { } ratio)
            {
                remarks.Add(ratio < Contrast.Text
                    ? new DraftRemark(DraftGrade.Change, DraftTexts.LowContrast(text, behind, ratio), "colours")
                    : new DraftRemark(DraftGrade.Fine, DraftTexts.GoodContrast(text, behind, ratio), "colours"));
            }
        }
    }

    // Black and white belong to every palette.
    private static bool IsNeutral(string colour) => colour is "#000000" or "#ffffff";
}
