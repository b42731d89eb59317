using Varumarke.Core.Contributions;

namespace Varumarke.Search.Gates;

/// <summary>Which contributions all are shown, as the database says it, kept until one is changed on whatever node that is.</summary>
internal sealed class ShownContributions(PublicContributions contributions)
{
    private readonly Lock _lock = new();
    private IReadOnlyDictionary<Guid, PublicContribution>? _known;
    private long _age;

    public IReadOnlyDictionary<Guid, PublicContribution> All()
    {
        long age;
        lock (_lock)
        {
            if (_known is { } known)
            {
                return known;
            }

            age = _age;
        }

        // What changes meanwhile makes this one old before it is kept.
        IReadOnlyDictionary<Guid, PublicContribution> read = contributions.Read().All;
        lock (_lock)
        {
            if (_age == age)
            {
                _known = read;
            }
        }

        return read;
    }

    public void Forget()
    {
        lock (_lock)
        {
            _age++;
            _known = null;
        }
    }
}
