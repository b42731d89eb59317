using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Routes;

/// <summary>
/// <c>/media/…</c>, with or without commands in ImageSharp.Web's dialect: 1. whose file is it and may it leave, 2. what does the
/// query ask for, 3. may whoever asks choose sizes, 4. send the file, or make and send the rendition.
/// </summary>
internal sealed class MediaEndpoint(
    AskedFiles files, ChosenSizes sizes, AssetMetadataWriter metadata, OriginalAnswer originals, RenditionAnswer answer, IOptions<RenditionsOptions> options)
{
    private static readonly RenditionFormat[] ForEveryone = [RenditionFormat.Avif, RenditionFormat.WebP, RenditionFormat.Jpeg, RenditionFormat.Png, RenditionFormat.Gif];

    public async Task HandleAsync(HttpContext context)
    {
        // 1.
        if (await files.FindAsync(context) is not var (asset, source))
        {
            return;
        }

        // 2.
        ImageQuery query = ImageQueryReader.Read(context.Request.QueryString.Value, options.Value.MaxSide, out IReadOnlyList<RequestFault> faults);
        if (query.IsEmpty || LeavesAsItIs(source, query))
        {
            await originals.SendAsync(context, asset, source);
            return;
        }

        if (faults.Count > 0)
        {
            await AssetProblems.FaultsAsync(context, faults);
            return;
        }

        // 3.
        if (await sizes.AllowAsync(context, query) is not var (ring, key))
        {
            return;
        }

        // 4.
        RenditionFormat format = query.IsAuto
            ? AcceptedFormats.Of(context.Request.Headers.Accept).Choose(ForEveryone, source.Inspection.IsAnimated, source.Inspection.HasAlpha)
            : query.Format ?? OwnFormat(source.Inspection);
        var order = new RenditionOrder(asset, source, query.Spec with { Format = format }, metadata.Of(asset));
        await answer.SendAsync(context, new RenditionReply(order, Detail(query.Spec))
        {
            VariesByAccept = query.IsAuto,
            Ring = ring,
            SignedBy = key,
        });
    }

    // As ImageSharp.Web: what is no picture leaves as it is, whatever the query says. So does a drawing, which has every size,
    // unless a format is asked for.
    private static bool LeavesAsItIs(AssetSource source, ImageQuery query) => source.Inspection.Format switch
    {
        null => !source.Inspection.MediaType.StartsWith("image/", StringComparison.Ordinal),
        PictureFormat.Svg => query is { Format: null, IsAuto: false },
        _ => false,
    };

    private static RenditionFormat OwnFormat(FileInspection inspection) => inspection.Format switch
    {
        PictureFormat.Jpeg => RenditionFormat.Jpeg,
        PictureFormat.Png => RenditionFormat.Png,
        PictureFormat.Gif => RenditionFormat.Gif,
        PictureFormat.WebP => RenditionFormat.WebP,
        PictureFormat.Avif => RenditionFormat.Avif,
        _ => inspection.HasAlpha ? RenditionFormat.Png : RenditionFormat.Jpeg,
    };

    private static string Detail(RenditionSpec spec) =>
        spec.Width is null && spec.Height is null ? "bild" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{spec.Width}x{spec.Height}").Trim('x');
}
