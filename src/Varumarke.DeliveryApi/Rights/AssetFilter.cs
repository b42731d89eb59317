using System.Collections;
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
        IEnumerable<IApiMedia> several => Keep(several, media => MayLeave(media.Id)),
        IEnumerable<ApiLink> links => Keep(links, MayLeave),
        IEnumerable<object> mixed when mixed is IList => KeepMixed(mixed),
        _ => value,
    };

    private static object Keep<T>(IEnumerable<T> items, Func<T, bool> mayLeave)
    {
        T[] all = [.. items];
        T[] kept = Array.FindAll(all, item => mayLeave(item));
        return kept.Length == all.Length ? items : kept;
    }

    private IEnumerable<object> KeepMixed(IEnumerable<object> items) =>
        items.All(item => Filter(item) is not null) ? items : items.Where(item => Filter(item) is not null).ToArray();

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
