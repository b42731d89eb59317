using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;

namespace Varumarke.BrandApi.Receipts;

/// <summary>An order for a size of an asset.</summary>
internal sealed record ReceiptOrder(Guid? AssetId, string? Rendition, string? Purpose);
