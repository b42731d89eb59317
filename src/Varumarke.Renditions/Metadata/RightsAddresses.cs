using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Http.Addresses;

namespace Varumarke.Renditions.Metadata;

/// <summary>
/// The permanent addresses that answer "may I still use this?", written into files that others keep for years and get from caches: an
/// asset's, as their Web Statement of Rights, and a receipt's, in the one copy that was taken with it.
/// </summary>
internal sealed class RightsAddresses(PublicAddress address)
{
    /// <summary>The absolute address of an asset's terms.</summary>
    public string Of(Guid key) => $"{address.OrListening}/renditions/{key:D}";

    /// <summary>The absolute address of a receipt.</summary>
    public string OfReceipt(string code) => address.OrListening + LibraryPaths.Receipt(code);

    /// <summary>An address as long as that of every receipt, which is nobody's.</summary>
    public string OfAnyReceipt { get; } = address.OrListening + LibraryPaths.Receipt(new string('0', ReceiptCode.Length));
}
