using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Metadata.Originals;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Serving;

/// <summary>Sends an asset's own file.</summary>
internal sealed class OriginalAnswer(AssetSources sources, AssetMetadataWriter metadata, IOriginalRewriter rewriter)
{
    public async Task SendAsync(HttpContext context, Asset asset, AssetSource source)
    {
        AssetMetadata written = metadata.Of(asset);
        FileHead head = Head(context.Request, asset, source, written);
        if (FileSender.TrySettle(context, head))
        {
            return;
        }

        Stream? content = await sources.Store.OpenReadAsync(source.File.Path, context.RequestAborted);
        if (content is null)
        {
            await AssetProblems.NotFoundAsync(context, AssetTexts.NoFile);
            return;
        }

        await using Stream? leaving = await rewriter.OpenAsync(source.File, content, written.Embedded, context.RequestAborted);
        if (leaving is null)
        {
            await content.DisposeAsync();
            await AssetProblems.VerdictAsync(context, PictureVerdict.Corrupt(AssetTexts.Unwritable));
            return;
        }

        await FileSender.SendAsync(context, head, leaving);
    }

    private static FileHead Head(HttpRequest request, Asset asset, AssetSource source, AssetMetadata written)
    {
        string type = OriginalTypes.Of(source);
        string extension = Path.GetExtension(source.File.Path).TrimStart('.').ToLowerInvariant();
        return new FileHead
        {
            ContentType = type,
            ETag = $"\"{RenditionVersion.TagOf(source.File.Stamp, written.Hash)}\"",
            CacheControl = CacheControls.AskEachTime,
            LastModified = source.File.LastModified,
            ContentDisposition = FileNames.Disposition(asset.Name, null, extension.Length == 0 ? "bin" : extension, Downloads.IsAsked(request)),

            // A drawing that can carry script may not run it. Only SVG: a sandbox keeps a browser from showing a PDF.
            ContentSecurityPolicy = type == OriginalTypes.Svg ? "default-src 'none'; style-src 'unsafe-inline'; sandbox" : default,
        };
    }
}
