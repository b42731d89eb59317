namespace Varumarke.Core.Images;

/// <summary>A named crop of a configured size; without coordinates it follows the focal point.</summary>
public sealed record ImageCropperCrop
{
    /// <summary>The crop's name in code and URLs.</summary>
    public string? Alias { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Where an editor placed the crop.</summary>
    public ImageCropperCoordinates? Coordinates { get; init; }
}

/// <summary>How much of the picture is cut off at each side, as fractions of its width and height.</summary>
public sealed record ImageCropperCoordinates
{
    /// <summary>Cut off at the left.</summary>
    public decimal X1 { get; init; }

    /// <summary>Cut off at the top.</summary>
    public decimal Y1 { get; init; }

    /// <summary>Cut off at the right.</summary>
    public decimal X2 { get; init; }

    /// <summary>Cut off at the bottom.</summary>
    public decimal Y2 { get; init; }
}

/// <summary>The point of a picture that must stay in view, as fractions of its width and height.</summary>
public sealed record ImageCropperFocalPoint
{
    /// <summary>From the left edge, 0 to 1.</summary>
    public decimal Left { get; init; } = 0.5m;

    /// <summary>From the top edge, 0 to 1.</summary>
    public decimal Top { get; init; } = 0.5m;
}
