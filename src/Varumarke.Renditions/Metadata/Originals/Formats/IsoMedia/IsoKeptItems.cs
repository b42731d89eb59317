namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>
/// Which items leave: all pictures and what they are made of, but no thumbnail, and nothing that only thumbnails are made of or
/// have beside them.
/// </summary>
internal sealed class IsoKeptItems
{
    private readonly HashSet<uint> _kept;
    private readonly uint _primary;

    // By item: for those that are made of it, and for those that it belongs to, how many of them are kept.
    private readonly Dictionary<uint, int> _needing = [];
    private readonly Dictionary<uint, int> _owning = [];
    private readonly ILookup<uint, IsoReference> _needs;
    private readonly ILookup<uint, uint> _auxiliaries;

    private IsoKeptItems(HashSet<uint> pictures, IReadOnlyList<IsoReference> references, uint primary)
    {
        _kept = pictures;
        _primary = primary;
        IsoReference[] known = [.. references.Where(reference => pictures.Contains(reference.From))];
        _needs = known.Where(reference => reference.IsNeeded).ToLookup(reference => reference.From);
        _auxiliaries = known.Where(reference => reference.IsAuxiliary)
            .SelectMany(reference => reference.To.Distinct(), (reference, to) => (reference.From, To: to))
            .ToLookup(pair => pair.To, pair => pair.From);
        foreach (uint needed in _needs.SelectMany(group => group).SelectMany(reference => reference.To))
        {
            _needing[needed] = _needing.GetValueOrDefault(needed) + 1;
        }

        foreach (uint auxiliary in _auxiliaries.SelectMany(group => group))
        {
            _owning[auxiliary] = _owning.GetValueOrDefault(auxiliary) + 1;
        }
    }

    /// <summary>The items' numbers; null when the primary item is no picture that we know, or one is made of something else.</summary>
    public static IReadOnlySet<uint>? Choose(IEnumerable<IsoItem> items, IReadOnlyList<IsoReference> references, uint primary)
    {
        HashSet<uint> pictures = [.. items.Where(item => item.IsPicture).Select(item => item.Id)];
        var choice = new IsoKeptItems(pictures, references, primary);
        choice.Drop(references.Where(reference => reference.IsThumbnail).Select(reference => reference.From));
        return pictures.Contains(primary) && choice.IsWhole ? pictures : null;
    }

    private bool IsWhole => _needs.Where(group => _kept.Contains(group.Key)).SelectMany(group => group).All(reference => reference.To.All(_kept.Contains));

    private void Drop(IEnumerable<uint> thumbnails)
    {
        var next = new Queue<uint>(thumbnails);
        while (next.TryDequeue(out uint id))
        {
            if (id == _primary || _needing.GetValueOrDefault(id) > 0 || !_kept.Remove(id))
            {
                continue;
            }

            foreach (uint part in _needs[id].SelectMany(reference => reference.To))
            {
                OneLess(_needing, part, next);
            }

            foreach (uint auxiliary in _auxiliaries[id])
            {
                OneLess(_owning, auxiliary, next);
            }
        }
    }

    private static void OneLess(Dictionary<uint, int> counts, uint id, Queue<uint> next)
    {
        if (--counts[id] == 0)
        {
            next.Enqueue(id);
        }
    }
}
