using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Caching;

namespace Varumarke.DeliveryApi.Rights;

/// <summary>Takes media that may not leave out of a property's value, as if they had not been picked.</summary>
internal sealed class AssetFilter(AssetDecisions decisions, DependencyRecorder dependencies)
{
    public object? Filter(object? value) => value switch
    {
        null or string => value,
        IApiMedia media => MayLeave(media.Id) ? value : null,
        ApiLink link => MayLeave(link) ? value : null,
        IEnumerable<IApiMediaWithCrops> several => Keep(several, media => MayLeave(media.Id)),
        IEnumerable<IApiMedia> several => Keep(several, media => MayLeave(media.Id)),
        IEnumerable<ApiLink> links => Keep(links, MayLeave),
        IEnumerable<object> mixed => Keep(mixed, item => Filter(item) is not null),
        _ => value,
    };

    // Always a new array: a lazy sequence would be walked again when the answer is written, in another place of the expansion.
    private static T[] Keep<T>(IEnumerable<T> items, Func<T, bool> mayLeave) => [.. items.Where(mayLeave)];

    private bool MayLeave(ApiLink link) => link is not { LinkType: LinkType.Media, DestinationId: { } key } || MayLeave(key);

    private bool MayLeave(Guid key)
    {
        dependencies.Add(key);
        if (decisions.Decide(key) is not { } decision)
        {
            return false;
        }

        dependencies.HoldsUntil(decision);
        return decision.IsDeliverable;
    }
}
