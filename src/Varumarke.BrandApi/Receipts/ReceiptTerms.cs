using Varumarke.Core.Receipts;

namespace Varumarke.BrandApi.Receipts;

/// <summary>On which terms an asset was taken, as of then: what is changed for others later does not change them.</summary>
/// <param name="Credit">How it was to be credited.</param>
/// <param name="Licence">The licence's code.</param>
/// <param name="LicenceUrl">Where it could be read.</param>
/// <param name="Channels">The channels in which it might be used; null on receipts from before that was kept.</param>
/// <param name="UsableUntil">Until when it might be used.</param>
internal sealed record ReceiptTerms(string? Credit, string? Licence, string? LicenceUrl, IReadOnlyList<string>? Channels, DateTime? UsableUntil)
{
    public static ReceiptTerms Of(Receipt receipt) => new(receipt.Credit, receipt.Licence, receipt.LicenceUrl, receipt.AllowedChannels, receipt.UsableUntil);
}
