using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Turns;

/// <summary>One that waits for its turn, in the line of each client who asks for it.</summary>
internal sealed class RenderTurn(RenditionKey? key)
{
    private readonly TaskCompletionSource<RenderRefusal> _come = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<RenderLine> _lines = [];

    /// <summary>What is to be made; null for what nobody else can ask for.</summary>
    public RenditionKey? Key { get; } = key;

    /// <summary>How many clients' lines it stands in.</summary>
    public int Lines => _lines.Count;

    /// <summary>Ends when its turn has come, or it has been refused.</summary>
    public Task<RenderRefusal> Come => _come.Task;

    public bool StandsIn(RenderLine line) => _lines.Contains(line);

    public void Join(RenderLine line)
    {
        _lines.Add(line);
        line.Waiting.AddLast(this);
    }

    /// <summary>Leaves every line; gives those that it stood in.</summary>
    public RenderLine[] Leave()
    {
        RenderLine[] lines = [.. _lines];
        _lines.Clear();
        foreach (RenderLine line in lines)
        {
            line.Waiting.Remove(this);
        }

        return lines;
    }

    public void Begin() => _come.TrySetResult(RenderRefusal.None);

    public void Refuse() => _come.TrySetResult(RenderRefusal.Full);

    public void GiveUp(CancellationToken cancellationToken) => _come.TrySetCanceled(cancellationToken);
}

/// <summary>What one client waits for, first come, first served.</summary>
internal sealed class RenderLine(RenderClient client)
{
    public RenderClient Client { get; } = client;

    public LinkedList<RenderTurn> Waiting { get; } = new();
}
