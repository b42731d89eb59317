using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>A rendition's geometry, brought to the pixels as they are stored.</summary>
internal sealed class RenditionPlan
{
    public RenditionPlan(RenditionSpec spec, FileInspection picture)
    {
        // A drawing has no pixels that could be enlarged.
        Spec = picture.Format == PictureFormat.Svg ? spec with { Upscale = true } : spec;
        StoredWidth = picture.Width;
        StoredHeight = picture.Height;
        Orientation = picture.Orientation;
        IsTurnedFirst = spec.Orient || Orientation == 1;
        Geometry = IsTurnedFirst
            ? RenditionGeometry.Of(Spec, picture.SeenWidth, picture.SeenHeight)
            : RenditionGeometry.Of(Spec, StoredWidth, StoredHeight);
        StoredArea = IsTurnedFirst
            ? Processing.Orientation.Stored(Geometry.Area, StoredWidth, StoredHeight, Orientation)
            : Geometry.Area;
        bool swaps = IsTurnedFirst && Processing.Orientation.Swaps(Orientation);
        StoredScaledWidth = swaps ? Geometry.ScaledHeight : Geometry.ScaledWidth;
        StoredScaledHeight = swaps ? Geometry.ScaledWidth : Geometry.ScaledHeight;
    }

    public RenditionSpec Spec { get; }

    public RenditionGeometry Geometry { get; }

    public int StoredWidth { get; }

    public int StoredHeight { get; }

    public int Orientation { get; }

    /// <summary>Set upright before it is cut and padded; else after.</summary>
    public bool IsTurnedFirst { get; }

    public PixelArea StoredArea { get; }

    public int StoredScaledWidth { get; }

    public int StoredScaledHeight { get; }

    /// <summary>How much larger or smaller the area becomes, along the side that shrinks less.</summary>
    public double Scale => Math.Max((double)StoredScaledWidth / StoredArea.Width, (double)StoredScaledHeight / StoredArea.Height);

    /// <summary>The rendition's width, upright.</summary>
    public int FinalWidth => TurnedLast ? Geometry.Height : Geometry.Width;

    /// <summary>The rendition's height, upright.</summary>
    public int FinalHeight => TurnedLast ? Geometry.Width : Geometry.Height;

    /// <summary>Bytes of the pixels that the encoder gets.</summary>
    public long ResultBytes => (long)Geometry.Width * Geometry.Height * 4;

    private bool TurnedLast => !IsTurnedFirst && Processing.Orientation.Swaps(Orientation);
}
