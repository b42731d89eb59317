using Varumarke.Core.Library;
using Varumarke.Portal.Picture;

namespace Varumarke.Portal.Basket;

/// <summary>One thing in a basket as its page shows it.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Sizes">The sizes in which it is to be had.</param>
/// <param name="Size">The one that is chosen.</param>
public sealed record BasketRow(ShelvedAsset Asset, IReadOnlyList<SizeChoice> Sizes, string Size);
