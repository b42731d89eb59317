using Umbraco.Cms.Core.Models;

namespace Varumarke.Core.Webhooks;

/// <summary>The calls that wait, and those that were made, read in parts: Umbraco's own services read all of them. Writing wants a scope around it.</summary>
public interface IWebhookOutbox
{
    /// <summary>The webhooks that have calls waiting.</summary>
    IReadOnlyList<Guid> Receivers();

    /// <summary>How many calls wait for a receiver.</summary>
    /// <param name="webhook">The webhook.</param>
    int Count(Guid webhook);

    /// <summary>Calls that wait, oldest first.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="after">The id of the last that the caller knows; 0 from the beginning.</param>
    /// <param name="skip">How many after it are left out.</param>
    /// <param name="take">At most so many.</param>
    IReadOnlyList<WebhookRequest> Waiting(Guid webhook, int after, int skip, int take);

    /// <summary>Drops the oldest, so that no more than these wait.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="kept">How many may stay.</param>
    /// <returns>How many were dropped.</returns>
    int DropOldest(Guid webhook, int kept);

    /// <summary>A call that was made; null where there is none of this webhook and key.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="call">The call's key.</param>
    WebhookLog? FindMade(Guid webhook, Guid call);

    /// <summary>Forgets the oldest calls that were made before a moment.</summary>
    /// <param name="moment">The moment, UTC.</param>
    /// <param name="most">At most so many.</param>
    /// <returns>How many were forgotten.</returns>
    int ForgetMade(DateTime moment, int most);
}
