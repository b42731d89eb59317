using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Signing;

namespace Varumarke.Renditions.Serving;

/// <summary>What is known of a request for a rendition when it has been read, whichever dialect it came in.</summary>
/// <param name="Order">What to make.</param>
/// <param name="Detail">Tells it from other renditions of the asset, in the file's name.</param>
internal sealed record RenditionReply(RenditionOrder Order, string Detail)
{
    /// <summary>The reader's Accept header chose the format.</summary>
    public bool VariesByAccept { get; init; }

    /// <summary>The address names its very content.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>The keys that the signature was found good by.</summary>
    public KeyRing? Ring { get; init; }

    /// <summary>The key that signed the address.</summary>
    public SigningKey? SignedBy { get; init; }
}
