using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Access;
using Varumarke.DeliveryApi.Dependencies;

namespace Varumarke.DeliveryApi.Access;

/// <summary>
/// Takes documents that may not be named out of a property's value, as if they had not been picked. Whatever made the value,
/// and whenever: converters keep what they made.
/// </summary>
internal sealed class DocumentFilter(IDocumentGate gate, DependencyRecorder dependencies)
{
    public object? Filter(object? value) => value switch
    {
        null or string => value,
        IApiContent or ApiLink => Passes(value) ? value : null,
        IEnumerable<IApiContent> several => Keep(several),
        IEnumerable<ApiLink> links => Keep(links),
        IEnumerable<object> mixed when mixed.Any(item => item is IApiContent or ApiLink) => Keep(mixed),
        _ => value,
    };

    private T[] Keep<T>(IEnumerable<T> items)
        where T : class => [.. items.Where(Passes)];

    private bool Passes(object item) => item switch
    {
        IApiContent content => Passes(content.Id, content.ContentType),
        ApiLink { LinkType: LinkType.Content, DestinationId: { } key } link => Passes(key, link.DestinationType ?? string.Empty),
        _ => true,
    };

    // An older site's picker may hold a number that no scan of the stored value finds.
    private bool Passes(Guid key, string type)
    {
        dependencies.Add(key);
        return gate.Decide(key, type) == DocumentAccess.Deliverable;
    }
}
