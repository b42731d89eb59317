using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Renditions;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Zips;

namespace Varumarke.Portal.Basket;

/// <summary>
/// Sends a planned zip, or the part of it that whoever broke off still lacks: 1. is it still the one that was begun, 2. how long is each
/// file, which is waited for where a part is asked for, and else for a moment, 3. the bytes. The gate is asked for each file as it is
/// opened; one that may not leave any more breaks the zip off, and what is fetched next is another one.
/// </summary>
internal sealed class BasketZipSender(IAssetFiles files, ZipChecksums checksums, PortalSite site, TimeProvider time)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    public async Task SendAsync(HttpContext context, BasketZipPlan plan)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        Task<ZipFile>[] measured = Measure(plan, context.Connection.RemoteIpAddress, stop.Token);
        try
        {
            await SendAsync(context, plan, measured);
        }
        finally
        {
            // Nothing of it goes on when the answer has ended, however it ended.
            await stop.CancelAsync();
            await Task.WhenAll(measured).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task SendAsync(HttpContext context, BasketZipPlan plan, Task<ZipFile>[] measured)
    {
        // 1.
        HttpResponse response = context.Response;
        response.Headers.ETag = plan.Tag;
        response.Headers.AcceptRanges = "bytes";
        string? part = AskedPart.Of(context.Request, plan.Tag);

        // 2.
        ZipFile first = ZipWriter.Text(PackedFiles.FirstName, plan.Packed.First(), true);
        ZipFile[] last = [ZipWriter.Text(PackedFiles.CreditsName, CreditsText.Of(plan.Packed, site), true), ZipWriter.Text(PackedFiles.TermsName, TermsJson.Of(plan.Packed, site), false)];
        bool isHead = HttpMethods.IsHead(context.Request.Method);
        long from = 0, to = long.MaxValue;
        if (part is not null || isHead || await InAMomentAsync(measured, context.RequestAborted))
        {
            ZipFile[] all = [first, .. await Task.WhenAll(measured), .. last];
            long length = ZipFormat.LengthOf(all.Select(file => (file.Name, file.Length)));
            if (part is not null && !AskedPart.TryRead(part, length, out from, out to))
            {
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
                await ProblemWriter.WriteAsync(context, StatusCodes.Status416RangeNotSatisfiable, BasketWords.NoSuchPart);
                return;
            }

            response.StatusCode = part is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = part is null ? default : string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{length}");
            response.ContentLength = part is null ? length : to - from + 1;
        }

        if (isHead)
        {
            return;
        }

        // 3.
        CancellationToken gone = context.RequestAborted;
        var zip = new ZipWriter(response.Body, plan.Packed.Made.UtcDateTime, from, to, checksums);
        await zip.AddAsync(first, gone);
        await response.Body.FlushAsync(gone);
        foreach (Task<ZipFile> file in measured)
        {
            await zip.AddAsync(await file, gone);
        }

        foreach (ZipFile text in last)
        {
            await zip.AddAsync(text, gone);
        }

        await zip.EndAsync(gone);
        await response.Body.FlushAsync(gone);
    }

    // Reading how a picture is made up may mean reading all of it, the first time.
    private async Task<bool> InAMomentAsync(Task<ZipFile>[] measured, CancellationToken cancellationToken)
    {
        Task all = Task.WhenAll(measured);
        return await Task.WhenAny(all, Task.Delay(Moment, time, cancellationToken)) == all && all.IsCompletedSuccessfully;
    }

    private Task<ZipFile>[] Measure(BasketZipPlan plan, IPAddress? client, CancellationToken cancellationToken)
    {
        var turns = new SemaphoreSlim(AtOnce);
        return [.. plan.Files.Select(file => MeasureAsync(file, turns, client, cancellationToken))];
    }

    private async Task<ZipFile> MeasureAsync(PlannedFile file, SemaphoreSlim turns, IPAddress? client, CancellationToken cancellationToken)
    {
        long? length = file.Length;
        if (length is null)
        {
            await turns.WaitAsync(cancellationToken);
            try
            {
                await using Stream content = await OpenAsync(file, client, cancellationToken);
                length = content.Length;
            }
            finally
            {
                turns.Release();
            }
        }

        return new ZipFile(file.Name, file.Version, length.Value, stop => OpenAsync(file, client, stop));
    }

    private async Task<Stream> OpenAsync(PlannedFile file, IPAddress? client, CancellationToken cancellationToken)
    {
        AssetFile opened = await files.OpenAsync(file.Asset.Asset, file.Receipt.Rendition, file.Receipt.Code, client, cancellationToken);
        return opened.Content ?? throw new IOException("A file may not leave any more, or cannot be had, that was to be put into a zip file.");
    }
}
