using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The slot of each item that is or was in a tree. A slot stays an item's own until the tree is laid out anew, so that what is
/// kept by slot outlives moves. Readers need no lock; one at a time adds.
/// </summary>
internal sealed class SlotNumbers(Dictionary<Guid, int> first)
{
    // What has come since the tree was laid out: few, beside a dictionary that is a third smaller for all the others.
    private readonly ConcurrentDictionary<Guid, int> _later = new();

    public bool TryGet(Guid key, out int slot) => first.TryGetValue(key, out slot) || _later.TryGetValue(key, out slot);

    public void Add(Guid key, int slot) => _later[key] = slot;
}
