using Varumarke.Core.Changes;

namespace Varumarke.Core.Contributions;

/// <summary>
/// The contributions that all are shown, kept in memory so that no page, count or link reads through them. One that changes, on whatever
/// node that is, is read again alone, by whoever asks next: from then on nobody gets what was before it.
/// </summary>
/// <param name="contributions">Where they are kept. Asked for late, since changes are heard before the engine has booted.</param>
public sealed class PublicContributions(Lazy<IContributionRepository> contributions) : IChangeListener
{
    private const int MostAlone = 200;

    private readonly Lock _reading = new();
    private readonly Lock _hearing = new();
    private readonly HashSet<Guid> _changed = [];
    private bool _isAllOld = true;
    private long _heard;
    private volatile ShownContributions? _known;

    /// <summary>They, as they are now.</summary>
    public ShownContributions Read()
    {
        if (_known is { } known && known.Change == Volatile.Read(ref _heard))
        {
            return known;
        }

        lock (_reading)
        {
            (long heard, Guid[] changed, bool all) = Take();
            if (_known is { } meanwhile && meanwhile.Change == heard)
            {
                return meanwhile;
            }

            try
            {
                ShownContributions read = _known is { } before && !all
                    ? before.With(heard, changed, contributions.Value.AllPublic(changed))
                    : ShownContributions.Of(heard, contributions.Value.AllPublic());
                _known = read;
                return read;
            }
            catch
            {
                // What was taken is read with everything else by the next one.
                lock (_hearing)
                {
                    _isAllOld = true;
                }

                throw;
            }
        }
    }

    /// <inheritdoc />
    public void Hear(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_hearing)
        {
            if (change.Key is { } key && _changed.Count < MostAlone)
            {
                _changed.Add(key);
            }
            else
            {
                _isAllOld = true;
            }

            _heard++;
        }
    }

    private (long Heard, Guid[] Changed, bool All) Take()
    {
        lock (_hearing)
        {
            (long, Guid[], bool) taken = (_heard, [.. _changed], _isAllOld);
            _changed.Clear();
            _isAllOld = false;
            return taken;
        }
    }
}
