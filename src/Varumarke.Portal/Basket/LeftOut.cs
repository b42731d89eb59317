using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;

namespace Varumarke.Portal.Basket;

/// <summary>A file that is not in it. Of what it was nothing is told but what its receipt says.</summary>
internal sealed record LeftOut(Receipt Receipt, AssetDecision Decision);
