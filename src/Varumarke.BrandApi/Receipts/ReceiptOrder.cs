namespace Varumarke.BrandApi.Receipts;

/// <summary>An order for a size of an asset.</summary>
internal sealed record ReceiptOrder(Guid? AssetId, string? Rendition, string? Purpose, string? Channel);
