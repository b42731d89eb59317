using System.Globalization;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Links;

/// <summary>
/// Writes the addresses of an asset's renditions, with the sizes that they really have: a picture that is smaller than a preset
/// is not made larger, so its <c>srcset</c> ends where the picture does.
/// </summary>
internal sealed class RenditionLinks(PresetCatalogue presets, AssetMetadataWriter metadata, QueryLinks queries) : IRenditionLinks
{
    public RenditionSet? Of(Asset asset, PictureFacts facts, ImageCropperValue? local = null)
    {
        if (facts is not { Width: { } width, Height: { } height })
        {
            return null;
        }

        var picture = new LinkedPicture(asset, facts, width, height);
        RenditionPlaceholder? placeholder = facts is { DominantColour: null, Placeholder: null } ? null : new(facts.DominantColour, facts.Placeholder);
        return new RenditionSet(placeholder, presets.All.ToDictionary(preset => preset.Name, preset => Link(picture, preset, local)));
    }

    public RenditionSource? LightestOf(Asset asset, PictureFacts facts, string preset)
    {
        if (facts is not { Width: { } width, Height: { } height, Frames: 1 }
            || facts.MediaType == OriginalTypes.Svg
            || !presets.TryGet(preset, out Preset? found)
            || found.Widths.Count == 0
            || found.FormatFor(facts.HasAlpha) == RenditionFormat.Avif
            || !found.Formats.Contains(RenditionFormat.Avif))
        {
            return null;
        }

        var picture = new LinkedPicture(asset, facts, width, height);
        return new RenditionSource(RenditionFormat.Avif.MediaType(), Srcset(Widths(picture, found, asset.Crops, RenditionFormat.Avif, isLocal: false)));
    }

    public RenditionLink? StandingOf(Asset asset, PictureFacts facts, string preset) =>
        facts is { Width: { } width, Height: { } height } && presets.TryGet(preset, out Preset? found)
            ? Link(new LinkedPicture(asset, facts, width, height) { IsStanding = true }, found, null)
            : null;

    private static string Srcset(IEnumerable<Candidate> candidates) =>
        string.Join(", ", candidates.Select(candidate => string.Create(CultureInfo.InvariantCulture, $"{candidate.Url} {candidate.Width}w")));

    private RenditionLink Link(LinkedPicture picture, Preset preset, ImageCropperValue? local)
    {
        // A drawing has every size already, and weighs less than any picture of it.
        if (picture.Facts.MediaType == OriginalTypes.Svg)
        {
            return new RenditionLink(picture.Asset.Url, picture.Width, picture.Height, OriginalTypes.Svg, null, null);
        }

        RenditionFormat format = preset.FormatFor(picture.Facts.HasAlpha);
        bool isLocal = local is not null && (local.FocalPoint is not null || local.GetCrop(preset.Name)?.Coordinates is not null);
        ImageCropperValue? crops = isLocal ? local!.Merge(picture.Asset.Crops) : picture.Asset.Crops;
        Candidate own = Write(picture, preset, crops, null, format, isLocal);
        Candidate[] several = Widths(picture, preset, crops, format, isLocal);
        return new RenditionLink(
            own.Url,
            own.Width,
            own.Height,
            format.MediaType(),
            several.Length == 0 ? null : Srcset(several),
            several.Length == 0 ? null : preset.Sizes);
    }

    private Candidate[] Widths(LinkedPicture picture, Preset preset, ImageCropperValue? crops, RenditionFormat format, bool isLocal) =>
        [.. preset.Widths
            .Select(each => Write(picture, preset, crops, each == preset.Spec.Width ? null : each, format, isLocal))
            .DistinctBy(candidate => candidate.Width)];

    private Candidate Write(LinkedPicture picture, Preset preset, ImageCropperValue? crops, int? width, RenditionFormat format, bool isLocal)
    {
        RenditionSpec spec = preset.For(crops, width, format);
        var size = RenditionGeometry.Of(spec, picture.Width, picture.Height);
        string url = isLocal ? queries.Of(picture.Asset, spec) : Address(picture, preset, spec, width);
        return new Candidate(url, size.Width, size.Height);
    }

    private string Address(LinkedPicture picture, Preset preset, RenditionSpec spec, int? width)
    {
        string? hash = picture.IsStanding ? null : RenditionVersion.AddressHashOf(picture.Facts.Stamp, metadata.Of(picture.Asset).Hash, [spec]);
        return $"{AssetPaths.Renditions}/{picture.Asset.Key:D}/{new RenditionAddress(preset.Name, width, hash, spec.Format.Extension())}";
    }

    private sealed record LinkedPicture(Asset Asset, PictureFacts Facts, int Width, int Height)
    {
        public bool IsStanding { get; init; }
    }

    private sealed record Candidate(string Url, int Width, int Height);
}
