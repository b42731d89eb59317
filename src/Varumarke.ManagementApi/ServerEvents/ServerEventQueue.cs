using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Who listens, and what is still to be told. Whoever makes a change does not wait for those who hear of it.</summary>
internal sealed class ServerEventQueue
{
    private readonly Channel<AddressedEvent> _events = Channel.CreateUnbounded<AddressedEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, HubCallerContext> _listeners = new(StringComparer.Ordinal);

    public ChannelReader<AddressedEvent> Events => _events.Reader;

    public IEnumerable<HubCallerContext> Listeners => _listeners.Values;

    /// <summary>Where nobody listens nothing is kept.</summary>
    public void Add(AddressedEvent happened)
    {
        if (!_listeners.IsEmpty)
        {
            _events.Writer.TryWrite(happened);
        }
    }

    public void Join(HubCallerContext listener) => _listeners[listener.ConnectionId] = listener;

    public void Leave(HubCallerContext listener) => _listeners.TryRemove(listener.ConnectionId, out _);
}

/// <summary>The hub itself: the client sends nothing, it listens.</summary>
internal sealed class ServerEventHub(ServerEventQueue queue) : Hub
{
    public override Task OnConnectedAsync()
    {
        queue.Join(Context);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        queue.Leave(Context);
        return Task.CompletedTask;
    }
}
