using System.Text.Json;
using Varumarke.Core.Clustering;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Gives what has happened to the editors of every node: it goes along with the change, in its transaction.</summary>
internal sealed class ServerEventRelay(INodeMessages nodes, ServerEventQueue queue) : INodeListener
{
    public string Topic => "varumarke-server-events";

    public void Tell(IEnumerable<AddressedEvent> happened)
    {
        AddressedEvent[] all = [.. happened];
        if (all.Length > 0)
        {
            nodes.Tell(Topic, JsonSerializer.Serialize(all));
        }
    }

    public void Heard(string text)
    {
        foreach (AddressedEvent happened in JsonSerializer.Deserialize<AddressedEvent[]>(text) ?? [])
        {
            queue.Add(happened);
        }
    }
}
