using System.Net;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Receipts;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Metadata.Originals;
using Varumarke.Renditions.Metadata.Stamping;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Serving;

/// <summary>
/// Files for doors that send several at once: 1. what is asked for, 2. the file, made if need be, 3. the gate, since making may have
/// taken a while.
/// </summary>
internal sealed class AssetFiles(
    IAssetLibrary library, AssetSources sources, AssetMetadataWriter metadata, IOriginalRewriter rewriter, PresetCatalogue presets, WorkingCopies copies, RenditionMaker maker) : IAssetFiles
{
    private const string Unnamed = "bin";

    public async Task<AssetFile> OpenAsync(Asset asset, string rendition, string? receipt, IPAddress? client, CancellationToken cancellationToken)
    {
        // 1.
        ArgumentNullException.ThrowIfNull(asset);
        AssetDecision before = library.Decide(asset);
        if (!before.IsDeliverable || await sources.GetAsync(asset, cancellationToken) is not { } source)
        {
            return new AssetFile { Decision = before };
        }

        // 2.
        AssetFile file = IsOriginal(source, rendition)
            ? await OriginalAsync(asset, source, receipt, cancellationToken)
            : presets.TryGet(rendition, out Preset? preset)
                ? await RenderAsync(asset, source, preset, receipt, client, cancellationToken)
                : new AssetFile();

        // 3.
        AssetDecision after = library.Decide(asset);
        if (!after.IsDeliverable)
        {
            await file.DisposeAsync();
            return new AssetFile { Decision = after };
        }

        return new AssetFile { Content = file.Content, Name = file.Name, MediaType = file.MediaType, IsBusy = file.IsBusy, Decision = after };
    }

    public async Task<AssetFileFacts> DescribeAsync(Asset asset, string rendition, string? receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asset);
        AssetDecision decision = library.Decide(asset);
        if (!decision.IsDeliverable || await sources.GetAsync(asset, cancellationToken) is not { } source)
        {
            return new AssetFileFacts { Decision = decision };
        }

        if (IsOriginal(source, rendition))
        {
            return new AssetFileFacts
            {
                Decision = decision, Name = NameOf(asset, source), Version = $"{asset.Key:N} {RenditionVersion.TagOf(source.File.Stamp, metadata.Of(asset).Hash)} {receipt}",
            };
        }

        if (!presets.TryGet(rendition, out Preset? preset))
        {
            return new AssetFileFacts { Decision = decision };
        }

        (RenditionOrder order, string name) = await OrderAsync(asset, source, preset, cancellationToken);
        long? length = await maker.LengthAsync(order.Key, cancellationToken);
        return new AssetFileFacts { Decision = decision, Name = name, Version = length is null ? null : $"{order.Key.Path} {receipt}", Length = length };
    }

    private static bool IsOriginal(AssetSource source, string rendition) => rendition == ReceiptDesk.Original || source.Inspection.Format == PictureFormat.Svg;

    private static string NameOf(Asset asset, AssetSource source)
    {
        string extension = Path.GetExtension(source.File.Path).TrimStart('.').ToLowerInvariant();
        return FileNames.Of(asset.Name, null, extension.Length == 0 ? Unnamed : extension);
    }

    private async Task<AssetFile> OriginalAsync(Asset asset, AssetSource source, string? receipt, CancellationToken cancellationToken)
    {
        Stream? content = await sources.Store.OpenReadAsync(source.File.Path, cancellationToken);
        if (content is null)
        {
            return new AssetFile();
        }

        EmbeddedMetadata written = receipt is null ? metadata.Of(asset).Embedded : metadata.Of(asset, receipt);
        Stream? leaving = await rewriter.OpenAsync(source.File, content, written, cancellationToken);
        if (leaving is null)
        {
            await content.DisposeAsync();
            return new AssetFile();
        }

        return new AssetFile { Content = leaving, Name = NameOf(asset, source), MediaType = OriginalTypes.Of(source) };
    }

    private async Task<AssetFile> RenderAsync(Asset asset, AssetSource source, Preset preset, string? receipt, IPAddress? client, CancellationToken cancellationToken)
    {
        (RenditionOrder order, string name) = await OrderAsync(asset, source, preset, cancellationToken);
        FinishedRendition made = await maker.GetAsync(order, RenderClient.At(client), cancellationToken);
        Stream? content = made.Bytes is { } bytes ? new MemoryStream(bytes, writable: false) : made.Stream;
        return new AssetFile
        {
            Content = content is null || receipt is null ? content : await StampAsync(content, asset, receipt, cancellationToken),
            Name = name,
            MediaType = order.Spec.Format.MediaType(),
            IsBusy = made.IsBusy,
        };
    }

    private async Task<Stream> StampAsync(Stream content, Asset asset, string receipt, CancellationToken cancellationToken)
    {
        try
        {
            return metadata.Of(asset).Embedded.Xmp is { } shared && metadata.Of(asset, receipt).Xmp is { } own
                ? await ReceiptStamp.PutAsync(content, shared, own, cancellationToken)
                : content;
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private async Task<(RenditionOrder Order, string Name)> OrderAsync(Asset asset, AssetSource source, Preset preset, CancellationToken cancellationToken)
    {
        RenditionFormat format = preset.FormatFor(source.Inspection.HasAlpha);
        var order = new RenditionOrder(asset, source, preset.For(asset.Crops, null, format), metadata.Of(asset));
        return (await copies.ChooseAsync(order, cancellationToken), FileNames.Of(asset.Name, preset.Name, format.Extension()));
    }
}
