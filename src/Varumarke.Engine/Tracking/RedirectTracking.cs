using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Redirects;

namespace Varumarke.Engine.Tracking;

/// <summary>
/// Leaves a redirect behind when a published document gets another address: by a new name or by a move, itself or an
/// ancestor. The addresses before are noted when the change begins; those after are read when URLs have been worked out
/// anew, which is why the second half is asynchronous: Umbraco runs those handlers last.
/// </summary>
internal sealed class RedirectTracking(
    IDocumentUrlService urls,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus,
    ILanguageService languages,
    IRedirectUrlService redirects,
    IShortStringHelper strings,
    UrlSegmentProviderCollection segmentProviders,
    IRedirectSwitch redirecting,
    ILogger<RedirectTracking> logger) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationAsyncHandler<ContentPublishedNotification>,
    INotificationAsyncHandler<ContentMovedNotification>
{
    private const string StateKey = "Varumarke.RedirectTracking";
    private const string NoRoute = "#";

    public void Handle(ContentPublishingNotification notification) =>
        Note(notification, notification.PublishedEntities.Where(GetsAnotherSegment));

    public void Handle(ContentMovingNotification notification) =>
        Note(notification, notification.MoveInfoCollection.Select(move => move.Entity));

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) =>
        RegisterAsync(notification);

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken) =>
        RegisterAsync(notification);

    private void Note(IStatefulNotification notification, IEnumerable<IContent> changing)
    {
        if (redirecting.IsOff)
        {
            return;
        }

        try
        {
            // A branch is published document by document, with one state: the first address noted is the old one.
            Dictionary<(Guid Key, string Culture), string> routes = RoutesIn(notification) ?? [];
            foreach (IContent content in changing)
            {
                NoteBranch(content.Key, routes);
            }

            notification.State[StateKey] = routes;
        }
        catch (Exception exception)
        {
            logger.HandlerFailed(exception, nameof(RedirectTracking));
        }
    }

    private void NoteBranch(Guid key, Dictionary<(Guid Key, string Culture), string> routes)
    {
        if (!publishStatus.IsDocumentPublishedInAnyCulture(key)
            || !navigation.TryGetDescendantsKeysOrSelfKeys(key, out IEnumerable<Guid> branch))
        {
            return;
        }

        string[] cultures = [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode)];
        foreach (Guid item in branch)
        {
            foreach (string culture in cultures)
            {
                string route = urls.GetLegacyRouteFormat(item, culture, isDraft: false);
                if (route != NoRoute)
                {
                    routes.TryAdd((item, culture), route);
                }
            }
        }
    }

    private async Task RegisterAsync(IStatefulNotification notification)
    {
        if (RoutesIn(notification) is not { Count: > 0 } routes)
        {
            return;
        }

        notification.State.Remove(StateKey);
        foreach (((Guid key, string culture), string before) in routes)
        {
            try
            {
                string after = urls.GetLegacyRouteFormat(key, culture, isDraft: false);
                if (after == NoRoute || after == before)
                {
                    continue;
                }

                redirects.Register(before, key, culture);
                await ForgetRedirectsFromAsync(after, culture);
            }
            catch (Exception exception)
            {
                logger.HandlerFailed(exception, nameof(RedirectTracking));
            }
        }
    }

    // An address that is in use again must not lead away, nor round in a ring when the document gets its old name back.
    private async Task ForgetRedirectsFromAsync(string route, string culture)
    {
        while (await redirects.GetMostRecentRedirectUrlAsync(route, culture) is { } stale && stale.Url == route)
        {
            redirects.Delete(stale);
        }
    }

    private static Dictionary<(Guid Key, string Culture), string>? RoutesIn(IStatefulNotification notification) =>
        notification.State.TryGetValue(StateKey, out object? state)
            ? state as Dictionary<(Guid Key, string Culture), string>
            : null;

    /// <summary>Whether publishing gives the document another place in addresses. Most do not, and cost nothing then.</summary>
    private bool GetsAnotherSegment(IContent content)
    {
        if (!content.HasIdentity || !publishStatus.IsDocumentPublishedInAnyCulture(content.Key))
        {
            return false;
        }

        if (!content.ContentType.VariesByCulture())
        {
            string defaultCulture = languages.GetDefaultIsoCodeAsync().GetAwaiter().GetResult();
            return IsAnother(content, null, defaultCulture);
        }

        return content.AvailableCultures.Any(culture => IsAnother(content, culture, culture));
    }

    private bool IsAnother(IContent content, string? culture, string urlCulture)
    {
        string? before = urls.GetUrlSegment(content.Key, urlCulture, isDraft: false);
        return before is not null
            && before != content.GetUrlSegment(strings, segmentProviders, culture, published: false);
    }
}
