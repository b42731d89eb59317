using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Webhooks;
using Varumarke.Engine.Webhooks;

namespace Varumarke.Engine.Recalls;

/// <summary>
/// Something that others may have may not be used any more: withdrawn, deleted, or its right has ended, also by the clock. Umbraco's own
/// events tell what editors do; nobody does anything when a consent runs out.
/// </summary>
internal sealed class AssetRecalledEvent(Lazy<RecallBodies> bodies, IWebhookJsonSerializer serializer) : IWebhookEvent, IPresentBody
{
    /// <summary>As webhooks name it.</summary>
    public const string Name = "Varumarke.AssetRecalled";

    public string Alias => Name;

    public string EventName => "Asset Recalled";

    public string EventType => Constants.WebhookEvents.Types.Other;

    public object Present(string queued) => bodies.Value.Present(serializer.Deserialize<RecallBody>(queued)!);
}
