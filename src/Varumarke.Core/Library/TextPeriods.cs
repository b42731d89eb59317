using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.Caching;

namespace Varumarke.Core.Library;

/// <summary>
/// The periods of texts as they are published at this moment, each kept until its document changes: whoever asks for many texts at
/// once reads none of them. It is told of a change before anybody is who makes something of a text.
/// </summary>
public sealed class TextPeriods(IPublishedContentCache documents)
{
    private const int MostPeriods = 100_000;
    private readonly BoundedCache<Guid, Kept> _periods = new(MostPeriods);

    /// <summary>The period of a document; of what is not published there is none, and it holds never.</summary>
    public TextPeriod Of(Guid key)
    {
        if (_periods.TryGet(key, out Kept known))
        {
            return known.Period;
        }

        // Taken before the document is read: what changes meanwhile is used once and not kept.
        long generation = _periods.Generation(key);
        if (documents.GetById(key) is not IPublishedContent document)
        {
            return default;
        }

        var period = TextPeriod.Of(document);
        _periods.Add(key, new Kept(period), cost: 1, generation);
        return period;
    }

    /// <summary>Lets go of what is known of a document.</summary>
    public void Forget(Guid key) => _periods.Remove(key);

    /// <summary>Lets go of all.</summary>
    public void ForgetAll() => _periods.Clear();

    private sealed record Kept(TextPeriod Period);
}
