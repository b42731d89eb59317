namespace Varumarke.Engine.Synchronisation;

/// <summary>This process among those that share the database.</summary>
internal sealed class ThisNode
{
    public Guid Id { get; } = Guid.NewGuid();
}
