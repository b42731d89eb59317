using System.Numerics;
using System.Runtime.InteropServices;

namespace Varumarke.Intake.Duplicates;

/// <summary>
/// The perceptual hashes of all pictures, in one row of memory. Every one is looked at, since that is a handful of instructions
/// each, and a tree would want upkeep. Not safe for several threads at once.
/// </summary>
internal sealed class PerceptualHashes
{
    private readonly List<Guid> _keys = [];
    private readonly List<ulong> _hashes = [];
    private readonly Dictionary<Guid, int> _places = [];

    /// <summary>How many there are.</summary>
    public int Count => _keys.Count;

    public void Set(Guid key, ulong hash)
    {
        if (_places.TryGetValue(key, out int place))
        {
            _hashes[place] = hash;
            return;
        }

        _places[key] = _keys.Count;
        _keys.Add(key);
        _hashes.Add(hash);
    }

    public void Remove(Guid key)
    {
        if (!_places.Remove(key, out int place))
        {
            return;
        }

        // The last takes the empty place.
        int last = _keys.Count - 1;
        if (place != last)
        {
            _keys[place] = _keys[last];
            _hashes[place] = _hashes[last];
            _places[_keys[place]] = place;
        }

        _keys.RemoveAt(last);
        _hashes.RemoveAt(last);
    }

    /// <summary>The pictures whose hash differs in at most so many bits, the most alike first.</summary>
    public IReadOnlyList<Guid> Near(ulong hash, int maxDistance)
    {
        var found = new List<(int Distance, Guid Key)>();
        ReadOnlySpan<ulong> hashes = CollectionsMarshal.AsSpan(_hashes);
        for (int i = 0; i < hashes.Length; i++)
        {
            int distance = BitOperations.PopCount(hashes[i] ^ hash);
            if (distance <= maxDistance)
            {
                found.Add((distance, _keys[i]));
            }
        }

        return [.. found.OrderBy(item => item.Distance).Select(item => item.Key)];
    }
}
