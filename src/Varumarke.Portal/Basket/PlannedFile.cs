using Varumarke.Core.Library;
using Varumarke.Core.Receipts;

namespace Varumarke.Portal.Basket;

/// <summary>A file of a plan.</summary>
/// <param name="Name">What it is called in the zip.</param>
/// <param name="Asset">The asset.</param>
/// <param name="Receipt">What it was taken with: its size, and the address that stands in it.</param>
/// <param name="Version">What changes exactly when its bytes do.</param>
/// <param name="Length">How long it is, where that is known without opening it.</param>
internal sealed record PlannedFile(string Name, ShelvedAsset Asset, Receipt Receipt, string Version, long? Length);
