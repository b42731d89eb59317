using Varumarke.Core.Library;
using Varumarke.Core.Receipts;

namespace Varumarke.Portal.Basket;

/// <summary>A file in a zip.</summary>
internal sealed record PackedFile(string Name, Receipt Receipt, ShelvedAsset Asset);
