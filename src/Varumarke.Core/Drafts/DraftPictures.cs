using System.Net;
using System.Security.Cryptography;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Recalls;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Storage;

namespace Varumarke.Core.Drafts;

/// <summary>
/// Knows our pictures in a draft: by the marks that we write into them, by their bytes, and by what they look like; the whole draft, the
/// pictures that are placed in it, and the parts of a flat one that are framed by something plain. Nothing of it is kept.
/// </summary>
public sealed class DraftPictures(IAssetLibrary library, IPictureFactsRepository facts, Recognition recognition, IPictureMeasurer measurer, AssetRefusals refusals)
{
    private const int Most = 20;
    private const int MostLookedAt = 12;

    /// <summary>Our pictures in it, the surest first, and none that the gate would not tell of.</summary>
    /// <param name="file">All of the draft.</param>
    /// <param name="isPicture">Whether it is one picture as a whole.</param>
    /// <param name="placed">The pictures that are placed in it.</param>
    /// <param name="client">Whose turn the work takes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<DraftPicture>> FindAsync(byte[] file, bool isPicture, IReadOnlyList<PlacedPicture> placed, IPAddress? client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var found = new List<Found>();
        found.AddRange(DraftFile.KeysIn(file).Select(key => new Found(key, RecognisedBy.Address, null)));
        found.AddRange(isPicture ? [] : (await facts.FindByContentHashAsync(Convert.ToHexStringLower(SHA256.HashData(file)), cancellationToken)).Select(key => new Found(key, RecognisedBy.Bytes, null)));
        foreach (PlacedPicture picture in isPicture ? [new PlacedPicture(file, null)] : placed.Take(MostLookedAt))
        {
            found.AddRange(await LookAsync(picture, isPicture, client, cancellationToken));
        }

        // A picture that is known as a whole has no parts of its own.
        if (isPicture && found.Count == 0)
        {
            found.AddRange(await LookAtPartsAsync(file, client, cancellationToken));
        }

        return [.. found
            .GroupBy(each => each.Key)
            .Select(each => PictureOf(each.Key, each.Min(known => known.By), [.. each.Select(known => known.Width).OfType<PlacedWidth>().Distinct()]))
            .OfType<DraftPicture>()
            .OrderBy(picture => picture.By)
            .Take(Most)];
    }

    private async Task<IEnumerable<Found>> LookAsync(PlacedPicture picture, bool isWhole, IPAddress? client, CancellationToken cancellationToken)
    {
        var store = new OneFileStore(picture.Content.Length, () => new MemoryStream(picture.Content, writable: false));
        PictureFacts seen = await measurer.LookAsync(store.File, store, client, cancellationToken);

        // How wide a picture's file is says nothing of how wide it is placed.
        PlacedWidth? width = isWhole && seen.Width is { } pixels ? new PlacedWidth(pixels, PlacedUnit.Pixels) : picture.Width;
        IReadOnlyList<Guid> same = await facts.FindByContentHashAsync(seen.ContentHash, cancellationToken);
        Recognised known = await recognition.FindAsync(DraftFile.KeysIn(picture.Content), seen.ContentHash, seen.PerceptualHash, cancellationToken);
        return same.Select(key => new Found(key, RecognisedBy.Bytes, width)).Concat(known.Keys.Select(key => new Found(key, known.By, width)));
    }

    private async Task<IEnumerable<Found>> LookAtPartsAsync(byte[] file, IPAddress? client, CancellationToken cancellationToken)
    {
        var store = new OneFileStore(file.Length, () => new MemoryStream(file, writable: false));
        var found = new List<Found>();
        foreach (PicturePart part in await measurer.LookAtPartsAsync(store.File, store, client, cancellationToken))
        {
            Recognised known = await recognition.FindAsync([], null, part.PerceptualHash, cancellationToken);
            found.AddRange(known.Keys.Select(key => new Found(key, known.By, new PlacedWidth(part.Width, PlacedUnit.Pixels))));
        }

        return found;
    }

    // What was never approved is not known here, as it is not anywhere else.
    private DraftPicture? PictureOf(Guid key, RecognisedBy by, IReadOnlyList<PlacedWidth> widths)
    {
        if (library.Find(key) is not { } asset || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is null)
        {
            return null;
        }

        AssetDecision decision = library.Decide(asset);
        return decision.IsDeliverable ? new DraftPicture(decision, LibraryAsset.Of(asset, null), null) { By = by, Widths = widths }
            : decision.IsGone ? new DraftPicture(refusals.Told(decision), null, refusals.SubstituteOf(decision)?.Key) { By = by }
            : null;
    }

    private sealed record Found(Guid Key, RecognisedBy By, PlacedWidth? Width);
}
