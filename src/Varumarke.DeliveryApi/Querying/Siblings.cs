using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Siblings, found by stepping over what lies below each.</summary>
internal static class Siblings
{
    public static IEnumerable<int> Between(IndexSnapshot snapshot, int from, int to)
    {
        for (int position = from; position < to; position = snapshot.EndOf(position))
        {
            yield return position;
        }
    }
}
