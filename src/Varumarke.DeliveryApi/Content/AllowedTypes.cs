using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Extensions;

namespace Varumarke.DeliveryApi.Content;

/// <summary>
/// Which types the settings let out, for one query. Neighbours are mostly of one type, and a type's alias is one string in the
/// whole index, so that the answer for the last one nearly always serves the next.
/// </summary>
internal sealed class AllowedTypes(DeliveryApiSettings settings)
{
    private string? _last;
    private bool _isAllowed;

    public bool Contains(string alias)
    {
        if (!ReferenceEquals(alias, _last))
        {
            (_last, _isAllowed) = (alias, settings.IsAllowedContentType(alias));
        }

        return _isAllowed;
    }
}
