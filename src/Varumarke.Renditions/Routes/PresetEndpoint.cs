using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Routes;

/// <summary>
/// <c>/renditions/{key}/{preset}[@{width}][.{hash}].{extension}</c>: 1. may the asset leave, 2. which preset, width and format,
/// 3. is the hash the present one, 4. make and send it.
/// </summary>
internal sealed class PresetEndpoint(
    IAssetLibrary library,
    AssetRefusals refusals,
    AssetSources sources,
    AssetMetadataWriter metadata,
    PresetCatalogue presets,
    RenditionAnswer answer,
    RenditionMetrics metrics)
{
    public async Task HandleAsync(HttpContext context, Guid key, string file)
    {
        // 1.
        if (library.Find(key) is not { } asset)
        {
            // In the words of what may not be known to be there.
            await AssetProblems.RefusedAsync(context, refusals, new AssetDecision(AssetAvailability.NotApproved));
            return;
        }

        AssetDecision decision = library.Decide(asset);
        if (!decision.IsDeliverable)
        {
            if (TryLeadToSubstitute(context, key, file, decision))
            {
                return;
            }

            metrics.Refused(AssetRefusal.StatusOf(decision));
            await AssetProblems.RefusedAsync(context, refusals, decision);
            return;
        }

        // 2.
        if (!RenditionAddress.TryParse(file, out RenditionAddress? address) || !presets.TryGet(address.Preset, out Preset? preset))
        {
            await AssetProblems.UnknownAsync(context, new RequestFault(
                "preset", null, AddressTexts.NoSuchPreset, [.. presets.All.Select(each => Wording.Name(each.Name))]));
            return;
        }

        if (FaultIn(address, preset) is { } fault)
        {
            await AssetProblems.FaultsAsync(context, [fault]);
            return;
        }

        if (await sources.GetAsync(asset, context.RequestAborted) is not { } source)
        {
            await AssetProblems.NotFoundAsync(context, AssetTexts.NoFile);
            return;
        }

        // 3.
        AssetMetadata written = metadata.Of(asset);
        if (address.Hash is { } hash && PresentHash(asset, source, written, preset, address) is var present && hash != present)
        {
            RedirectToPresent(context, key, address with { Hash = present });
            return;
        }

        // 4.
        RenditionFormat format = Choose(context.Request, address, preset, source);
        var order = new RenditionOrder(asset, source, preset.For(asset.Crops, address.Width, format), written);
        await answer.SendAsync(context, new RenditionReply(order, Detail(address))
        {
            IsImmutable = address.Hash is not null,
            VariesByAccept = address.Extension == FormatNames.Auto,
        });
    }

    // A page that asks for it shows what replaces the picture rather than a broken one. It is led there, so that the address, the terms
    // inside and a header of its own say that this is another picture.
    private bool TryLeadToSubstitute(HttpContext context, Guid key, string file, AssetDecision decision)
    {
        if (context.Request.Query["on-withdrawn"] != "substitute"
            || !RenditionAddress.TryParse(file, out RenditionAddress? address)
            || refusals.SubstituteOf(refusals.Told(decision)) is not { } substitute)
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Substitute-For"] = key.ToString("D");
        context.Response.Headers.Location = $"{context.Request.PathBase.ToUriComponent()}{AssetPaths.Renditions}/{substitute.Key:D}/{address with { Hash = null }}";
        return true;
    }

    private static RequestFault? FaultIn(RenditionAddress address, Preset preset)
    {
        if (address.Width is { } width && !preset.Widths.Contains(width))
        {
            Wording[] widths = [.. preset.Widths.Select(each => Wording.Name(each.ToString(CultureInfo.InvariantCulture)))];
            return new RequestFault("width", width.ToString(CultureInfo.InvariantCulture), AddressTexts.NotInThisWidth(preset.Name), widths);
        }

        bool isOffered = address.Extension == FormatNames.Auto
            || (FormatNames.TryParse(address.Extension, out RenditionFormat format) && preset.Formats.Contains(format));
        return isOffered
            ? null
            : new RequestFault("format", address.Extension, AddressTexts.NotInThisFormat(preset.Name), [.. preset.Formats.Select(each => each.Extension()).Append(FormatNames.Auto).Select(Wording.Name)]);
    }

    private static string PresentHash(Asset asset, AssetSource source, AssetMetadata written, Preset preset, RenditionAddress address)
    {
        IEnumerable<RenditionFormat> formats = FormatNames.TryParse(address.Extension, out RenditionFormat one) ? [one] : preset.Formats;
        return RenditionVersion.AddressHashOf(source.File.Stamp, written.Hash, formats.Select(format => preset.For(asset.Crops, address.Width, format)));
    }

    private static RenditionFormat Choose(HttpRequest request, RenditionAddress address, Preset preset, AssetSource source) =>
        FormatNames.TryParse(address.Extension, out RenditionFormat format)
            ? format
            : AcceptedFormats.Of(request.Headers.Accept).Choose(preset.Formats, source.Inspection.IsAnimated, source.Inspection.HasAlpha);

    private static void RedirectToPresent(HttpContext context, Guid key, RenditionAddress address)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Location = $"{context.Request.PathBase.ToUriComponent()}{AssetPaths.Renditions}/{key:D}/{address}{context.Request.QueryString.Value}";
    }

    private static string Detail(RenditionAddress address) =>
        address.Width is { } width ? string.Create(CultureInfo.InvariantCulture, $"{address.Preset}-{width}") : address.Preset;
}
