namespace Varumarke.Web.Operations;

/// <summary>Whether the program is still starting.</summary>
internal sealed class StartPhase
{
    private volatile bool _isOver;

    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }
}
