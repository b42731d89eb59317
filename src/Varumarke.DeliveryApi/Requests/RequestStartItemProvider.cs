using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>The root item that <c>Start-Item</c> names, by key or by URL segment.</summary>
internal sealed class RequestStartItemProvider(
    string? requested,
    string culture,
    bool preview,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService urls,
    IPublishedContentCache cache) : IRequestStartItemProvider
{
    private IPublishedContent? _startItem;
    private bool _isKnown;

    public IPublishedContent? GetStartItem()
    {
        if (!_isKnown)
        {
            _startItem = Find(requested?.Trim('/'));
            _isKnown = true;
        }

        return _startItem;
    }

    public string? RequestedStartItem() => requested;

    private IPublishedContent? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || !navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
        {
            return null;
        }

        bool isKey = Guid.TryParse(name, out Guid key);
        foreach (Guid root in roots)
        {
            bool isNamed = isKey ? root == key : string.Equals(urls.GetUrlSegment(root, culture, preview), name, StringComparison.OrdinalIgnoreCase);
            if (isNamed && cache.GetById(preview, root) is { } item)
            {
                return item;
            }
        }

        return null;
    }
}
