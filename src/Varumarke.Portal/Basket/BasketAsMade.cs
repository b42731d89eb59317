using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Zips;

namespace Varumarke.Portal.Basket;

/// <summary>
/// A zip that is sent as it is made: 1. a text that is there at once, 2. each file, the gate being asked when it is ready; what may
/// not leave by then is left out, 3. credits and terms, which say so, 4. the directory.
/// </summary>
internal sealed class BasketAsMade(AssetShelf shelf, IAssetFiles files, ZipChecksums checksums, PortalSite site, TimeProvider time)
{
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async Task SendAsync(HttpContext context, IReadOnlyList<ReceiptAnswer> answers, PackedFiles packed)
    {
        // 1.
        CancellationToken gone = context.RequestAborted;
        Stream body = context.Response.Body;
        var zip = new ZipWriter(body, packed.Made.UtcDateTime, 0, long.MaxValue, checksums);
        await zip.AddAsync(ZipWriter.Text(PackedFiles.FirstName, packed.First(), true), gone);
        await body.FlushAsync(gone);

        // 2.
        foreach (ReceiptAnswer answer in answers)
        {
            await AddAsync(zip, packed, answer.Receipt, context);
        }

        // 3.
        await zip.AddAsync(ZipWriter.Text(PackedFiles.CreditsName, CreditsText.Of(packed, site), true), gone);
        await zip.AddAsync(ZipWriter.Text(PackedFiles.TermsName, TermsJson.Of(packed, site), false), gone);

        // 4.
        await zip.EndAsync(gone);
        await body.FlushAsync(gone);
    }

    private async Task AddAsync(ZipWriter zip, PackedFiles packed, Receipt receipt, HttpContext context)
    {
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(receipt.MediaKey, context.RequestAborted);
        if (asset is null)
        {
            packed.LeaveOut(receipt, decision);
            return;
        }

        await using AssetFile file = await OpenAsync(asset, receipt, context);
        if (file.Content is not { } content)
        {
            packed.LeaveOut(receipt, file.Decision);
            return;
        }

        await zip.AddAsync(new ZipFile(packed.Add(receipt, asset, file.Name), null, content.Length, _ => Task.FromResult(content)), context.RequestAborted);
    }

    // Making pictures takes turns; whoever fetches many waits for the next one, not for ever.
    private async Task<AssetFile> OpenAsync(ShelvedAsset asset, Receipt receipt, HttpContext context)
    {
        for (int tries = 1; ; tries++)
        {
            AssetFile file = await files.OpenAsync(asset.Asset, receipt.Rendition, receipt.Code, context.Connection.RemoteIpAddress, context.RequestAborted);
            if (!file.IsBusy || tries == Tries)
            {
                return file;
            }

            await file.DisposeAsync();
            await Task.Delay(BetweenTries, time, context.RequestAborted);
        }
    }
}
