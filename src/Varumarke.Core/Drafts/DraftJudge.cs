using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Assets;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Drafts;

/// <summary>Judges a draft by the brand's rules and the rights of the pictures in it. It keeps nothing, and tells of no picture that the gate would not tell of.</summary>
public sealed class DraftJudge(BrandReader brand, IAssetLibrary library, IPictureFactsRepository facts, AssetRefusals refusals, IPdfWords pdf)
{
    private const double SameColour = 2;
    private const double NearColour = 5;
    private const int EasyLix = 40;
    private const int HardLix = 50;
    private const int LongSentence = 25;
    private const int MostPictures = 20;
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: false);

    /// <summary>Judges a text.</summary>
    public DraftVerdict OfText(string text, string language)
    {
        var remarks = new List<DraftRemark>();
        Readability? read = AddText(remarks, text, language);
        return new DraftVerdict { Remarks = remarks, Unseen = [], Text = read };
    }

    /// <summary>Judges a file; the caller has seen to its size and its kind.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="mediaType">What it is by its content.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DraftVerdict> OfFileAsync(byte[] file, string mediaType, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var remarks = new List<DraftRemark>();
        var unseen = new List<Wording> { DraftTexts.NoLikeness, DraftTexts.NoLogoSize };
        Readability? read = null;
        if (mediaType == "image/svg+xml")
        {
            AddColours(remarks, Strict.GetString(file), language);
        }
        else
        {
            unseen.Add(DraftTexts.NoPixels);
        }

        if (mediaType == "application/pdf")
        {
            string? words = await pdf.ReadAsync(file, cancellationToken);
            read = string.IsNullOrWhiteSpace(words) ? null : AddText(remarks, words, language);
            unseen.AddRange(words is null ? [DraftTexts.NoPassword] : []);
        }

        return new DraftVerdict { Remarks = remarks, Unseen = unseen, Text = read, Pictures = await PicturesAsync(file, cancellationToken) };
    }

    private async Task<IReadOnlyList<DraftPicture>> PicturesAsync(byte[] file, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> same = await facts.FindByContentHashAsync(Convert.ToHexStringLower(SHA256.HashData(file)), cancellationToken);
        return [.. same.Concat(DraftFile.KeysIn(file)).Distinct().Take(MostPictures).Select(PictureOf).OfType<DraftPicture>()];
    }

    // What was never approved is not known here, as it is not anywhere else.
    private DraftPicture? PictureOf(Guid key)
    {
        if (library.Find(key) is not { } asset || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is null)
        {
            return null;
        }

        AssetDecision decision = library.Decide(asset);
        return decision.IsDeliverable ? new DraftPicture(decision, LibraryAsset.Of(asset, null), null)
            : decision.IsGone ? new DraftPicture(refusals.Told(decision), null, refusals.SubstituteOf(decision)?.Key)
            : null;
    }

    private Readability? AddText(List<DraftRemark> remarks, string text, string language)
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

        remarks.AddRange(PlainWords.In(text, language).Select(advice => new DraftRemark(DraftGrade.Look, DraftTexts.Word(advice.Word, advice.Instead), "tone")));
        remarks.AddRange((brand.Platform(language)?.Examples ?? [])
            .Where(example => example.NotThis.Length > 0 && text.Contains(example.NotThis.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            .Select(example => new DraftRemark(DraftGrade.Change, DraftTexts.Example(example.NotThis, example.DoThis), "tone")));
        return read;
    }

    private void AddColours(List<DraftRemark> remarks, string drawing, string language)
    {
        IReadOnlyList<BrandColour> palette = brand.Platform(language)?.Colours ?? [];
        int known = 0;
        foreach (string colour in DraftFile.ColoursIn(drawing))
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

        AddContrast(remarks, drawing);
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
