using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Webhooks;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.Webhooks;

/// <summary>
/// What a call sends of a document or media item. The queue holds it as it was when the event happened; before the call is
/// made, or made again, the item or one that it picks may have been protected, taken off or withdrawn. So what shows an item
/// is made anew of the present state, by the event itself, under the rules of every answer.
/// </summary>
internal sealed class PresentPayload(
    WebhookEventCollection events,
    ItemPayloads payloads,
    IContentService documents,
    IMediaService media,
    IPublishedMediaCache published,
    IAssetGate gate,
    IWebhookJsonSerializer serializer,
    TimeProvider time)
{
    private const string Nothing = "null";

    /// <summary>Gives a call what it may send now. A payload that shows no item, only its key or less, is as it was.</summary>
    public void Renew(WebhookRequest call)
    {
        if (call.RequestObject is { Length: > 0 } queued && events.FirstOrDefault(known => known.Alias == call.EventAlias) is IPresentBody own)
        {
            call.RequestObject = serializer.Serialize(own.Present(queued));
            return;
        }

        if (ShownItem(call.RequestObject) is not { } key)
        {
            return;
        }

        call.RequestObject = events.FirstOrDefault(known => known.Alias == call.EventAlias) is { } known && payloads.AreMadeBy(known)
            ? serializer.Serialize(Payload(known, key))
            : serializer.Serialize(new KeyPayload(key));
    }

    // Of a picture whose right has ended the key is sent: a receiver that has it must hear of it, and others learn nothing.
    private object? Payload(IWebhookEvent known, Guid key)
    {
        if (known.EventType != Constants.WebhookEvents.Types.Media)
        {
            return documents.GetById(key) is { } document ? payloads.Of(known, document) : null;
        }

        return published.GetById(key) is { } shown && gate.Decide(shown, time.GetUtcNow()).IsDeliverable && media.GetById(key) is { } item
            ? payloads.Of(known, item)
            : new KeyPayload(key);
    }

    private static Guid? ShownItem(string? payload)
    {
        if (string.IsNullOrEmpty(payload) || payload == Nothing)
        {
            return null;
        }

        using JsonDocument sent = JsonDocument.Parse(payload);
        JsonElement item = sent.RootElement;
        return item.ValueKind == JsonValueKind.Object
            && (item.TryGetProperty("contentType", out _) || item.TryGetProperty("mediaType", out _))
            && item.TryGetProperty("id", out JsonElement id)
            && id.TryGetGuid(out Guid key)
            ? key
            : null;
    }
}
