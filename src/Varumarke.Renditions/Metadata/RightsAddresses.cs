using Varumarke.Http.Addresses;

namespace Varumarke.Renditions.Metadata;

/// <summary>
/// The permanent address that answers "may I still use this?", written into files as their Web Statement of Rights, which others
/// keep for years and get from caches.
/// </summary>
internal sealed class RightsAddresses(PublicAddress address)
{
    /// <summary>The absolute address of an asset's terms.</summary>
    public string Of(Guid key) => $"{address.OrListening}/renditions/{key:D}";
}
