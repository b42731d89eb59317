using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Dependencies;

namespace Varumarke.DeliveryApi.Rights;

/// <summary>
/// Takes media that may not leave out of a property's value: where a substitute was named that may, it stands in their place,
/// else it is as if they had not been picked. What may leave gets its terms and renditions.
/// </summary>
internal sealed class AssetFilter(AssetFilterServices services, DependencyRecorder dependencies, RenditionsOfAnswer renditions)
{
    public object? Filter(object? value) => value switch
    {
        null or string => value,
        IApiMediaWithCrops media => Stand(media, Choose(media.Id)),
        IApiMedia media => Stand(media, Choose(media.Id)),
        ApiLink link => KeyOf(link) is { } key ? Stand(link, Choose(key)) : link,
        IEnumerable<IApiMediaWithCrops> several => Keep(several, media => media.Id, Stand),
        IEnumerable<IApiMedia> several => Keep(several, media => media.Id, Stand),
        IEnumerable<ApiLink> links => Keep(links, KeyOf, Stand),
        IEnumerable<object> mixed => mixed.Select(Filter).Where(item => item is not null).ToArray(),
        _ => value,
    };

    // Always a new array: a lazy sequence would be walked again when the answer is written, in another place of the expansion.
    private T[] Keep<T>(IEnumerable<T> items, Func<T, Guid?> keyOf, Func<T, Guid?, T?> stand)
        where T : class
    {
        var picked = items.Select(item => (Item: item, Key: keyOf(item), Chosen: keyOf(item) is { } key ? Choose(key) : null)).ToArray();

        // A substitute that stands in the list already, picked by the editor or in another's place, is not shown twice.
        HashSet<Guid?> shown = [.. picked.Where(pick => pick.Chosen == pick.Key).Select(pick => pick.Chosen)];
        var kept = new List<T>(picked.Length);
        foreach ((T item, Guid? key, Guid? chosen) in picked)
        {
            if (key is null)
            {
                kept.Add(item);
            }
            else if (chosen is not null && (chosen == key || shown.Add(chosen)) && stand(item, chosen) is { } standing)
            {
                kept.Add(standing);
            }
        }

        return [.. kept];
    }

    private IApiMediaWithCrops? Stand(IApiMediaWithCrops media, Guid? chosen) => chosen is not { } key
        ? null
        : key == media.Id
            ? services.Assets.WithTerms(media, renditions)
            : services.Media.GetById(key) is { } substitute ? services.Assets.WithTerms(services.WithCrops.Value.Build(substitute), renditions) : null;

    private IApiMedia? Stand(IApiMedia media, Guid? chosen) => chosen is not { } key
        ? null
        : key == media.Id
            ? services.Assets.WithTerms(media, renditions)
            : services.Media.GetById(key) is { } substitute ? services.Assets.WithTerms(services.Plain.Value.Build(substitute), renditions) : null;

    private ApiLink? Stand(ApiLink link, Guid? chosen)
    {
        if (chosen is not { } key || key == link.DestinationId)
        {
            return chosen is null ? null : link;
        }

        return services.Media.GetById(key) is IPublishedContent substitute
            ? ApiLink.Media(link.Title ?? substitute.Name, services.Links.Url(substitute, link.QueryString), link.QueryString, link.Target, key, substitute.ContentType.Alias)
            : null;
    }

    private static Guid? KeyOf(ApiLink link) => link.LinkType == LinkType.Media ? link.DestinationId : null;

    private Guid? Choose(Guid key)
    {
        AssetTrail trail = services.Substitutes.Follow(key);
        dependencies.Add(trail);
        return trail.Deliverable;
    }
}
