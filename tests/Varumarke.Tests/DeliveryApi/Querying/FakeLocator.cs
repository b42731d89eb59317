using System.Globalization;
using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

/// <summary>Finds item 7 under the name "7".</summary>
internal sealed class FakeLocator : IItemLocator
{
    public Guid? Locate(string idOrPath) =>
        int.TryParse(idOrPath, CultureInfo.InvariantCulture, out int id) && id is > 0 and < 99 ? Trees.Key(id) : null;
}
