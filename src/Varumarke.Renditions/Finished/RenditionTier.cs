namespace Varumarke.Renditions.Finished;

/// <summary>Where a rendition came from.</summary>
internal enum RenditionTier
{
    /// <summary>Nowhere: it could not be given.</summary>
    None,

    /// <summary>Memory.</summary>
    Memory,

    /// <summary>The store.</summary>
    Store,

    /// <summary>It was made.</summary>
    Made,
}
