using System.Net;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Core.Storage;

namespace Varumarke.Portal.Recognition;

/// <summary>Looks at a file that somebody shows us, and forgets it.</summary>
internal sealed class ShownFile(Core.Recalls.Recognition recognition, IPictureMeasurer measurer, IReceiptRepository receipts)
{
    public async Task<(Recognised Recognised, IReadOnlyList<Receipt> Receipts)> RecogniseAsync(IFormFile file, IPAddress? client, CancellationToken cancellationToken)
    {
        await using Stream content = file.OpenReadStream();
        CarriedAddresses carried = await CarriedAddresses.FindAsync(content, cancellationToken);
        IReadOnlyList<Receipt> taken = carried.Receipts.Count > 0 ? await receipts.FindAsync(carried.Receipts, cancellationToken) : [];
        HashSet<Guid> named = [.. carried.Assets, .. taken.Select(receipt => receipt.MediaKey)];
        if (await recognition.FindAsync(named, null, null, cancellationToken) is { By: not RecognisedBy.Nothing } byAddress)
        {
            return (byAddress, taken);
        }

        // Only what carries no address of ours is worth being decoded.
        var store = new OneFileStore(file.Length, file.OpenReadStream);
        PictureFacts facts = await measurer.LookAsync(store.File, store, client, cancellationToken);
        return (await recognition.FindAsync([], facts.ContentHash, facts.PerceptualHash, cancellationToken), []);
    }
}
