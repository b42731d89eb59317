namespace Varumarke.Core.Changes;

/// <summary>
/// Hears of what changed. What it keeps of the thing it lets go of; what takes long it only notes and does beside. It hears of one
/// change more than once when another listener failed, and must take that calmly.
/// </summary>
public interface IChangeListener
{
    /// <summary>One change. An exception keeps nobody else from hearing; the change is told again later.</summary>
    void Hear(Change change);
}

/// <summary>Who hears what, and when.</summary>
/// <param name="Listener">A registered <see cref="IChangeListener"/>.</param>
/// <param name="Phase">When.</param>
/// <param name="Kinds">What.</param>
public sealed record ChangeSubscription(Type Listener, ChangePhase Phase, ChangeKinds Kinds);
