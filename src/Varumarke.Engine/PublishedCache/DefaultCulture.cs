using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Changes;

namespace Varumarke.Engine.PublishedCache;

/// <summary>The default language's culture, remembered until a language changes. Core's own asks a repository every time.</summary>
internal sealed class DefaultCulture(ILanguageService languages) : IDefaultCultureAccessor
{
    // The culture, or nothing known: replaced whole, so that what was read before a change does not overwrite the change.
    private Known _known = new(null);

    string IDefaultCultureAccessor.DefaultCulture
    {
        get
        {
            Known before = _known;
            if (before.Culture is not null)
            {
                return before.Culture;
            }

            string read = languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult();
            Interlocked.CompareExchange(ref _known, new Known(read), before);
            return read;
        }
    }

    public void Forget() => Interlocked.Exchange(ref _known, new Known(null));

    private sealed record Known(string? Culture);
}

/// <summary>Tells the caches that a language has changed: names, URLs and fallback may all be others.</summary>
internal sealed class DefaultCultureChanges(DefaultCulture culture, ElementsCache elements, CacheGenerations generations) : IChangeListener
{
    public void Hear(Change change)
    {
        culture.Forget();
        elements.Clear();
        generations.RaiseVisibility();
    }
}
