using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Zips;

namespace Varumarke.Portal.Basket;

/// <summary>
/// The files of several receipts as one zip: 1. whose receipts, and may any of the files leave, 2. planned and sent so that it can be
/// gone on with after a break, where it is known what each file will be. Else it is sent as it is made: 3. a text that is there at once,
/// 4. each file, the gate being asked when it is ready; what may not leave by then is left out, 5. credits and terms, which say so,
/// 6. the directory. No receipt is made here, so that going on makes none.
/// </summary>
internal sealed class BasketZipEndpoint(
    ReceiptDesk desk, AssetShelf shelf, IAssetFiles files, BasketZipSender sender, ZipChecksums checksums, MissingPages missing, PortalSite site, ILogger<BasketZipEndpoint> logger, TimeProvider time)
{
    private const int Most = 60;
    private const int MostAtOnce = 24;
    private const int MostAtOnceOfOne = 4;
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);
    private readonly ConcurrentDictionary<string, int> _ofClient = new();
    private int _underWay;

    public async Task HandleAsync(HttpContext context, string language)
    {
        // 1.
        if (!_pace.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        IReadOnlyList<string> codes = ReceiptsQuery.CodesIn(context.Request);
        IReadOnlyList<ReceiptAnswer> answers = await desk.CheckAsync(codes, context.RequestAborted);
        if (answers.Count == 0 || answers.Count < codes.Count)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, BasketWords.NoReceipts);
            return;
        }

        if (!answers.Any(answer => answer.MayBeUsed))
        {
            await missing.WriteAsync(context, language, answers[0].Decision.IsGone ? answers[0].Decision : new AssetDecision(AssetAvailability.Withdrawn));
            return;
        }

        // One who reads slowly must not keep all others waiting.
        string client = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        int ofClient = _ofClient.AddOrUpdate(client, 1, (_, count) => count + 1);
        if (Interlocked.Increment(ref _underWay) > MostAtOnce || ofClient > MostAtOnceOfOne)
        {
            Leave(client);
            context.Response.Headers.RetryAfter = "60";
            await ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, BasketWords.Busy);
            return;
        }

        try
        {
            await SendAsync(context, answers, language);
        }
        finally
        {
            Leave(client);
        }
    }

    private void Leave(string client)
    {
        Interlocked.Decrement(ref _underWay);
        if (_ofClient.AddOrUpdate(client, 0, (_, count) => count - 1) <= 0)
        {
            _ofClient.TryRemove(KeyValuePair.Create(client, 0));
        }
    }

    private async Task SendAsync(HttpContext context, IReadOnlyList<ReceiptAnswer> answers, string language)
    {
        HttpResponse response = context.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename=\"varumarke-{answers[0].Receipt.Code[..5]}.zip\"";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            // 2.
            if (await BasketZipPlan.OfAsync(answers, Packed(answers, language), files, site, context.RequestAborted) is { } plan)
            {
                await sender.SendAsync(context, plan);
                return;
            }

            // What is left out depends on the moment, so that a part of one zip does not fit into another.
            response.Headers.AcceptRanges = "none";
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await SendAsMadeAsync(context, answers, Packed(answers, language));
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has gone; what was sent so far must not look like the whole.
            context.Abort();
        }
        catch (IOException fault)
        {
            logger.ZipBroken(fault);
            context.Abort();
        }
    }

    // Of the same receipts it says the same, whenever it is fetched.
    private PackedFiles Packed(IReadOnlyList<ReceiptAnswer> answers, string language) => new(
        site.Whole(ReceiptsQuery.Address(LibraryPaths.BasketReceipts(language), answers.Select(answer => answer.Receipt.Code))),
        new DateTimeOffset(DateTime.SpecifyKind(answers.Max(answer => answer.Receipt.IssuedOn), DateTimeKind.Utc)));

    private async Task SendAsMadeAsync(HttpContext context, IReadOnlyList<ReceiptAnswer> answers, PackedFiles packed)
    {
        // 3.
        CancellationToken gone = context.RequestAborted;
        Stream body = context.Response.Body;
        var zip = new ZipWriter(body, packed.Made.UtcDateTime, 0, long.MaxValue, checksums);
        await zip.AddAsync(ZipWriter.Text(PackedFiles.FirstName, packed.First(), true), gone);
        await body.FlushAsync(gone);

        // 4.
        foreach (ReceiptAnswer answer in answers)
        {
            await AddAsync(zip, packed, answer.Receipt, context);
        }

        // 5.
        await zip.AddAsync(ZipWriter.Text(PackedFiles.CreditsName, CreditsText.Of(packed, site), true), gone);
        await zip.AddAsync(ZipWriter.Text(PackedFiles.TermsName, TermsJson.Of(packed, site), false), gone);

        // 6.
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
