using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Synchronisation;

/// <summary>Tells nodes by the way that they tell each other what to read anew.</summary>
internal sealed class NodeMessages(IServiceProvider services) : INodeMessages
{
    // Refreshers cannot be made before the engine has booted.
    private readonly Lazy<DistributedCache> _nodes = new(services.GetRequiredService<DistributedCache>);

    public void Tell(string topic, string text) => _nodes.Value.RefreshByPayload(NodeMessageRefresher.Id, new[] { new NodeMessage(topic, text) });
}

/// <summary>One message.</summary>
internal sealed record NodeMessage(string Topic, string Text);

/// <summary>Gives messages to those who listen. It refreshes nothing.</summary>
internal sealed class NodeMessageRefresher(
    AppCaches caches,
    IJsonSerializer json,
    IEventAggregator events,
    ICacheRefresherNotificationFactory factory,
    IServiceProvider services) : PayloadCacheRefresherBase<NodeMessageNotification, NodeMessage>(caches, json, events, factory)
{
    public static readonly Guid Id = new("8c1f0a52-6a0e-4f36-9a3b-5d0f4f6f2f1d");

    // Who listens may tell, too.
    private readonly Lazy<INodeListener[]> _listeners = new(() => [.. services.GetServices<INodeListener>()]);

    public override Guid RefresherUniqueId => Id;

    public override string Name => "Messages between nodes";

    public override void Refresh(NodeMessage[] payloads)
    {
        foreach (NodeMessage message in payloads)
        {
            foreach (INodeListener listener in _listeners.Value.Where(listener => listener.Topic == message.Topic))
            {
                listener.Heard(message.Text);
            }
        }
    }
}

/// <summary>The notification that refreshers of Umbraco's have; nobody is told by it.</summary>
internal sealed class NodeMessageNotification(object messageObject, MessageType messageType) : CacheRefresherNotification(messageObject, messageType);
