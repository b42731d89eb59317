namespace Varumarke.Testing.Pictures;

/// <summary>How a file of the AVIF and HEIC family is laid out, in the ways that ISO/IEC 14496-12 allows.</summary>
public sealed record HeifLayout
{
    public string Brand { get; init; } = "avif";

    /// <summary>One of those that the file is compatible with.</summary>
    public string OtherBrand { get; init; } = "MA1B";

    /// <summary>Of the box that tells where items lie: 0, 1 or 2.</summary>
    public int Version { get; init; }

    /// <summary>Bytes of its numbers: 0, 4 or 8.</summary>
    public int OffsetSize { get; init; } = 4;

    public int LengthSize { get; init; } = 4;

    public int BaseSize { get; init; }

    public int IndexSize { get; init; }

    /// <summary>In how many pieces an item lies.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>The data come before the box that tells of them.</summary>
    public bool DataFirst { get; init; }

    /// <summary>Every item's data have a box of their own.</summary>
    public bool DataApart { get; init; }

    /// <summary>Boxes tell their lengths in 64 bits.</summary>
    public bool LongBoxes { get; init; }

    /// <summary>The last box reaches to the end of the file.</summary>
    public bool OpenEnd { get; init; }

    /// <summary>All but coded pictures lies within the box that tells of it. Needs version 1 or 2.</summary>
    public bool DataInMeta { get; init; }

    /// <summary>Numbers of items have 32 bits wherever the format allows it. Needs version 2.</summary>
    public bool WideIds { get; init; }
}
